import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { bindClasses } from './bind-classes';
import styles from './button.module.css';

const classes = bindClasses(styles);

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: ButtonVariant;
  readonly size?: 'medium' | 'small';
  /** Icon before the words; decorative. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A verb to press. `isPending` keeps focus and announces the wait. */
export const Button = ({ variant = 'secondary', size = 'medium', icon, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={classes('button', variant, size)}>
    {rest.isPending === true ? <span className={classes('spinner')} aria-hidden="true" /> : icon}
    <span className={classes('label')}>{children}</span>
  </AriaButton>
);
