import { type ReactNode, useId } from 'react';
import { bindClasses } from './bind-classes';
import styles from './card.module.css';

const classes = bindClasses(styles);

export interface CardProps {
  readonly title?: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** `flush` lets a table touch the edges. */
  readonly padding?: 'normal' | 'flush';
  /** For what is done on a screen: left out when the page is printed. */
  readonly isScreenOnly?: boolean;
}

/** One subject on the page. */
export const Card = ({
  title,
  description,
  actions,
  children,
  padding = 'normal',
  isScreenOnly = false,
}: CardProps) => {
  const id = useId();
  return (
    <section
      className={isScreenOnly ? `${classes('card')} no-print` : classes('card')}
      aria-labelledby={title ? id : undefined}
    >
      {title || actions ? (
        <header className={classes('header')}>
          <div className={classes('titles')}>
            {title ? (
              <h2 id={id} className={classes('title')}>
                {title}
              </h2>
            ) : null}
            {description ? <div className={classes('description')}>{description}</div> : null}
          </div>
          {actions ? <div className={classes('actions')}>{actions}</div> : null}
        </header>
      ) : null}
      {children ? <div className={classes('body', padding)}>{children}</div> : null}
    </section>
  );
};
