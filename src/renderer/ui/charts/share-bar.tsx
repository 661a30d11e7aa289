import type { ReleasedRange, ReleasedShare } from '../../../core/disclosure/released';
import { shareRange } from '../../../core/wording/released-range';
import { bindClasses } from '../bind-classes';
import { percentScale } from './percent-scale';
import styles from './share-bar.module.css';

const classes = bindClasses(styles);

const place = percentScale(1);
/** A range too narrow to be seen is drawn this wide (share of the scale). */
const NARROWEST = 0.012;

const spread = ({ low, high }: ReleasedRange): ReleasedRange => {
  const missing = Math.max(0, NARROWEST - (high - low)) / 2;
  return { low: low - missing, high: high + missing };
};

const Span = ({ range, name }: { readonly range: ReleasedRange; readonly name: 'interval' | 'told' }) => {
  const { low, high } = spread(range);
  return <line className={classes(name)} x1={place(low)} x2={place(high)} y1="50%" y2="50%" />;
};

/**
 * Share below target from 0 to 100 %: what the respondents gave (a point when exact, else the range it stands for)
 * over the 95 % interval for all the agents concerned. For the eye only: the words beside it say the same.
 */
export const ShareBar = ({
  share,
  interval,
}: {
  readonly share: ReleasedShare;
  readonly interval: ReleasedRange | null;
}) => {
  const told = shareRange(share);
  if (told === null) return null;
  return (
    <svg className={classes('drawing')} aria-hidden="true" focusable="false">
      <line className={classes('track')} x1="0%" x2="100%" y1="50%" y2="50%" />
      {interval === null ? null : <Span range={interval} name="interval" />}
      {told.low === told.high ? (
        <circle className={classes('dot')} cx={place(told.low)} cy="50%" r="4" />
      ) : (
        <Span range={told} name="told" />
      )}
    </svg>
  );
};
