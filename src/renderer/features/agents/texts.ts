import type { OpeningReason } from '../../../contract/agents';
import { typeset } from '../../../contract/typeset';
import type { SelectOption } from '../../ui/select';

/** Before entering: what is different here. */
export const GATE_TITLE = 'Vous allez voir des personnes';
export const GATE_INTRO = typeset(
  'Partout ailleurs, Relief ne montre que des ensembles. Ici, des agents apparaissent par leur nom. Cet écran sert à suivre la participation et à répondre à une personne, pas à comparer les agents.',
);

export interface GatePoint {
  readonly id: 'seen' | 'unseen' | 'written';
  readonly title: string;
  readonly text: string;
}

export const GATE_POINTS: readonly GatePoint[] = [
  {
    id: 'seen',
    title: 'Ce que vous verrez',
    text: typeset('Identité, affectation, campagnes, état et avancement de chaque participation.'),
  },
  {
    id: 'unseen',
    title: 'Ce que vous ne verrez pas',
    text: typeset(
      "Les résultats. Ils ne se trient pas, ne se filtrent pas, ne se copient pas : ceux d'un agent s'ouvrent un par un, avec un motif.",
    ),
  },
  {
    id: 'written',
    title: 'Ce qui sera inscrit',
    text: typeset(
      "L'entrée dans ce mode et chaque ouverture de résultats sont inscrites, avec leur date, au journal du coffre.",
    ),
  },
];

export const REASON_OPTIONS: readonly SelectOption<OpeningReason>[] = [
  {
    id: 'rapprochement',
    label: 'Rapprochement',
    detail: typeset('Vérifier que ces résultats sont bien ceux de cette personne.'),
  },
  {
    id: 'droit-acces',
    label: 'Droit d’accès',
    detail: typeset('La personne demande ce que le service détient sur elle.'),
  },
  {
    id: 'rectification',
    label: 'Rectification',
    detail: typeset('La personne signale une erreur à corriger.'),
  },
  {
    id: 'assistance',
    label: 'Assistance à l’agent',
    detail: typeset("La personne demande de l'aide pour lire ses résultats."),
  },
];

export const RESULTS_INTRO = typeset(
  "Les résultats de cette personne n'apparaissent qu'avec un motif, inscrit au journal. Ils se referment seuls au bout de deux minutes.",
);
export const RESULTS_CLOSED = typeset('Les résultats se sont refermés.');
export const RESULTS_EMPTY = typeset("Cette personne n'a encore envoyé aucun résultat.");
export const RESULTS_NOT_PRINTED = typeset("Les résultats individuels ne s'impriment pas.");
export const RESULTS_NOT_COPIED = typeset('Ni copie, ni impression.');
