import type { ReleasedHeadcount, ReleasedParticipationTable } from '../../../core/disclosure/released';
import { THIN } from '../../../core/wording/numbers';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatPercent } from '../../locales/format';
import { drawBars } from '../../ui/charts/bar-scene';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { exactShare, headcountRange, type ParticipationBar } from '../../ui/charts/participation-bars';
import { wordParticipation } from '../collective/participation-words';
import type { RowsOption } from '../collective/rows-picker';
import { wordMerger } from '../collective/table-notes';
import { rateTicks } from './count-scale';
import { wordUnattached } from './trends-words';

/** The rows of a table of participation, then everybody together. */
export const listBars = (table: ReleasedParticipationTable): readonly ParticipationBar[] => [
  ...table.rows,
  { key: 'whole', label: 'Ensemble', ...table.whole, isWhole: true },
];

const shareWords = (part: ReleasedHeadcount, whole: ReleasedHeadcount): string => {
  const share = exactShare(part, whole);
  return share === null ? '–' : formatPercent(share);
};

const SCALE = { top: 1, title: 'des concernés', ticks: rateTicks };

/** Participation by row. */
export const participationSheet = (table: ReleasedParticipationTable, rowsBy: RowsOption): FigureSheet => {
  const bars = listBars(table);
  const unattached = wordUnattached(table.whole);
  const isWhole = table.level.kind === 'whole';
  return {
    title: isWhole ? 'Participation' : `Participation par ${rowsBy.noun}`,
    finding: `${wordParticipation(table.whole)}.`,
    notes: [...(unattached === null ? [] : [unattached]), ...table.mergers.map(wordMerger)],
    columns: [
      { title: isWhole ? 'Population' : rowsBy.label, width: 220 },
      { title: 'Concernés', width: 100, align: 'end' },
      { title: 'Ont commencé', width: 110, align: 'end' },
      { title: 'Résultats', width: 100, align: 'end' },
      { title: 'Part des concernés avec un résultat', width: 130, align: 'end' },
    ],
    rows: bars.map((bar) => [
      bar.label,
      wordHeadcount(bar.concerned),
      wordHeadcount(bar.started),
      wordHeadcount(bar.shared),
      shareWords(bar.shared, bar.concerned),
    ]),
    draw: (width) =>
      drawBars(
        bars.map((bar) => ({
          label: bar.label,
          range: headcountRange(bar.started, bar.concerned),
          over: headcountRange(bar.shared, bar.concerned),
          value: `${wordHeadcount(bar.started)} · ${wordHeadcount(bar.shared)} / ${wordHeadcount(bar.concerned)}`,
          words: `${bar.label}${THIN}: ${wordParticipation(bar)}`,
          tone: 'light' as const,
          isStrong: bar.isWhole ?? false,
        })),
        SCALE,
        width,
      ),
  };
};

interface Ranked {
  readonly label: string;
  readonly share: number | null;
  readonly started: ReleasedHeadcount;
  readonly concerned: ReleasedHeadcount;
  /** 1 for the highest share; equal shares have equal places; null outside the ranking. */
  readonly place: number | null;
}

/** Rows by share of starters, highest first; rows whose numbers are not exact have no place. */
const rankParticipation = ({ rows }: ReleasedParticipationTable): readonly Ranked[] => {
  const shared = rows.map(({ label, started, concerned }) => ({
    label,
    started,
    concerned,
    share: exactShare(started, concerned),
  }));
  const sorted = [...shared].sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
  return sorted.map((row) => ({
    ...row,
    place:
      row.share === null
        ? null
        : 1 + sorted.filter(({ share }) => share !== null && share > (row.share ?? 0)).length,
  }));
};

const wordLeader = (ranked: readonly Ranked[], noun: string): string => {
  const leaders = ranked.filter(({ place }) => place === 1);
  const [first] = leaders;
  if (first?.share === undefined || first.share === null) return `Aucun ${noun} ne peut encore être classé.`;
  const names = leaders.map(({ label }) => label).join(', ');
  return `${names}${THIN}: ${formatPercent(first.share)} des agents ont commencé.`;
};

/** The emulation board: participation only, never results. */
export const emulationSheet = (table: ReleasedParticipationTable, rowsBy: RowsOption): FigureSheet => {
  const ranked = rankParticipation(table);
  const wordValue = ({ share, started }: Ranked): string =>
    share === null ? `non classé (${wordHeadcount(started)})` : formatPercent(share);
  return {
    title: 'Tableau d’émulation',
    finding: wordLeader(ranked, rowsBy.noun),
    notes: [
      'Le classement porte sur la participation, jamais sur les résultats. Les plus petits effectifs ne sont pas classés.',
    ],
    columns: [
      { title: 'Place', width: 70, align: 'end' },
      { title: rowsBy.label, width: 220 },
      { title: 'Ont commencé', width: 110, align: 'end' },
      { title: 'Concernés', width: 100, align: 'end' },
      { title: 'Part', width: 90, align: 'end' },
    ],
    rows: ranked.map((row) => [
      row.place === null ? '–' : String(row.place),
      row.label,
      wordHeadcount(row.started),
      wordHeadcount(row.concerned),
      row.share === null ? '–' : formatPercent(row.share),
    ]),
    draw: (width) =>
      drawBars(
        ranked.map((row) => ({
          label: row.place === null ? row.label : `${row.place}. ${row.label}`,
          range: row.share === null ? null : { low: row.share, high: row.share },
          value: wordValue(row),
          words: `${row.label}${THIN}: ${wordValue(row)}`,
          isStrong: row.place === 1,
        })),
        { top: 1, title: 'ont commencé', ticks: rateTicks },
        width,
      ),
  };
};
