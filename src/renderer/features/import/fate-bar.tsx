import { formatCount } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import styles from './fate-bar.module.css';

const classes = bindClasses(styles);

/** One part of a whole, with its reason. */
interface Part {
  readonly id: string;
  readonly count: number;
  readonly label: string;
  readonly reason: string;
}

export interface FateBarProps {
  readonly title: string;
  /** The whole, in words: « 459 lignes lues ». */
  readonly whole: string;
  readonly parts: readonly Part[];
  /** Said instead of the parts when there are none. */
  readonly emptyText: string;
}

/** A whole cut into its parts: a bar to see, a list that says each count and its reason. The parts add up. */
export const FateBar = ({ title, whole, parts, emptyText }: FateBarProps) => (
  <section className={classes('block')} aria-label={title}>
    <h3 className={classes('title')}>
      {title}
      <span className={classes('whole')}>{whole}</span>
    </h3>
    {parts.length === 0 ? (
      <p className={classes('empty')}>{emptyText}</p>
    ) : (
      <>
        <div className={classes('bar')} aria-hidden="true">
          {parts.map(({ id, count }) => (
            <span key={id} className={classes('segment', id)} style={{ flexGrow: count }} />
          ))}
        </div>
        <ul className={classes('list')}>
          {parts.map(({ id, count, label, reason }) => (
            <li key={id} className={classes('part')}>
              <span className={classes('mark', id)} aria-hidden="true" />
              <span className={`${classes('count')} numeric`}>{formatCount(count)}</span>
              <span className={classes('words')}>
                <span className={classes('label')}>{label}</span>
                <span className={classes('reason')}>{reason}</span>
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
