import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch';
import { bindClasses } from './bind-classes';
import styles from './toggle.module.css';

const classes = bindClasses(styles);

export interface SwitchProps extends Omit<SwitchFieldProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
}

/** A setting that acts at once. */
export const Switch = ({ children, ...rest }: SwitchProps) => (
  <SwitchField {...rest} className={classes('field')}>
    <SwitchButton className={classes('choice')}>
      <span className={classes('track')} aria-hidden="true">
        <span className={classes('thumb')} />
      </span>
      <span>{children}</span>
    </SwitchButton>
  </SwitchField>
);
