import { type ReactNode, useId, useState } from 'react';
import { bindClasses } from '../bind-classes';
import { Segmented } from '../segmented';
import styles from './figure.module.css';

const classes = bindClasses(styles);

export interface FigureProps {
  readonly title: string;
  /** The finding, in words: what the figure shows. */
  readonly finding: ReactNode;
  /** The drawing. */
  readonly children: ReactNode;
  /** The same numbers as a table. */
  readonly table: ReactNode;
  /** How to read the drawing: units, palette. */
  readonly legend?: ReactNode;
  /** What holds of the numbers however they are shown: mergers, persons in no row. */
  readonly notes?: readonly string[];
  readonly actions?: ReactNode;
}

const VIEWS = [
  { id: 'figure', label: 'Figure' },
  { id: 'table', label: 'Tableau' },
] as const;

/** A chart with its finding in words, and the same numbers as a table one press away. */
export const Figure = ({ title, finding, children, table, legend, notes = [], actions }: FigureProps) => {
  const id = useId();
  const [view, setView] = useState<'figure' | 'table'>('figure');
  return (
    <figure className={classes('figure')} aria-labelledby={id}>
      <figcaption className={classes('caption')}>
        <div className={classes('words')}>
          <h2 id={id} className={classes('title')}>
            {title}
          </h2>
          <div className={classes('finding')}>{finding}</div>
        </div>
        <div className={`${classes('actions')} no-print`}>
          {actions}
          <Segmented label={`${title}, présentation`} options={VIEWS} value={view} onChange={setView} />
        </div>
      </figcaption>
      {view === 'figure' ? children : table}
      {view === 'figure' && legend ? <div className={classes('legend')}>{legend}</div> : null}
      {notes.length === 0 ? null : (
        <div className={classes('notes')}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </figure>
  );
};
