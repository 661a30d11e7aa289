import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { FileRef } from '../../../contract/files';
import type { VaultRole } from '../../../contract/vault';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { formatBytes } from '../../locales/format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PasswordField } from '../../ui/password-field';
import { Select } from '../../ui/select';
import { FailureBanner } from './failure-banner';
import styles from './form.module.css';
import { roleWords } from './texts';

const Sealed = ({ vault, children }: { readonly vault: FileRef; readonly children: ReactNode }) => (
  <Card title={vault.name} description={`Coffre chiffré, ${formatBytes(vault.size)}`}>
    {children}
  </Card>
);

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
  const field = useRef<HTMLInputElement>(null);
  const isMistyped = opening.error?.code === 'wrong-passphrase';
  useEffect(() => {
    if (isMistyped) field.current?.select();
  }, [isMistyped]);
  const holders = roles.data?.roles ?? [];
  const leave = onAbandon ? (
    <Button variant="quiet" onPress={onAbandon}>
      Retour
    </Button>
  ) : null;
  if (roles.error !== null)
    return (
      <Sealed vault={vault}>
        <FailureBanner failure={roles.error} />
        {leave ? <div className={styles['actions']}>{leave}</div> : null}
      </Sealed>
    );
  return (
    <Sealed vault={vault}>
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
          inputRef={field}
          label="Phrase de passe"
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            if (opening.isError) opening.reset();
          }}
          autoFocus
        />
        {opening.error === null ? null : (
          <FailureBanner
            failure={opening.error}
            action={
              opening.error.code === 'vault-older-generation' ? (
                <Button size="small" isPending={opening.isPending} onPress={() => open(true)}>
                  Ouvrir quand même
                </Button>
              ) : null
            }
          />
        )}
        <div className={styles['actions']}>
          {leave}
          <Button
            type="submit"
            variant="primary"
            isPending={opening.isPending}
            isDisabled={passphrase === ''}
          >
            Ouvrir
          </Button>
        </div>
      </form>
    </Sealed>
  );
};
