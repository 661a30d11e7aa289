import type { ReactNode } from 'react';
import { bindClasses } from './bind-classes';
import styles from './states.module.css';

const classes = bindClasses(styles);

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  /** The next step, in words. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing yet: says why and what comes next. */
export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div className={classes('state')}>
    {icon ? (
      <span className={classes('icon')} aria-hidden="true">
        {icon}
      </span>
    ) : null}
    <h2 className={classes('title')}>{title}</h2>
    {children ? <div className={classes('words')}>{children}</div> : null}
    {action ? <div className={classes('actions')}>{action}</div> : null}
  </div>
);
