import { bindClasses } from '../bind-classes';
import styles from './axis.module.css';

const classes = bindClasses(styles);

export interface AxisTick {
  /** Share of the width, 0–1. */
  readonly at: number;
  readonly label: string;
}

/** The scale above a column of drawings: what is measured, in which unit, and a few marks. */
export const Axis = ({ title, ticks }: { readonly title: string; readonly ticks: readonly AxisTick[] }) => (
  <div className={classes('axis')}>
    <span className={classes('title')}>{title}</span>
    <span className={classes('ticks')} aria-hidden="true">
      {ticks.map(({ at, label }) => (
        <span
          key={label}
          className={classes('tick', at === 0 && 'first', at === 1 && 'last')}
          style={{ left: `${at * 100}%` }}
        >
          {label}
        </span>
      ))}
    </span>
  </div>
);
