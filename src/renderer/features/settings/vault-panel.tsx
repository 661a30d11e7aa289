import { type FormEvent, useState } from 'react';
import { QueryStates } from '../../app/query-states';
import { savingWords } from '../../app/saving';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { PasswordField } from '../../ui/password-field';
import { showToast } from '../../ui/toast';
import { FailureBanner } from '../vault/failure-banner';
import { isReady, NO_PASSPHRASE, PassphraseChoice } from '../vault/passphrase-choice';
import { roleWords } from '../vault/texts';
import styles from './settings.module.css';

const ChangePassphrase = () => {
  const change = useEngineMutation('vault:change-passphrase');
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState(NO_PASSPHRASE);
  const isComplete = current !== '' && isReady(chosen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete || change.isPending) return;
    change.mutate(
      { current, next: chosen.passphrase, serviceName: '' },
      {
        onSuccess: () => {
          setCurrent('');
          setChosen(NO_PASSPHRASE);
          showToast({ message: 'La phrase de passe est changée. L’ancienne n’ouvre plus ce coffre.' });
        },
      },
    );
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <PasswordField label="Phrase de passe actuelle" value={current} onChange={setCurrent} />
      <PassphraseChoice serviceName="" value={chosen} onChange={setChosen} />
      {change.error === null ? null : <FailureBanner failure={change.error} />}
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" isDisabled={!isComplete} isPending={change.isPending}>
          Changer la phrase de passe
        </Button>
      </div>
    </form>
  );
};

/** The state of the vault, and its passphrase. */
export const VaultPanel = () => {
  const [isChanging, setChanging] = useState(false);
  return (
    <QueryStates query={useEngineQuery('vault:status', {})}>
      {(status) => (
        <>
          <Card title="Coffre">
            <DescriptionList
              items={[
                { term: 'Fichier', value: status.name },
                { term: 'Titulaire', value: status.role === null ? null : roleWords[status.role] },
                { term: 'Enregistrement', value: savingWords[status.save] },
                { term: 'Version du contenu', value: status.generation },
              ]}
            />
          </Card>
          <Card
            title="Phrase de passe"
            description="Celle du titulaire qui a ouvert le coffre. Les copies de sauvegarde plus anciennes gardent la leur."
            actions={
              isChanging || status.demo ? null : <Button onPress={() => setChanging(true)}>Changer…</Button>
            }
          >
            {status.demo ? (
              <Banner tone="info">Le coffre du service fictif est refait à chaque ouverture.</Banner>
            ) : null}
            {isChanging ? <ChangePassphrase /> : null}
          </Card>
        </>
      )}
    </QueryStates>
  );
};
