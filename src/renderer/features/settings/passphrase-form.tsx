import { type FormEvent, useState } from 'react';
import type { EngineFailure } from '../../app/engine-client';
import { Button } from '../../ui/button';
import { PasswordField } from '../../ui/password-field';
import { type ChosenPassphrase, isReady, NO_PASSPHRASE, remainingStep } from '../vault/chosen-passphrase';
import { FailureBanner } from '../vault/failure-banner';
import { PassphraseChoice } from '../vault/passphrase-choice';
import styles from './settings.module.css';

/** The two passphrases of a change. */
export interface PassphraseChange {
  readonly current: string;
  readonly next: string;
}

export interface PassphraseFormProps {
  readonly currentLabel: string;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly failure: EngineFailure | null;
  readonly onSubmit: (change: PassphraseChange) => void;
  readonly onAbandon: () => void;
}

const remaining = (current: string, chosen: ChosenPassphrase): string | null =>
  current === '' ? 'Reste à taper la phrase de passe actuelle.' : remainingStep(chosen);

/** The present passphrase, then the new one. Nothing is kept once it is left. */
export const PassphraseForm = (props: PassphraseFormProps) => {
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const isComplete = current !== '' && isReady(chosen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete && !props.isPending) props.onSubmit({ current, next: chosen.passphrase });
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <PasswordField label={props.currentLabel} value={current} onChange={setCurrent} autoFocus />
      <PassphraseChoice serviceName="" value={chosen} onChange={setChosen} />
      {props.failure === null ? null : <FailureBanner failure={props.failure} />}
      <div className={styles['actions']}>
        <p className={styles['remaining']} role="status">
          {remaining(current, chosen)}
        </p>
        <Button variant="quiet" onPress={props.onAbandon}>
          Ne rien changer
        </Button>
        <Button type="submit" variant="primary" isDisabled={!isComplete} isPending={props.isPending}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  );
};
