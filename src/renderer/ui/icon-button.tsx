import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { bindClasses } from './bind-classes';
import styles from './icon-button.module.css';
import { WithTooltip } from './tooltip';

const classes = bindClasses(styles);

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The verb: accessible name and tooltip. */
  readonly label: string;
  /** A lucide icon. */
  readonly children: ReactNode;
}

/** A square button with an icon only; its words are its name and its tooltip. */
export const IconButton = ({ label, children, ...rest }: IconButtonProps) => (
  <WithTooltip text={label}>
    <AriaButton {...rest} aria-label={label} className={classes('button')}>
      {children}
    </AriaButton>
  </WithTooltip>
);
