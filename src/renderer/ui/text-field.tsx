import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from 'react-aria-components/TextField';
import { bindClasses } from './bind-classes';
import styles from './field.module.css';
import { FieldHelp } from './field-help';

const classes = bindClasses(styles);

export interface FieldWords {
  readonly label: string;
  /** Help under the field. */
  readonly description?: string;
  /** Sentence shown when the value is refused. */
  readonly error?: string | null;
}

export type TextFieldProps = Omit<AriaProps, 'className' | 'style' | 'children' | 'isInvalid'> &
  FieldWords & { readonly placeholder?: string };

/** One line of text with its label, help and refusal. */
export const TextField = ({ label, description, error, placeholder, ...rest }: TextFieldProps) => (
  <AriaTextField {...rest} isInvalid={Boolean(error)} className={classes('field', error && 'invalid')}>
    <Label className={classes('label')}>{label}</Label>
    <div className={classes('control')}>
      <Input className={classes('input')} placeholder={placeholder ?? ''} />
    </div>
    <FieldHelp description={description} error={error} />
  </AriaTextField>
);
