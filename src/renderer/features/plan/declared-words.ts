import type { DeclaredFieldsRequest, DeclaredFilePreview } from '../../../contract/declared-needs';
import type { LinesProblem } from '../../../contract/file-review';
import { PIX_COMPETENCES } from '../../../core/framework/pix-framework';
import { quote, THIN } from '../../../core/wording/numbers';
import { ORIGINS, wordCompetence } from '../../../core/wording/plan-words';
import { plural } from '../../locales/format';
import { UNREADABLE, wordField } from '../file-review/review-words';

export type DeclaredComparison = Extract<DeclaredFilePreview, { kind: 'comparison' }>;
type Refusal = DeclaredComparison['refused'][number];

/** « Demande du service · Service eau et nature · 14 personnes · P2 ». */
export const wordDeclared = ({
  origin,
  population,
  people,
  priority,
  priorityReason,
}: Omit<DeclaredFieldsRequest, 'title'>): string =>
  [
    ORIGINS[origin],
    population.label,
    plural(people, 'personne'),
    priorityReason === '' ? priority : `${priority}${THIN}: ${priorityReason}`,
  ].join(' · ');

const wordAbout = ({ competence, subject }: DeclaredFieldsRequest): string => {
  const known = PIX_COMPETENCES.find(({ key }) => key === competence);
  return known === undefined ? subject : wordCompetence(known);
};

const shownDay = (day: string): string => day.split('-').reverse().join('/');

/** Everything that a line declares, to be read before it is taken. */
const wordAll = (need: DeclaredFieldsRequest): string =>
  [
    wordDeclared(need),
    wordAbout(need),
    need.wishDate === null ? '' : `pour le ${shownDay(need.wishDate)}`,
    need.note,
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** Why a file holds no declared needs, and what to do. */
export const DECLARED_PROBLEMS: Readonly<Record<LinesProblem, string>> = {
  ...UNREADABLE,
  'unknown-titles':
    'Il faut au moins les colonnes «\u00a0Besoin\u00a0» et «\u00a0Personnes à former\u00a0», titres en tête. Partez du modèle de fichier, ou renommez les titres.',
  'too-long':
    'Le fichier a plus de 5\u202f000 lignes. Un plan compte 2\u202f000 besoins déclarés au plus\u202f: vérifiez que c’est le bon fichier.',
};

const reasonOf = ({ reason, expected }: Refusal): string => {
  switch (reason) {
    case 'missing-value':
      return `la cellule est vide. Il y faut ${expected}.`;
    case 'not-a-value':
      return `la valeur ne convient pas. Il faut ${expected}.`;
    case 'population-said-twice':
      return 'le public est déjà «\u00a0Tous les agents\u00a0». Videz cette cellule, ou changez «\u00a0Public\u00a0».';
    case 'unknown-kind':
      return 'la liste des agents ne connaît pas ce public. Dites ce que c’est dans la colonne «\u00a0Public\u00a0»\u202f: un service, un site, un corps, une catégorie ou un emploi.';
    case 'competence-and-subject':
      return 'une compétence de Pix est déjà donnée. Videz le sujet, ou la compétence.';
    case 'names':
      return 'cela semble nommer une personne. Retirez le nom ou l’adresse\u202f: un besoin compte des personnes, il ne les nomme jamais.';
    case 'broken-line':
      return 'ses cellules ne se distinguent pas (guillemets mal fermés, ou plus de cellules que de titres). Corrigez-la, ou enregistrez le fichier au format .xlsx.';
    case 'repeated-need':
      return 'le même besoin, pour le même public, figure plus haut dans le fichier. Gardez une seule ligne, ou distinguez les intitulés.';
    case 'list-full':
      return 'la liste compte déjà 2\u202f000 besoins déclarés. Retirez-en, puis importez à nouveau le fichier.';
  }
};

/** « Ligne 4, colonne « Personnes à former » : la cellule est vide… ». */
const wordDeclaredRefusal = (refusal: Refusal): string => {
  const column = refusal.header === null ? '' : `, colonne ${quote(refusal.header)}`;
  return `Ligne ${refusal.line}${column}${THIN}: ${reasonOf(refusal)}`;
};

const wordTaken = ({ added, changed }: DeclaredComparison): readonly string[] => [
  ...(added.length > 0 ? [plural(added.length, 'besoin nouveau', 'besoins nouveaux')] : []),
  ...(changed.length > 0 ? [plural(changed.length, 'besoin à changer', 'besoins à changer')] : []),
];

const wordLeft = ({ known, refused }: DeclaredComparison): readonly string[] => [
  ...(known.length > 0 ? [plural(known.length, 'déjà déclaré', 'déjà déclarés')] : []),
  ...(refused.length > 0 ? [plural(refused.length, 'ligne refusée', 'lignes refusées')] : []),
];

/** What the file comes to: « 12 besoins nouveaux, 3 déjà déclarés, 1 ligne refusée. ». */
export const wordDeclaredFile = (comparison: DeclaredComparison): string => {
  const [taken, left] = [wordTaken(comparison), wordLeft(comparison)];
  if (taken.length + left.length === 0) return 'Le fichier n’a aucune ligne sous ses titres.';
  const start = taken.length === 0 ? ['Rien à importer'] : taken;
  return `${[...start, ...left].join(', ')}.`;
};

/** Lines of the review, in words. */
export const declaredGroups = ({ added, changed, known, refused }: DeclaredComparison) => ({
  takable: [
    {
      title: plural(added.length, 'besoin nouveau', 'besoins nouveaux'),
      lines: added.map(({ line, need }) => ({ line, title: need.title, detail: wordAll(need) })),
    },
    {
      title: plural(changed.length, 'besoin à changer', 'besoins à changer'),
      lines: changed.map(({ line, need, fields }) => ({
        ...{ line, title: need.title },
        detail: `${need.population.label} · ${fields.map(wordField).join(' · ')}`,
      })),
    },
  ],
  others: [
    {
      title: plural(refused.length, 'ligne refusée', 'lignes refusées'),
      lines: refused.map((refusal) => ({
        ...{ line: refusal.line, title: wordDeclaredRefusal(refusal), detail: '' },
      })),
    },
    {
      title: `${plural(known.length, 'besoin déjà déclaré', 'besoins déjà déclarés')}, laissé${known.length < 2 ? '' : 's'} comme ${known.length < 2 ? 'il est' : 'ils sont'}`,
      lines: known.map(({ line, need }) => ({ line, title: need.title, detail: wordDeclared(need) })),
    },
  ],
});

/** « 12 besoins importés, 3 changés ». */
export const wordImported = (taken: number, comparison: DeclaredComparison): string =>
  `${plural(taken, 'ligne importée', 'lignes importées')} de ${quote(comparison.fileName)}.`;
