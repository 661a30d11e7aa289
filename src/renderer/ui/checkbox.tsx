import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox';
import { Text } from 'react-aria-components/Text';
import { bindClasses } from './bind-classes';
import styles from './toggle.module.css';

const classes = bindClasses(styles);

export interface CheckboxProps extends Omit<CheckboxFieldProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
  readonly description?: string;
}

/** A box to tick, with its words. */
export const Checkbox = ({ children, description, ...rest }: CheckboxProps) => (
  <CheckboxField {...rest} className={classes('field')}>
    <CheckboxButton className={classes('choice')}>
      {({ isIndeterminate }) => (
        <>
          <span className={classes('box')} aria-hidden="true">
            {isIndeterminate ? <Minus /> : <Check />}
          </span>
          <span>{children}</span>
        </>
      )}
    </CheckboxButton>
    {description ? (
      <Text slot="description" className={classes('description')}>
        {description}
      </Text>
    ) : null}
  </CheckboxField>
);
