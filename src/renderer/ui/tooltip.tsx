import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { bindClasses } from './bind-classes';
import styles from './tooltip.module.css';

const classes = bindClasses(styles);

/** Gives the focusable element inside a short explanation on hover and focus. */
export const WithTooltip = ({ text, children }: { readonly text: string; readonly children: ReactNode }) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    {children}
    <Tooltip offset={6} className={classes('tooltip')}>
      {text}
    </Tooltip>
  </TooltipTrigger>
);
