import { FolderOpen, KeyRound, Mountain } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EngineEvent } from '../../../contract/events';
import type { FileRef } from '../../../contract/files';
import { useEngineQuery } from '../../app/use-engine';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { ReliefMark } from '../../ui/relief-mark';
import { CreateVault } from './create-vault';
import { DemoButton } from './demo-button';
import { FailureBanner } from './failure-banner';
import styles from './open-page.module.css';
import { OpenVault } from './open-vault';
import { lockWords, texts } from './texts';
import { useChosenPlace } from './use-chosen-place';

const classes = bindClasses(styles);

type LockCause = Extract<EngineEvent, { kind: 'locked' }>['cause'];

const Way = ({
  icon,
  title,
  help,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}) => (
  <section className={classes('way')} aria-label={title}>
    <span className={classes('wayIcon')} aria-hidden="true">
      {icon}
    </span>
    <div className={classes('wayWords')}>
      <h2 className={classes('wayTitle')}>{title}</h2>
      <p className={classes('wayHelp')}>{help}</p>
    </div>
    {children}
  </section>
);

const Ways = ({
  isNewHere,
  onOpen,
  onCreate,
}: {
  /** No vault was opened on this machine yet. */
  readonly isNewHere: boolean;
  readonly onOpen: (vault: FileRef) => void;
  readonly onCreate: (place: FileRef) => void;
}) => {
  const toOpen = useChosenPlace('open', onOpen);
  const toCreate = useChosenPlace('create', onCreate);
  const failure = toOpen.failure ?? toCreate.failure;
  return (
    <div className={classes('ways')}>
      {failure === null ? null : <FailureBanner failure={failure} />}
      <Way icon={<FolderOpen />} title={texts.open} help={texts.openHelp}>
        <Button onPress={toOpen.choose}>Choisir le fichier…</Button>
      </Way>
      <Way icon={<KeyRound />} title={texts.create} help={texts.createHelp}>
        <Button onPress={toCreate.choose}>Créer…</Button>
      </Way>
      <Way icon={<Mountain />} title={texts.demo} help={texts.demoHelp}>
        <DemoButton isFirstStep={isNewHere} />
      </Way>
    </div>
  );
};

type View =
  | { readonly kind: 'start' }
  | { readonly kind: 'open'; readonly vault: FileRef }
  | { readonly kind: 'create'; readonly place: FileRef };

/** The way in: the vault opened last, another one, a new one, or the fictive service. */
export const OpenPage = ({ lockCause }: { readonly lockCause: LockCause | null }) => {
  const recent = useEngineQuery('vault:recent', {}).data ?? null;
  const [view, setView] = useState<View>({ kind: 'start' });
  const start = () => setView({ kind: 'start' });
  return (
    <main className={classes('page')}>
      <div className={classes('column', view.kind === 'create' && 'wide')}>
        <header className={classes('brand')}>
          <span className={classes('mark')}>
            <ReliefMark size={40} />
          </span>
          <div>
            <h1 className={classes('name')}>Relief</h1>
            <p className={classes('promise')}>{texts.promise}</p>
          </div>
        </header>
        {lockCause === null || view.kind !== 'start' ? null : (
          <Banner tone={lockCause === 'engine-stopped' ? 'warning' : 'info'} isAlert>
            {lockWords[lockCause]}
          </Banner>
        )}
        {view.kind === 'create' ? <CreateVault place={view.place} onAbandon={start} /> : null}
        {view.kind === 'open' ? <OpenVault vault={view.vault} onAbandon={start} /> : null}
        {view.kind === 'start' ? (
          <>
            {recent === null ? (
              <p className={classes('explanation')}>{texts.explanation}</p>
            ) : (
              <OpenVault key={recent.token} vault={recent} />
            )}
            <Ways
              isNewHere={recent === null}
              onOpen={(vault) => setView({ kind: 'open', vault })}
              onCreate={(place) => setView({ kind: 'create', place })}
            />
          </>
        ) : null}
      </div>
    </main>
  );
};
