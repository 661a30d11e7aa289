import { type FormEvent, useState } from 'react';
import type { FileRef } from '../../../contract/files';
import type { VaultRole } from '../../../contract/vault';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PasswordField } from '../../ui/password-field';
import { Select } from '../../ui/select';
import { FailureBanner } from './failure-banner';
import styles from './form.module.css';
import { roleWords } from './texts';

/** Opens one vault: holder where there are several, passphrase, and each refusal in its own words. */
export const OpenVault = ({
  vault,
  onAbandon,
}: {
  readonly vault: FileRef;
  readonly onAbandon?: () => void;
}) => {
  const roles = useEngineQuery('vault:roles', { location: vault.token });
  const opening = useEngineMutation('vault:open');
  const [role, setRole] = useState<VaultRole>('administrateur');
  const [passphrase, setPassphrase] = useState('');
  const open = (acceptOlder: boolean) =>
    opening.mutate({ location: vault.token, role, passphrase, acceptOlder });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !opening.isPending) open(false);
  };
  const failure = opening.error ?? roles.error;
  const holders = roles.data?.roles ?? [];
  return (
    <Card title={vault.name} description="Coffre chiffré">
      <form className={styles['form']} onSubmit={submit}>
        {holders.length > 1 ? (
          <Select
            label="Titulaire"
            options={holders.map((id) => ({ id, label: roleWords[id] }))}
            value={role}
            onChange={setRole}
          />
        ) : null}
        <PasswordField
          label="Phrase de passe"
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            if (opening.isError) opening.reset();
          }}
          autoFocus
        />
        {failure === null ? null : (
          <FailureBanner
            failure={failure}
            action={
              failure.code === 'vault-older-generation' ? (
                <Button size="small" onPress={() => open(true)}>
                  Ouvrir quand même
                </Button>
              ) : null
            }
          />
        )}
        <div className={styles['actions']}>
          {onAbandon ? (
            <Button variant="quiet" onPress={onAbandon}>
              Retour
            </Button>
          ) : null}
          <Button
            type="submit"
            variant="primary"
            isPending={opening.isPending}
            isDisabled={passphrase === '' || roles.isError}
          >
            Ouvrir
          </Button>
        </div>
      </form>
    </Card>
  );
};
