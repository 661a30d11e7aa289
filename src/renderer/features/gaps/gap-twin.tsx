import { wordMeasure } from '../../../core/wording/numbers';
import { wordCompetence } from '../../../core/wording/plan-words';
import { wordHeadcount, wordMean, wordReliability } from '../../../core/wording/released-words';
import { MISSING } from '../../locales/format';
import { PlainTable } from '../../ui/table/plain-table';
import { wordBelowShare, wordGap } from '../collective/cell-words';
import type { GapRanking, PlacedGap, RankedGap } from './gap-ranking';

type TwinRow = PlacedGap | RankedGap;

const wordRank = (gap: TwinRow): string => {
  if (!('rank' in gap)) return MISSING;
  return gap.isTied ? `${gap.rank} ex æquo` : String(gap.rank);
};

/** The numbers of the ranking as a table. */
export const GapTwin = ({ ranking }: { readonly ranking: GapRanking }) => (
  <PlainTable<TwinRow>
    caption="Écarts, du plus grand au plus petit"
    isCaptionHidden
    rows={[...ranking.below, ...ranking.unsure, ...ranking.reached]}
    rowId={({ competence }) => competence.key}
    columns={[
      {
        id: 'name',
        title: 'Compétence',
        value: ({ competence }) => wordCompetence(competence),
        width: 240,
      },
      { id: 'rank', title: 'Rang', value: wordRank, width: 80, align: 'end' },
      {
        id: 'respondents',
        title: 'Répondants',
        value: ({ cell }) => wordHeadcount(cell.respondents),
        width: 90,
        align: 'end',
      },
      {
        id: 'mean',
        title: 'Constaté',
        value: ({ cell }) => wordMean(cell.mean, cell.measure),
        width: 100,
        align: 'end',
      },
      {
        id: 'target',
        title: 'Cible',
        value: ({ cell }) => wordMeasure(cell.target, cell.measure),
        width: 80,
        align: 'end',
      },
      { id: 'gap', title: 'Écart', value: ({ cell }) => wordGap(cell), width: 170 },
      {
        id: 'below',
        title: 'Agents sous la cible (intervalle à 95\u00a0%)',
        value: ({ cell }) => wordBelowShare(cell),
        width: 150,
        align: 'end',
      },
      {
        id: 'trust',
        title: 'Fiabilité',
        value: ({ cell }) => wordReliability(cell.reliability) || MISSING,
        width: 140,
      },
    ]}
  />
);
