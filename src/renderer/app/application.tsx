import { useState } from 'react';
import type { EngineEvent } from '../../contract/events';
import { typeset } from '../../contract/typeset';
import { OpenPage } from '../features/vault/open-page';
import { DensityContext } from '../ui/density';
import { ToastRegion } from '../ui/toast';
import { useAppearance } from './appearance';
import styles from './application.module.css';
import { CollectiveFilterProvider } from './collective-filter';
import { QueryStates } from './query-states';
import { NavigationProvider } from './routes';
import { savingOf, useSaving } from './saving';
import { Shell } from './shell';
import { useEngineEvents, useEngineQuery } from './use-engine';

const fallbackWords = (electron: string): string =>
  typeset(
    `Version d'essai : l'Electron employé ici (version ${electron}) n'est plus maintenu. N'y ouvrez aucun coffre contenant de vrais résultats.`,
  );

type LockCause = Extract<EngineEvent, { kind: 'locked' }>['cause'];

/** Relief: the way into a vault, or the open vault. */
export const Application = () => {
  const { density } = useAppearance();
  const info = useEngineQuery('app:info', {}).data;
  const status = useEngineQuery('vault:status', {});
  const { saving, dismiss } = useSaving();
  const [lockCause, setLockCause] = useState<LockCause | null>(null);
  useEngineEvents((event) => {
    if (event.kind === 'locked') setLockCause(event.cause);
  });
  return (
    <DensityContext value={density}>
      <div className={styles['application']}>
        {info?.fallbackRuntime ? (
          <aside className={`${styles['fallback']} no-print`} aria-label="Version d’essai">
            {fallbackWords(info.electron)}
          </aside>
        ) : null}
        <div className={styles['body']}>
          <QueryStates query={status}>
            {(vault) =>
              vault.open ? (
                <NavigationProvider>
                  <CollectiveFilterProvider>
                    <Shell status={vault} saving={saving ?? savingOf(vault.save)} onDismiss={dismiss} />
                  </CollectiveFilterProvider>
                </NavigationProvider>
              ) : (
                <OpenPage lockCause={lockCause} />
              )
            }
          </QueryStates>
        </div>
        <ToastRegion />
      </div>
    </DensityContext>
  );
};
