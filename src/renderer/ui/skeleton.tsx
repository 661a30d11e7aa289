import { bindClasses } from './bind-classes';
import styles from './skeleton.module.css';

const classes = bindClasses(styles);

/** Grey lines where text will come, shown only when the wait exceeds 150 ms. */
export const Skeleton = ({
  lines = 6,
  label = 'Chargement…',
}: {
  readonly lines?: number;
  readonly label?: string;
}) => (
  <div className={classes('skeleton')} role="status">
    <span className="visually-hidden">{label}</span>
    {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
      <span key={key} className={classes('line')} style={{ width: `${94 - ((line * 17) % 46)}%` }} />
    ))}
  </div>
);
