import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { bindClasses } from './bind-classes';
import styles from './button.module.css';

const classes = bindClasses(styles);

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  readonly variant?: ButtonVariant;
  readonly size?: 'medium' | 'small';
  /** Icon before the words; decorative. */
  readonly icon?: ReactNode;
  /** The work that it asked for goes on: pressing does nothing, focus stays. */
  readonly isPending?: boolean;
  readonly children: ReactNode;
}

/** Not submitted, not pressed, still focused. */
const WAITING = { type: 'button', 'aria-disabled': true, onPress: () => undefined } as const;

/**
 * A verb to press. Waiting is said here and not by react-aria, whose announcement refers to the button for seven
 * seconds, even once it is gone.
 */
export const Button = ({
  variant = 'secondary',
  size = 'medium',
  icon,
  isPending = false,
  children,
  ...rest
}: ButtonProps) => (
  <>
    <AriaButton
      {...rest}
      {...(isPending ? WAITING : {})}
      className={classes('button', variant, size, isPending && 'pending')}
    >
      {isPending ? <span className={classes('spinner')} aria-hidden="true" /> : icon}
      <span className={classes('label')}>{children}</span>
    </AriaButton>
    {isPending ? (
      <span className="visually-hidden" role="status">
        Patientez…
      </span>
    ) : null}
  </>
);
