import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components/NumberField';
import { bindClasses } from './bind-classes';
import styles from './field.module.css';
import { FieldHelp } from './field-help';
import iconButton from './icon-button.module.css';
import type { FieldWords } from './text-field';

const classes = bindClasses(styles);
const buttonClasses = bindClasses(iconButton);

export type NumberFieldProps = Omit<AriaProps, 'className' | 'style' | 'children' | 'isInvalid'> & FieldWords;

/** A number with steps; percents are ratios 0–1 formatted by `formatOptions`. */
export const NumberField = ({ label, description, error, ...rest }: NumberFieldProps) => (
  <AriaNumberField {...rest} isInvalid={Boolean(error)} className={classes('field', error && 'invalid')}>
    <Label className={classes('label')}>{label}</Label>
    <Group className={classes('control')}>
      <Input className={`${classes('input')} numeric`} />
      <Button slot="decrement" className={buttonClasses('button')}>
        <Minus />
      </Button>
      <Button slot="increment" className={buttonClasses('button')}>
        <Plus />
      </Button>
    </Group>
    <FieldHelp description={description} error={error} />
  </AriaNumberField>
);
