import type { ReleasedMean } from '../../../core/disclosure/released';
import type { TargetMeasure } from '../../../core/targets/target';
import { meanRange, type TargetSide } from '../../../core/wording/released-range';
import { bindClasses } from '../bind-classes';
import styles from './dumbbell.module.css';
import { percentScale } from './percent-scale';

const classes = bindClasses(styles);

/** Side of the target as far as a released mean tells. */
const sideOf = (
  { low, high }: { readonly low: number; readonly high: number },
  target: number,
): TargetSide => {
  if (low === target && high === target) return 'on';
  if (high < target) return 'under';
  return low >= target ? 'over' : 'unsure';
};

/**
 * From what is observed to the target, on the scale of the measure (0 to `top`). What is not exact is drawn as the
 * range it stands for, never as a point. For the eye only: the words beside it say the same.
 */
export const Dumbbell = ({
  observed,
  target,
  top,
}: {
  readonly observed: ReleasedMean;
  readonly target: number;
  /** End of the scale: 1 for rates, 8 for levels. */
  readonly top: number;
}) => {
  const place = percentScale(top);
  const range = meanRange(observed, top);
  const side = sideOf(range, target);
  const near = target > range.high ? range.high : Math.max(range.low, target);
  return (
    <svg className={classes('drawing')} aria-hidden="true" focusable="false">
      <line className={classes('track')} x1="0%" x2="100%" y1="50%" y2="50%" />
      <line className={classes('way', side)} x1={place(near)} x2={place(target)} y1="50%" y2="50%" />
      {observed.kind === 'exact' ? null : (
        <line
          className={classes('range', side)}
          x1={place(range.low)}
          x2={place(range.high)}
          y1="50%"
          y2="50%"
        />
      )}
      <line className={classes('target')} x1={place(target)} x2={place(target)} y1="2" y2="22" />
      {observed.kind === 'exact' ? (
        <circle className={classes('dot', side)} cx={place(observed.value)} cy="50%" r="5.5" />
      ) : null}
    </svg>
  );
};

/** End of the scale of a measure. */
export const topOf = (measure: TargetMeasure): number => (measure === 'rate' ? 1 : 8);
