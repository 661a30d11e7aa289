import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { typeset } from '../../../contract/typeset';
import type { VaultRole, VaultStatus } from '../../../contract/vault';
import { QueryStates } from '../../app/query-states';
import { savingWords } from '../../app/saving';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { formatCount } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { showToast } from '../../ui/toast';
import { RecoverySheet } from '../vault/recovery-sheet';
import { roleWords } from '../vault/texts';
import { PassphraseForm } from './passphrase-form';

const CURRENT_LABEL: Readonly<Record<VaultRole, string>> = {
  administrateur: 'Phrase de passe actuelle',
  suppleant: 'Votre phrase de passe actuelle',
  secours: 'Phrase de la fiche de secours',
};

const CHANGED = typeset("La phrase de passe est changée. L'ancienne n'ouvre plus ce coffre.");
const CHANGE_HELP = typeset(
  'Celle du titulaire qui a ouvert le coffre. Les copies de sauvegarde plus anciennes gardent la leur.',
);
const RENEW_HELP = typeset(
  "À faire quand une phrase de passe a pu être vue, ou quand la fiche de secours est perdue ou a servi : tout est chiffré de nouveau, avec une phrase et une fiche nouvelles. Aucune ancienne phrase n'ouvre plus ce fichier ; les copies faites auparavant s'ouvrent encore avec elles.",
);
const SHEET_USED = typeset(
  "Vous avez ouvert le coffre avec la fiche de secours. Choisissez une nouvelle phrase de passe pour l'administrateur : une nouvelle fiche sera à imprimer.",
);

interface Renewed {
  /** Told the new recovery passphrase, which is kept nowhere else. */
  readonly onRenewed: (recoveryPassphrase: string) => void;
}

interface TaskProps {
  readonly role: VaultRole;
  readonly onEnd: () => void;
}

const ChangePassphrase = ({ role, onEnd }: TaskProps) => {
  const change = useEngineMutation('vault:change-passphrase');
  const succeed = () => {
    showToast({ message: CHANGED });
    onEnd();
  };
  return (
    <PassphraseForm
      currentLabel={CURRENT_LABEL[role]}
      submitLabel="Changer la phrase de passe"
      isPending={change.isPending}
      failure={change.error}
      onSubmit={(passphrases) => change.mutate({ ...passphrases, serviceName: '' }, { onSuccess: succeed })}
      onAbandon={onEnd}
    />
  );
};

const RenewKeys = ({ role, onEnd, onRenewed }: TaskProps & Renewed) => {
  const renewal = useEngineMutation('vault:renew-keys');
  return (
    <PassphraseForm
      currentLabel={CURRENT_LABEL[role]}
      submitLabel="Renouveler les clés"
      isPending={renewal.isPending}
      failure={renewal.error}
      onSubmit={(passphrases) =>
        renewal.mutate(
          { ...passphrases, serviceName: '' },
          { onSuccess: ({ recoveryPassphrase }) => onRenewed(recoveryPassphrase) },
        )
      }
      onAbandon={onEnd}
    />
  );
};

const Facts = ({ status }: { readonly status: VaultStatus }) => (
  <Card title="Coffre">
    <DescriptionList
      items={[
        { term: 'Fichier', value: status.name },
        { term: 'Titulaire', value: status.role === null ? null : roleWords[status.role] },
        { term: 'Enregistrement', value: savingWords[status.save] },
        { term: 'Enregistrements depuis la création', value: formatCount(status.generation) },
      ]}
    />
  </Card>
);

type Task = 'change' | 'renew';

const TaskCard = ({
  title,
  description,
  isOpen,
  onOpen,
  children,
}: {
  readonly title: string;
  readonly description: string;
  readonly isOpen: boolean;
  readonly onOpen: (() => void) | null;
  readonly children: ReactNode;
}) => (
  <Card
    title={title}
    description={description}
    actions={isOpen || onOpen === null ? null : <Button onPress={onOpen}>{title}…</Button>}
  >
    {isOpen ? children : null}
  </Card>
);

const Passphrases = ({ role, onRenewed }: Renewed & { readonly role: VaultRole }) => {
  const [task, setTask] = useState<Task | null>(role === 'secours' ? 'renew' : null);
  const end = () => setTask(null);
  const isSheet = role === 'secours';
  return (
    <>
      {isSheet ? <Banner tone="warning">{SHEET_USED}</Banner> : null}
      {isSheet ? null : (
        <TaskCard
          title="Changer la phrase de passe"
          description={CHANGE_HELP}
          isOpen={task === 'change'}
          onOpen={task === null ? () => setTask('change') : null}
        >
          <ChangePassphrase role={role} onEnd={end} />
        </TaskCard>
      )}
      <TaskCard
        title="Renouveler les clés et la fiche"
        description={RENEW_HELP}
        isOpen={task === 'renew'}
        onOpen={task === null ? () => setTask('renew') : null}
      >
        <RenewKeys role={role} onEnd={end} onRenewed={onRenewed} />
      </TaskCard>
    </>
  );
};

const Panel = ({ status }: { readonly status: VaultStatus }) => {
  const client = useQueryClient();
  const [sheet, setSheet] = useState<string | null>(null);
  const finish = () => {
    setSheet(null);
    void client.invalidateQueries();
  };
  if (sheet !== null)
    return (
      <RecoverySheet
        vaultName={status.name ?? ''}
        serviceName=""
        passphrase={sheet}
        doneLabel="Terminer"
        onDone={finish}
      />
    );
  return (
    <>
      <Facts status={status} />
      {status.demo ? (
        <Banner tone="info">Le coffre du service fictif est refait à chaque ouverture.</Banner>
      ) : (
        <Passphrases role={status.role ?? 'administrateur'} onRenewed={setSheet} />
      )}
    </>
  );
};

/** The state of the vault, and who can open it. */
export const VaultPanel = () => (
  <QueryStates query={useEngineQuery('vault:status', {})}>
    {(status) => <Panel status={status} />}
  </QueryStates>
);
