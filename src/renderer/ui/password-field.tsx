import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from 'react-aria-components/TextField';
import { bindClasses } from './bind-classes';
import styles from './field.module.css';
import { FieldHelp } from './field-help';
import { IconButton } from './icon-button';
import type { FieldWords } from './text-field';

const classes = bindClasses(styles);

export type PasswordFieldProps = Omit<AriaProps, 'className' | 'style' | 'children' | 'isInvalid' | 'type'> &
  FieldWords & {
    /** The field itself, to give it focus. */
    readonly inputRef?: Ref<HTMLInputElement>;
  };

/** A passphrase: hidden until « Afficher », never blocks pasting, never corrected nor remembered. */
export const PasswordField = ({ label, description, error, inputRef, ...rest }: PasswordFieldProps) => {
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      {...rest}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      isInvalid={Boolean(error)}
      className={classes('field', error && 'invalid')}
    >
      <Label className={classes('label')}>{label}</Label>
      <div className={classes('control')}>
        <Input {...(inputRef ? { ref: inputRef } : {})} className={classes('input', 'secret')} />
        <IconButton
          label={isShown ? 'Masquer la phrase de passe' : 'Afficher la phrase de passe'}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? <EyeOff /> : <Eye />}
        </IconButton>
      </div>
      <FieldHelp description={description} error={error} />
    </AriaTextField>
  );
};
