import type { ReactNode } from 'react';
import { bindClasses } from './bind-classes';
import styles from './page-header.module.css';

const classes = bindClasses(styles);

export interface PageHeaderProps {
  readonly title: string;
  /** The conclusion of the screen, in one sentence. */
  readonly conclusion?: ReactNode;
  readonly actions?: ReactNode;
}

/** Title, then what the screen concludes, then what can be done. */
export const PageHeader = ({ title, conclusion, actions }: PageHeaderProps) => (
  <header className={classes('header')}>
    <div className={classes('words')}>
      <h1 className={classes('title')} tabIndex={-1} data-page-title>
        {title}
      </h1>
      {conclusion ? <div className={classes('conclusion')}>{conclusion}</div> : null}
    </div>
    {actions ? <div className={`${classes('actions')} no-print`}>{actions}</div> : null}
  </header>
);
