import { useState } from 'react';
import type { PlanState } from '../../../contract/plan';
import { THIN } from '../../../core/wording/numbers';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useEngineMutation } from '../../app/use-engine';
import { formatMoment } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toast';
import { FailureBanner } from '../vault/failure-banner';
import styles from './actions.module.css';

const classes = bindClasses(styles);

type Version = PlanState['versions'][number];

const wordVersion = ({ id, label }: Version): string => `n° ${id}, ${label}`;

/** Versions of the plan: kept by hand, at each export, and before each return. */
export const PlanVersions = ({ versions }: { readonly versions: readonly Version[] }) => {
  const { filter } = useCollectiveFilter();
  const save = useEngineMutation('plan:save-version');
  const restore = useEngineMutation('plan:restore-version');
  const [label, setLabel] = useState('');
  const [chosen, setChosen] = useState<Version | null>(null);
  const failure = save.error ?? restore.error;
  const keep = () =>
    save.mutate(
      { label: label.trim(), filter },
      {
        onSuccess: () => {
          setLabel('');
          showToast({ message: 'Version gardée.' });
        },
      },
    );
  return (
    <Card
      isScreenOnly
      title="Versions"
      description="Une version est gardée à chaque export. Revenir à une version se défait."
    >
      <div className={classes('ceilings')}>
        <TextField label="Nom de la version" value={label} onChange={setLabel} maxLength={200} />
        <Button isDisabled={label.trim() === ''} isPending={save.isPending} onPress={keep}>
          Garder cette version
        </Button>
      </div>
      {failure === null ? null : <FailureBanner failure={failure} />}
      {versions.length === 0 ? (
        <p className={classes('note')}>Aucune version n’est encore gardée.</p>
      ) : (
        <ul className={classes('versions')}>
          {versions.map((version) => (
            <li key={version.id}>
              <span>{wordVersion(version)}</span>
              <span className={classes('note')}>{formatMoment(version.at)}</span>
              <Button size="small" onPress={() => setChosen(version)}>
                Y revenir…
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen === null ? null : (
        <ConfirmDialog
          isOpen
          title={`Revenir à la version ${wordVersion(chosen)}${THIN}?`}
          confirmLabel="Revenir à cette version"
          isPending={restore.isPending}
          onConfirm={() =>
            restore.mutate(
              { versionId: chosen.id, filter },
              {
                onSuccess: () => showToast({ message: 'Version remise en place.' }),
                onSettled: () => setChosen(null),
              },
            )
          }
          onClose={() => setChosen(null)}
        >
          <p>
            Les décisions et ce qui est dit des actions redeviennent ceux de cette version. L’état présent est
            gardé.
          </p>
        </ConfirmDialog>
      )}
    </Card>
  );
};
