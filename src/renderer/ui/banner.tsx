import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { bindClasses } from './bind-classes';

const classes = bindClasses(styles);

export type BannerTone = 'info' | 'positive' | 'warning' | 'danger';

const icons: Readonly<Record<BannerTone, ReactNode>> = {
  info: <Info aria-hidden="true" />,
  positive: <CircleCheck aria-hidden="true" />,
  warning: <TriangleAlert aria-hidden="true" />,
  danger: <CircleAlert aria-hidden="true" />,
};

export interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out at once when it appears after an action. */
  readonly isAlert?: boolean;
}

/** A sentence that concerns the whole view: tone by icon and words, never by colour alone. */
export const Banner = ({ tone, title, children, action, isAlert = false }: BannerProps) => (
  <div className={classes('banner', tone)} role={isAlert ? 'alert' : undefined}>
    {icons[tone]}
    <div className={classes('words')}>
      {title ? <p className={classes('title')}>{title}</p> : null}
      {children}
    </div>
    {action ? <div className={classes('action')}>{action}</div> : null}
  </div>
);
