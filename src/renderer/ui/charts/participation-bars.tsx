import type { ReleasedHeadcount, ReleasedRange } from '../../../core/disclosure/released';
import { wordHeadcount } from '../../../core/wording/released-words';
import { formatPercent } from '../../locales/format';
import { bindClasses } from '../bind-classes';
import { Axis } from './axis';
import styles from './participation-bars.module.css';

const classes = bindClasses(styles);

/** One population: how many are concerned, started, and have a result. */
export interface ParticipationBar {
  readonly key: string;
  readonly label: string;
  readonly concerned: ReleasedHeadcount;
  readonly started: ReleasedHeadcount;
  readonly shared: ReleasedHeadcount;
  readonly isWhole?: boolean;
  /** Opens what the row holds: its own rows. */
  readonly onOpen?: () => void;
}

/** Share of `part` in `whole` when both may be said exactly; null otherwise. */
export const exactShare = (part: ReleasedHeadcount, whole: ReleasedHeadcount): number | null =>
  part.kind === 'exact' && whole.kind === 'exact' && whole.value > 0 ? part.value / whole.value : null;

/**
 * All the shares of `whole` that a released head-count stands for: « moins de 5 » of 36 is 0 to 4/36. Null when nothing
 * may be drawn (the whole is not exact, the part is not said).
 */
export const headcountRange = (part: ReleasedHeadcount, whole: ReleasedHeadcount): ReleasedRange | null => {
  if (whole.kind !== 'exact' || whole.value === 0) return null;
  const share = (value: number) => Math.min(1, value / whole.value);
  switch (part.kind) {
    case 'exact':
      return { low: share(part.value), high: share(part.value) };
    case 'rounded':
      return { low: share(Math.max(0, part.value - part.step / 2)), high: share(part.value + part.step / 2) };
    case 'under':
      return { low: 0, high: share(part.limit - 1) };
    case 'at-least':
      return { low: share(part.value), high: 1 };
    case 'withheld':
    case 'unknown':
      return null;
  }
};

const percent = (ratio: number): string => `${ratio * 100}%`;

/** Plain up to what is sure, hatched over what may be. */
const Layer = ({
  range,
  name,
}: {
  readonly range: ReleasedRange | null;
  readonly name: 'started' | 'shared';
}) =>
  range === null ? null : (
    <>
      <span className={classes('fill', name)} style={{ width: percent(range.low) }} />
      {range.high > range.low ? (
        <span
          className={classes('fill', 'maybe')}
          style={{ left: percent(range.low), width: percent(range.high - range.low) }}
        />
      ) : null}
    </>
  );

const Count = ({ count, noun }: { readonly count: ReleasedHeadcount; readonly noun: string }) => (
  <span className={classes('count')}>
    <span className="visually-hidden">{noun} </span>
    {count.kind === 'unknown' ? 'inconnu' : wordHeadcount(count)}
  </span>
);

const shareWords = (share: number | null): string => (share === null ? '' : formatPercent(share));

const Bar = ({ bar }: { readonly bar: ParticipationBar }) => {
  const started = headcountRange(bar.started, bar.concerned);
  const shared = headcountRange(bar.shared, bar.concerned);
  return (
    <li className={classes('bar', bar.isWhole && 'whole')}>
      <span className={classes('label')}>
        {bar.onOpen === undefined ? (
          bar.label
        ) : (
          <button type="button" className={classes('opens')} onClick={bar.onOpen}>
            {bar.label}
          </button>
        )}
      </span>
      <span className={classes('track', started === null && shared === null && 'undrawn')} aria-hidden="true">
        <Layer range={started} name="started" />
        <Layer range={shared} name="shared" />
      </span>
      <Count count={bar.concerned} noun={'concernés\u202f:'} />
      <Count count={bar.started} noun={'ont commencé\u202f:'} />
      <Count count={bar.shared} noun={'résultats\u202f:'} />
      <span className={classes('count', 'share')}>{shareWords(exactShare(bar.shared, bar.concerned))}</span>
    </li>
  );
};

const TICKS = [
  { at: 0, label: '0' },
  { at: 0.5, label: '50\u00a0%' },
  { at: 1, label: '100\u00a0%' },
] as const;

/**
 * Participation by population, from 0 to all the agents concerned (one scale, in % of each population): the light part
 * started, the dark part has a result. A head-count that is not exact is hatched over all it may be.
 */
export const ParticipationBars = ({ bars }: { readonly bars: readonly ParticipationBar[] }) => (
  <ul className={classes('bars')}>
    <li className={classes('bar', 'titles')} aria-hidden="true">
      <span className={classes('label')} />
      <Axis title="Part des agents concernés" ticks={TICKS} />
      <span className={classes('count')}>Concernés</span>
      <span className={classes('count')}>
        <span className={classes('key', 'started')} />
        Ont commencé
      </span>
      <span className={classes('count')}>
        <span className={classes('key', 'shared')} />
        Résultats
      </span>
      <span className={classes('count')} />
    </li>
    {bars.map((bar) => (
      <Bar key={bar.key} bar={bar} />
    ))}
  </ul>
);
