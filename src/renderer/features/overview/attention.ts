import type { ClearFile, ClearFileKind } from '../../../contract/clear-files';
import type { FilePreview, ImportEntry } from '../../../contract/imports';
import type { SaveState } from '../../../contract/vault';
import type { ReleasedOverview } from '../../../core/disclosure/released';
import { DEFAULT_SHARE_TO_TRAIN, type Plan } from '../../../core/plan';
import { THIN, wordRate } from '../../../core/wording/numbers';
import type { Route } from '../../app/routes';
import { enumerate, formatDay, plural } from '../../locales/format';

/** What one line of « À surveiller » leads to. */
export type AttentionStep = { readonly kind: 'save' } | { readonly kind: 'go'; readonly route: Route };

/** Something to look at: what it is, what it means, where it is dealt with. */
export interface AttentionItem {
  readonly id: string;
  /** `warning` when something is wrong or missing, `info` when it only waits. */
  readonly tone: 'warning' | 'info';
  readonly title: string;
  readonly meaning: string;
  readonly label: string;
  readonly step: AttentionStep;
}

/** What the vault tells of itself; null where the answer has not come yet. */
export interface VaultSigns {
  readonly save: SaveState | null;
  readonly agents: number;
  readonly imports: readonly ImportEntry[];
  readonly clearFiles: readonly ClearFile[];
  readonly overview: ReleasedOverview;
  readonly plan: Plan | null;
}

const goTo = (screen: Route['screen']): AttentionStep => ({ kind: 'go', route: { screen } });

const aboutSaving = ({ save }: VaultSigns): readonly AttentionItem[] =>
  save !== 'unsaved' && save !== 'failed'
    ? []
    : [
        {
          id: 'save',
          tone: 'warning',
          title: 'Des changements ne sont pas enregistrés',
          meaning: 'Ils sont dans l’application, pas encore sur le disque.',
          label: 'Enregistrer',
          step: { kind: 'save' },
        },
      ];

const aboutRoster = ({ agents }: VaultSigns): readonly AttentionItem[] =>
  agents > 0
    ? []
    : [
        {
          id: 'roster',
          tone: 'warning',
          title: 'La liste des agents manque',
          meaning: 'Sans elle, le nombre de concernés est inconnu et rien ne se lit par service.',
          label: 'Importer',
          step: goTo('import'),
        },
      ];

/** The latest file in force of each campaign: what it left unattached is what is unattached now. */
const latestFiles = (imports: readonly ImportEntry[]): readonly FilePreview[] => {
  const latest = new Map<string, FilePreview>();
  for (const { files, undone } of imports)
    for (const file of undone ? [] : files)
      if (file.campaign !== null && !latest.has(file.campaign.id)) latest.set(file.campaign.id, file);
  return [...latest.values()];
};

const sumOf = (files: readonly FilePreview[], value: (file: FilePreview) => number): number =>
  files.reduce((sum, file) => sum + value(file), 0);

const aboutPersons = ({ imports, agents }: VaultSigns): readonly AttentionItem[] => {
  const files = agents > 0 ? latestFiles(imports) : [];
  const doubtful = sumOf(files, (file) => file.doubtful);
  const unmatched = sumOf(files, (file) => file.unmatched);
  if (doubtful + unmatched === 0) return [];
  const parts = [
    ...(doubtful > 0 ? [`${plural(doubtful, 'personne')} au nom porté par plusieurs agents`] : []),
    ...(unmatched > 0 ? [`${plural(unmatched, 'personne absente', 'personnes absentes')} de la liste`] : []),
  ];
  return [
    {
      id: 'persons',
      tone: 'warning',
      title: enumerate(parts),
      meaning: 'Comptées dans l’ensemble, dans aucun service. Un matricule demandé dans Pix Orga l’évite.',
      label: 'Voir l’import',
      step: goTo('import'),
    },
  ];
};

const aboutRejected = ({ imports }: VaultSigns): readonly AttentionItem[] => {
  const last = imports.find(({ undone }) => !undone);
  const rejected = last === undefined ? 0 : sumOf(last.files, (file) => file.rejected.length);
  if (last === undefined || rejected === 0) return [];
  return [
    {
      id: 'rejected',
      tone: 'warning',
      title: `${plural(rejected, 'ligne refusée', 'lignes refusées')} à l’import du ${formatDay(last.importedAt)}`,
      meaning: 'Chacune a son motif, avec le fichier, la ligne et la colonne.',
      label: 'Voir l’import',
      step: goTo('import'),
    },
  ];
};

/** How files in clear are called, and where they are dealt with. */
const CLEAR_FILES: Readonly<
  Record<ClearFileKind, { readonly one: string; readonly many: string; readonly screen: Route['screen'] }>
> = {
  links: { one: 'liste de liens personnels', many: 'listes de liens personnels', screen: 'links' },
  convocations: { one: 'fichier de convocations', many: 'fichiers de convocations', screen: 'registrations' },
};

const aboutClearFiles = ({ clearFiles }: VaultSigns): readonly AttentionItem[] => {
  const left = clearFiles.filter(({ deletedAt }) => deletedAt === null);
  return [...new Set(left.map(({ kind }) => kind))].map((kind) => {
    const { one, many, screen } = CLEAR_FILES[kind];
    const count = left.filter((file) => file.kind === kind).length;
    return {
      id: kind,
      tone: 'warning',
      title: `${plural(count, one, many)} à supprimer`,
      meaning: 'Ces fichiers nomment des agents en clair, hors du coffre.',
      label: 'Voir les fichiers',
      step: goTo(screen),
    };
  });
};

const MOST_NAMED = 2;

const nameCampaigns = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? plural(names.length, 'campagne') : enumerate(names);

const aboutMasked = ({ overview }: VaultSigns): readonly AttentionItem[] => {
  const masked = overview.campaigns.filter(({ result }) => result.kind === 'masked');
  if (masked.length === 0) return [];
  return [
    {
      id: 'masked',
      tone: 'info',
      title: `Résultats masqués${THIN}: ${nameCampaigns(masked.map(({ campaign }) => campaign.name))}`,
      meaning: `Un résultat se montre à partir de ${overview.k} réponses, s’il n’en révèle pas un autre.`,
      label: 'Participation',
      step: goTo('trends'),
    },
  ];
};

const aboutDecisions = ({ plan }: VaultSigns): readonly AttentionItem[] => {
  const waiting = plan?.rows.filter(({ status }) => status === 'proposed').length ?? 0;
  if (waiting === 0) return [];
  return [
    {
      id: 'decisions',
      tone: 'info',
      title: `${plural(waiting, 'besoin attend', 'besoins attendent')} votre décision`,
      meaning: `Proposés en formation pour ${wordRate(DEFAULT_SHARE_TO_TRAIN)} des personnes, tant que vous n’avez rien choisi d’autre.`,
      label: 'Décider',
      step: goTo('plan'),
    },
  ];
};

/** What needs attention, the most pressing first. */
export const listAttention = (signs: VaultSigns): readonly AttentionItem[] =>
  [
    aboutSaving,
    aboutRoster,
    aboutClearFiles,
    aboutPersons,
    aboutRejected,
    aboutMasked,
    aboutDecisions,
  ].flatMap((about) => about(signs));
