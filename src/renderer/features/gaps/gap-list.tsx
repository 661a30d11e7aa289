import { useId } from 'react';
import type { ReleasedTable } from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import { bindClasses } from '../../ui/bind-classes';
import { Axis, type AxisTick } from '../../ui/charts/axis';
import { topOf } from '../../ui/charts/dumbbell';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { allRows } from '../collective/heat-table';
import { TrendFigure } from '../trends/trend-figure';
import { useFigureScope } from '../trends/use-figure-scope';
import { GapLine } from './gap-line';
import { type GapRanking, type PlacedGap, rankGaps } from './gap-ranking';
import { gapSheet } from './gap-sheet';
import styles from './gaps.module.css';

const classes = bindClasses(styles);

const SHARES: readonly AxisTick[] = [
  { at: 0, label: '0' },
  { at: 0.5, label: '50\u00a0%' },
  { at: 1, label: '100\u00a0%' },
];
const LEVELS: readonly AxisTick[] = [0, 2, 4, 6, 8].map((level) => ({
  at: level / topOf('level'),
  label: String(level),
}));
const OBSERVED = {
  rate: { title: 'Taux de maîtrise et cible', ticks: SHARES },
  level: { title: 'Niveau moyen et cible', ticks: LEVELS },
} as const;

const Axes = ({ measure }: { readonly measure: TargetMeasure }) => (
  <div className={classes('line', 'axes')} aria-hidden="true">
    <span className={classes('rank')}>Rang</span>
    <span className={classes('competence')}>Compétence</span>
    <Axis {...OBSERVED[measure]} />
    <Axis title="Agents sous la cible" ticks={SHARES} />
    <span className={classes('trust')}>Fiabilité</span>
  </div>
);

const Others = ({ title, gaps }: { readonly title: string; readonly gaps: readonly PlacedGap[] }) => {
  const id = useId();
  if (gaps.length === 0) return null;
  return (
    <>
      <h3 id={id} className={classes('group')}>
        {title}
      </h3>
      <ul className={classes('list')} aria-labelledby={id}>
        {gaps.map((gap) => (
          <GapLine key={gap.competence.key} gap={gap} />
        ))}
      </ul>
    </>
  );
};

const Ranking = ({
  ranking,
  measure,
  onlyBelow,
}: {
  readonly ranking: GapRanking;
  readonly measure: TargetMeasure;
  readonly onlyBelow: boolean;
}) => (
  <div>
    <Axes measure={measure} />
    <ol className={classes('list')}>
      {ranking.below.map((gap) => (
        <GapLine key={gap.competence.key} gap={gap} />
      ))}
    </ol>
    <Others title="De part et d’autre de la cible, faute de précision" gaps={ranking.unsure} />
    {onlyBelow ? null : <Others title="Cible atteinte" gaps={ranking.reached} />}
  </div>
);

const Key = () => (
  <span>
    Trait vertical{'\u202f'}: cible. Point{'\u202f'}: constaté chez les répondants{'\u202f'}; barre épaisse
    {'\u202f'}: étendue d’un chiffre arrondi. Bande grise{'\u202f'}: intervalle à 95{'\u00a0'}% pour tous les
    agents concernés.
  </span>
);

/** The gaps of one population, largest first: from observed to target, share below with its interval, how sure. */
export const GapList = ({
  table,
  rowKey,
  onRow,
  onlyBelow,
  onOnlyBelow,
}: {
  readonly table: ReleasedTable;
  readonly rowKey: string;
  readonly onRow: (key: string) => void;
  readonly onlyBelow: boolean;
  readonly onOnlyBelow: (value: boolean) => void;
}) => {
  const scopeOf = useFigureScope();
  const rows = [table.whole, ...allRows(table).filter((row) => row !== table.whole)];
  const row = rows.find(({ key }) => key === rowKey) ?? table.whole;
  const ranking = rankGaps(table, row);
  const isEmpty = ranking.below.length + ranking.unsure.length + ranking.reached.length === 0;
  return (
    <TrendFigure
      sheet={gapSheet(table, row, ranking)}
      scope={scopeOf([table.campaign], table.k)}
      actions={
        <>
          <Select
            label="Population"
            isLabelHidden
            options={rows.map(({ key, label }) => ({ id: key, label }))}
            value={row.key}
            onChange={onRow}
          />
          <Switch isSelected={onlyBelow} onChange={onOnlyBelow}>
            Sous la cible seulement
          </Switch>
        </>
      }
      legend={isEmpty ? null : <Key />}
    >
      {isEmpty ? null : <Ranking ranking={ranking} measure={table.measure} onlyBelow={onlyBelow} />}
    </TrendFigure>
  );
};
