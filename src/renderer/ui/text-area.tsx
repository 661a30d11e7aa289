import { Label } from 'react-aria-components/Label';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { bindClasses } from './bind-classes';
import styles from './field.module.css';
import { FieldHelp } from './field-help';
import type { TextFieldProps } from './text-field';

const classes = bindClasses(styles);

type TextAreaProps = TextFieldProps & {
  /** Lines shown; more are scrolled to. */
  readonly rows?: number;
};

/** A text of a few lines with its label, help and refusal. */
export const TextArea = ({ label, description, error, placeholder, rows = 4, ...rest }: TextAreaProps) => (
  <AriaTextField {...rest} isInvalid={Boolean(error)} className={classes('field', error && 'invalid')}>
    <Label className={classes('label')}>{label}</Label>
    <div className={classes('control')}>
      <AriaTextArea className={classes('input', 'area')} rows={rows} placeholder={placeholder ?? ''} />
    </div>
    <FieldHelp description={description} error={error} />
  </AriaTextField>
);
