import type { ReleasedMean, ReleasedRange } from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import { bindClasses } from '../bind-classes';
import styles from './dumbbell.module.css';

const classes = bindClasses(styles);

const place = (value: number, top: number): string => `${Math.min(100, Math.max(0, (value / top) * 100))}%`;

/** From what is observed to the target, on the scale of the measure (0 to `top`). A bound is drawn open. */
export const Dumbbell = ({
  observed,
  target,
  top,
}: {
  readonly observed: ReleasedMean;
  readonly target: number;
  /** End of the scale: 1 for rates, the reachable level for levels. */
  readonly top: number;
}) => {
  const from = Math.min(observed.value, target);
  const length = Math.abs(observed.value - target);
  const isBound = observed.kind === 'at-most' || observed.kind === 'at-least';
  return (
    <span className={classes('line')} aria-hidden="true">
      <span
        className={classes('bar', observed.value < target ? 'under' : 'over')}
        style={{ left: place(from, top), width: place(length, top) }}
      />
      <span className={classes('target')} style={{ left: place(target, top) }} />
      <span
        className={classes('dot', observed.value < target ? 'under' : 'over', isBound && 'open')}
        style={{ left: place(observed.value, top) }}
      />
    </span>
  );
};

/** Share below target with its interval, from 0 to 100 %. */
export const IntervalBar = ({ range }: { readonly range: ReleasedRange | null }) => (
  <span className={classes('line', range === null && 'nothing')} aria-hidden="true">
    {range === null ? null : (
      <span
        className={classes('interval')}
        style={{ left: place(range.low, 1), width: place(Math.max(0.01, range.high - range.low), 1) }}
      />
    )}
  </span>
);

/** End of the scale of a measure. */
export const topOf = (measure: TargetMeasure): number => (measure === 'rate' ? 1 : 8);
