import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { FileRef } from '../../../contract/files';
import { typeset } from '../../../contract/typeset';
import { useEngineMutation } from '../../app/use-engine';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import { isReady, NO_PASSPHRASE, remainingStep } from './chosen-passphrase';
import { FailureBanner } from './failure-banner';
import styles from './form.module.css';
import { PassphraseChoice } from './passphrase-choice';
import { RecoverySheet } from './recovery-sheet';
import { texts } from './texts';

/** Creates a vault: name of the service, passphrase, then the recovery sheet before anything else. */
export const CreateVault = ({
  place,
  onAbandon,
}: {
  readonly place: FileRef;
  readonly onAbandon: () => void;
}) => {
  const client = useQueryClient();
  const creation = useEngineMutation('vault:create');
  const [serviceName, setServiceName] = useState('');
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady(chosen) || creation.isPending) return;
    creation.mutate({ location: place.token, passphrase: chosen.passphrase, serviceName });
  };
  if (creation.isSuccess)
    return (
      <RecoverySheet
        vaultName={place.name}
        serviceName={serviceName}
        passphrase={creation.data.recoveryPassphrase}
        onDone={() => void client.invalidateQueries()}
      />
    );
  return (
    <Card title={typeset(`${texts.create} : ${place.name}`)} description={texts.placeHelp}>
      <form className={styles['form']} onSubmit={submit}>
        <TextField
          label="Nom du service"
          description={texts.nameHelp}
          value={serviceName}
          onChange={setServiceName}
          maxLength={200}
          autoFocus
        />
        <PassphraseChoice serviceName={serviceName} value={chosen} onChange={setChosen} />
        {creation.error === null ? null : <FailureBanner failure={creation.error} />}
        <div className={styles['actions']}>
          <p className={styles['remaining']} role="status">
            {remainingStep(chosen)}
          </p>
          <Button variant="quiet" onPress={onAbandon}>
            Retour
          </Button>
          <Button
            type="submit"
            variant="primary"
            isPending={creation.isPending}
            isDisabled={!isReady(chosen)}
          >
            Créer le coffre
          </Button>
        </div>
      </form>
    </Card>
  );
};
