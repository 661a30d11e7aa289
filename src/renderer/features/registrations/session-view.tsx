import { FileInput, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RegisteredPerson, TrainingSession } from '../../../contract/registrations';
import { typeset } from '../../../contract/typeset';
import { asFailure } from '../../app/engine-client';
import { QueryStates } from '../../app/query-states';
import { useEngineJob, useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { ListImports } from '../file-review/list-imports';
import { ProblemBanner } from '../file-review/problem-banner';
import { ReadingProgress } from '../file-review/reading-progress';
import { useFileReading } from '../file-review/use-file-reading';
import { FailureBanner } from '../vault/failure-banner';
import { AddAgent } from './add-agent';
import { Convocations } from './convocations';
import { ListPreview } from './list-preview';
import { PeopleCard } from './people-card';
import { wordWhen, wordWhere } from './registration-words';
import styles from './registrations.module.css';
import { sayLatest, useRegistrationChange } from './use-registration-change';

const classes = bindClasses(styles);

type Erasing = { readonly kind: 'action' } | { readonly kind: 'agent'; readonly person: RegisteredPerson };

const ERASE_ACTION = typeset(
  "Toutes les inscriptions à cette action, et les présences, sont effacées du coffre pour de bon. Les sessions restent. Reprenez d'abord les nombres dans le plan si le bilan en a besoin.",
);
const ERASE_AGENT = typeset(
  "Toutes les inscriptions de cette personne, quelle que soit l'action, sont effacées du coffre pour de bon.",
);

/** Asks, then erases for good; the list is read again. */
const EraseDialog = ({
  erasing,
  actionId,
  onClose,
}: {
  readonly erasing: Erasing | null;
  readonly actionId: string;
  readonly onClose: () => void;
}) => {
  const { mutate } = useEngineMutation('registrations:erase');
  const erase = () => {
    if (erasing === null) return;
    onClose();
    const scope =
      erasing.kind === 'action'
        ? ({ kind: 'action', actionId } as const)
        : ({ kind: 'agent', registrationId: erasing.person.registrationId } as const);
    mutate(
      { scope },
      {
        onSuccess: ({ erased }) =>
          showToast({ message: `${plural(erased, 'inscription effacée', 'inscriptions effacées')}.` }),
        onError: (error) => showToast({ message: asFailure(error).text.title }),
      },
    );
  };
  return (
    <ConfirmDialog
      title={
        erasing?.kind === 'agent'
          ? typeset('Effacer les inscriptions de cette personne ?')
          : typeset('Effacer les inscriptions à cette action ?')
      }
      isOpen={erasing !== null}
      confirmLabel="Effacer pour de bon"
      tone="danger"
      onConfirm={erase}
      onClose={onClose}
    >
      <p>{erasing?.kind === 'agent' ? ERASE_AGENT : ERASE_ACTION}</p>
    </ConfirmDialog>
  );
};

const ImportButton = ({ reading }: { readonly reading: ReturnType<typeof useListReading> }) => (
  <Button
    icon={<FileInput aria-hidden="true" />}
    isPending={reading.isBusy}
    onPress={() => void reading.choose()}
  >
    Importer une liste…
  </Button>
);

const useListReading = (sessionId: number) => {
  const job = useEngineJob('registrations:read-file');
  return useFileReading({ job, read: (files) => job.start({ sessionId, files }) });
};

/** One session: who registers, who came, what is sent to them. */
export const SessionView = ({
  session,
  onEdit,
  onDeleted,
}: {
  readonly session: TrainingSession;
  readonly onEdit: () => void;
  readonly onDeleted: () => void;
}) => {
  const list = useEngineQuery('registrations:get', { sessionId: session.id }, { keepPrevious: true });
  const reading = useListReading(session.id);
  const deleting = useRegistrationChange('sessions:delete');
  const [erasing, setErasing] = useState<Erasing | null>(null);
  const { preview } = reading;
  const remove = async () => {
    if ((await deleting.change({ sessionId: session.id }, 'Session supprimée.')) !== null) onDeleted();
  };
  return (
    <>
      <Card
        title={session.title}
        description={`${wordWhen(session)}, ${wordWhere(session)}`}
        actions={
          <>
            <Convocations session={session} />
            <Button size="small" icon={<Pencil aria-hidden="true" />} onPress={onEdit}>
              Modifier
            </Button>
            <Button size="small" icon={<Trash2 aria-hidden="true" />} onPress={() => void remove()}>
              Supprimer la session
            </Button>
          </>
        }
      >
        <div className={classes('row')}>
          <AddAgent sessionId={session.id} />
          <ImportButton reading={reading} />
        </div>
      </Card>
      {reading.failure === null ? null : <FailureBanner failure={reading.failure} />}
      <ReadingProgress reading={reading} comparing="Rapprochement avec la liste des agents" />
      {preview?.kind === 'problem' ? (
        <ProblemBanner onClose={reading.close}>{preview.message}</ProblemBanner>
      ) : null}
      {preview?.kind === 'plan' ? (
        <ListPreview key={preview.previewId} plan={preview} onDone={reading.close} />
      ) : null}
      <QueryStates query={list} lines={5}>
        {(shown) => <PeopleCard list={shown} onErase={(person) => setErasing({ kind: 'agent', person })} />}
      </QueryStates>
      <ListImports
        kind="registrations"
        sessionId={session.id}
        noun={['inscription', 'inscriptions']}
        say={sayLatest}
      />
      <div className={classes('row')}>
        <Button size="small" variant="quiet" onPress={() => setErasing({ kind: 'action' })}>
          Effacer les inscriptions à cette action…
        </Button>
      </div>
      <EraseDialog erasing={erasing} actionId={session.actionId} onClose={() => setErasing(null)} />
    </>
  );
};
