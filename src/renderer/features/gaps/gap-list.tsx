import type { ReleasedRow, ReleasedTable } from '../../../core/disclosure/released';
import { wordMeasure } from '../../../core/wording/numbers';
import { wordMean } from '../../../core/wording/released-words';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Dumbbell, IntervalBar, topOf } from '../../ui/charts/dumbbell';
import { Figure } from '../../ui/charts/figure';
import { Chip, type ChipTone } from '../../ui/chip';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { PlainTable } from '../../ui/table/plain-table';
import { allRows } from '../collective/heat-table';
import { countUnshown, type RankedGap, rankGaps } from './gap-ranking';
import { wordBelowShare, wordGap, wordGapConclusion, wordTrust } from './gap-words';
import styles from './gaps.module.css';

const classes = bindClasses(styles);

const TRUST_TONES: Readonly<Record<'solid' | 'indicative' | 'caution', ChipTone>> = {
  solid: 'positive',
  indicative: 'neutral',
  caution: 'warning',
};

const GapLine = ({ entry }: { readonly entry: RankedGap }) => {
  const { competence, cell, rank, isTied } = entry;
  return (
    <li className={classes('line')}>
      <span className={classes('rank')}>
        {rank}
        {isTied ? <span className={classes('tie')}>ex æquo</span> : null}
      </span>
      <span className={classes('competence')}>
        <span className={classes('name')}>
          {competence.code} {competence.name}
        </span>
        <span className={classes('words')}>
          {wordMean(cell.mean, cell.measure)} pour {wordMeasure(cell.target, cell.measure)} visé,{' '}
          {wordGap(cell)}
        </span>
      </span>
      <Dumbbell observed={cell.mean} target={cell.target} top={topOf(cell.measure)} />
      <span className={classes('below')}>
        <IntervalBar range={cell.interval} />
        <span className={classes('words')}>{wordBelowShare(cell)}</span>
      </span>
      <span className={classes('trust')}>
        {cell.reliability === null ? (
          '–'
        ) : (
          <Chip tone={TRUST_TONES[cell.reliability]}>{wordTrust(cell)}</Chip>
        )}
      </span>
    </li>
  );
};

const unshownNote = (row: ReleasedRow): string => {
  const { masked, empty } = countUnshown(row);
  const parts = [
    masked > 0 ? `${plural(masked, 'compétence masquée', 'compétences masquées')}` : '',
    empty > 0 ? `${plural(empty, 'compétence')} sans résultat` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Hors classement\u202f: ${parts.join(' et ')}.`;
};

/** The gaps of one row, largest first: from observed to target, share below with its interval, how sure. */
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
  const rows = allRows(table);
  const row = rows.find(({ key }) => key === rowKey) ?? table.whole;
  const ranking = rankGaps(table, row, { onlyBelow });
  return (
    <Figure
      title="Du constaté à la cible"
      finding={wordGapConclusion(ranking, row.label)}
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
      legend={
        <>
          <span>
            Point{'\u202f'}: constaté. Trait vertical{'\u202f'}: cible. Bande{'\u202f'}: part des agents sous
            la cible, intervalle à 95{'\u00a0'}%, de 0 à 100{'\u00a0'}%.
          </span>
          <span>{unshownNote(row)}</span>
        </>
      }
      table={<GapTwin ranking={ranking} />}
    >
      {ranking.length === 0 ? (
        <p className={classes('words')}>Aucune compétence à classer pour cette population.</p>
      ) : (
        <ol className={classes('list')}>
          {ranking.map((entry) => (
            <GapLine key={entry.competence.key} entry={entry} />
          ))}
        </ol>
      )}
    </Figure>
  );
};

const GapTwin = ({ ranking }: { readonly ranking: readonly RankedGap[] }) => (
  <PlainTable
    caption="Écarts, du plus grand au plus petit"
    isCaptionHidden
    rows={ranking}
    rowId={({ competence }) => competence.key}
    columns={[
      { id: 'name', title: 'Compétence', value: ({ competence }) => competence.name, width: 260 },
      { id: 'rank', title: 'Rang', value: ({ rank }) => rank, width: 60, align: 'end' },
      {
        id: 'mean',
        title: 'Constaté',
        value: ({ cell }) => wordMean(cell.mean, cell.measure),
        width: 110,
        align: 'end',
      },
      {
        id: 'target',
        title: 'Cible',
        value: ({ cell }) => wordMeasure(cell.target, cell.measure),
        width: 100,
        align: 'end',
      },
      { id: 'gap', title: 'Écart', value: ({ cell }) => wordGap(cell), width: 180 },
      {
        id: 'below',
        title: 'Sous la cible',
        value: ({ cell }) => wordBelowShare(cell),
        width: 130,
        align: 'end',
      },
      { id: 'trust', title: 'Fiabilité', value: ({ cell }) => wordTrust(cell), width: 150 },
    ]}
  />
);
