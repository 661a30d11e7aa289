import type { FilePreview, ImportPreview } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { enumerate, formatCount, plural } from '../../locales/format';
import { countRejected } from './row-fates';

/** Sums over the files of an import. */
interface ImportTotals {
  readonly rows: number;
  readonly newAgents: number;
  readonly updatedAgents: number;
  readonly newParticipations: number;
  readonly updatedParticipations: number;
  readonly rejected: number;
  readonly unknownFiles: number;
}

const sum = (files: readonly FilePreview[], value: (file: FilePreview) => number): number =>
  files.reduce((total, file) => total + value(file), 0);

function totalOf(files: readonly FilePreview[]): ImportTotals {
  const lists = files.filter(({ kind }) => kind === 'agents');
  const exports = files.filter(({ kind }) => kind !== 'agents');
  return {
    rows: sum(files, ({ rows }) => rows),
    newAgents: sum(lists, ({ created }) => created),
    updatedAgents: sum(lists, ({ updated }) => updated),
    newParticipations: sum(exports, ({ created }) => created),
    updatedParticipations: sum(exports, ({ updated }) => updated),
    rejected: sum(files, countRejected),
    unknownFiles: files.filter(({ kind }) => kind === 'unknown').length,
  };
}

const counted = (count: number, one: string): readonly string[] => (count === 0 ? [] : [plural(count, one)]);

const participationsOf = (totals: ImportTotals): readonly string[] => [
  ...counted(totals.newAgents, 'agent'),
  ...counted(totals.newParticipations, 'participation'),
];

const updatesOf = (totals: ImportTotals): readonly string[] => [
  ...counted(totals.updatedAgents, 'agent'),
  ...counted(totals.updatedParticipations, 'participation'),
];

const NOTHING = typeset(
  "Il n'y a rien à importer : le coffre contient déjà tout ce que ces fichiers ont de lisible.",
);

/** What « Importer » will do, in one sentence. */
export function concludePreview({
  files,
  writes,
  departed,
}: Pick<ImportPreview, 'files' | 'writes' | 'departed'>): string {
  const totals = totalOf(files);
  if (!writes) return totals.unknownFiles === files.length ? notRecognised(files.length) : NOTHING;
  const added = participationsOf(totals);
  const updated = updatesOf(totals);
  const verbs = [
    ...(added.length > 0 ? [`ajoutera ${enumerate(added)}`] : []),
    ...(updated.length > 0 ? [`mettra à jour ${enumerate(updated)}`] : []),
    ...(departed > 0 ? [`retirera ${plural(departed, 'agent')}`] : []),
  ];
  const does =
    verbs.length > 0 ? enumerate(verbs) : 'mettra à jour la liste des agents ou le nom d’une campagne';
  return typeset(`Rien n'est encore écrit : « Importer » ${does}.`);
}

const notRecognised = (files: number): string =>
  files === 1 ? 'Ce fichier n’a pas été reconnu.' : 'Aucun de ces fichiers n’a été reconnu.';

/** A participle agreed with agents (masculine) and participations (feminine). */
function agree(participle: 'ajouté' | 'mis', agents: number, participations: number): string {
  const gendered = agents > 0 ? participle : participle === 'mis' ? 'mise' : 'ajoutée';
  return agents + participations < 2 || gendered === 'mis' ? gendered : `${gendered}s`;
}

/** What an import has done, in one sentence. */
export function concludeImport(files: readonly FilePreview[]): string {
  const totals = totalOf(files);
  const added = participationsOf(totals);
  const updated = updatesOf(totals);
  const parts = [
    ...(added.length > 0
      ? [`${enumerate(added)} ${agree('ajouté', totals.newAgents, totals.newParticipations)} au coffre`]
      : []),
    ...(updated.length > 0
      ? [`${enumerate(updated)} ${agree('mis', totals.updatedAgents, totals.updatedParticipations)} à jour`]
      : []),
  ];
  if (parts.length === 0) return 'Liste des agents ou nom de campagne mis à jour.';
  return typeset(`${parts.join(' ; ')}.`);
}

/** Rows left out of an import: « 12 lignes refusées et 1 fichier non reconnu », or empty. */
export function describeLeftOut(files: readonly FilePreview[]): string {
  const { rejected, unknownFiles } = totalOf(files);
  return enumerate([
    ...(rejected > 0 ? [`${plural(rejected, 'ligne')} ${rejected === 1 ? 'refusée' : 'refusées'}`] : []),
    ...(unknownFiles > 0
      ? [
          `${formatCount(unknownFiles)} ${unknownFiles === 1 ? 'fichier non reconnu' : 'fichiers non reconnus'}`,
        ]
      : []),
  ]);
}
