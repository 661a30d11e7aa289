import { Suspense, useEffect, useRef } from 'react';
import type { FailureCode } from '../../contract/failure';
import { typeset } from '../../contract/typeset';
import type { VaultStatus } from '../../contract/vault';
import { bindClasses } from '../ui/bind-classes';
import { Skeleton } from '../ui/skeleton';
import { showToast } from '../ui/toast';
import { ContextBar } from './context-bar';
import { Navigation } from './navigation';
import { useRegions } from './regions';
import { useNavigate, useRoute } from './routes';
import type { Saving } from './saving';
import { SavingBanners } from './saving-banners';
import { ScreenBoundary } from './screen-boundary';
import { screenEntries } from './screens';
import styles from './shell.module.css';
import { useShortcuts } from './shortcuts';
import { useEngineMutation } from './use-engine';

const classes = bindClasses(styles);

/** Gives focus to the title of a screen when it is entered, so that reading starts there. */
const useTitleFocus = (screen: string) => {
  const content = useRef<HTMLElement>(null);
  const former = useRef(screen);
  useEffect(() => {
    if (former.current === screen) return;
    former.current = screen;
    content.current?.scrollTo(0, 0);
    const title = content.current?.querySelector('[data-page-title]');
    if (title instanceof HTMLElement) title.focus();
    else content.current?.focus();
  }, [screen]);
  return content;
};

const DEMO_WORDS = typeset(
  "Personnes et résultats sont inventés ; rien n'est conservé d'une ouverture à l'autre.",
);
/** What the screen is narrowed to, or that it names persons. */
const ModeBar = () => {
  const { screen } = useRoute();
  const { mode, notice } = screenEntries[screen];
  if (mode === 'collective') return <ContextBar />;
  if (mode === 'plain') return null;
  return (
    <p className={classes('nominative')}>
      <strong>Mode nominatif</strong> {notice}
    </p>
  );
};

const CurrentScreen = () => {
  const { screen } = useRoute();
  const { mode, Page } = screenEntries[screen];
  const content = useTitleFocus(screen);
  return (
    <main
      id="contenu"
      ref={content}
      tabIndex={-1}
      className={classes('content', mode === 'nominative' && 'framed')}
    >
      <ScreenBoundary key={screen}>
        <Suspense fallback={<Skeleton />}>
          <Page />
        </Suspense>
      </ScreenBoundary>
    </main>
  );
};

const skipToContent = () => {
  document.getElementById('contenu')?.focus();
};

/** An open vault: navigation, what the screens are narrowed to, the screen. */
export const Shell = ({
  status,
  saving,
  onDismiss,
}: {
  readonly status: VaultStatus;
  readonly saving: Saving;
  readonly onDismiss: (notice: FailureCode) => void;
}) => {
  const navigate = useNavigate();
  useRegions();
  const lock = useEngineMutation('vault:lock');
  const lockNow = () =>
    lock.mutate(
      {},
      { onError: (failure) => showToast({ message: `Le coffre reste ouvert. ${failure.text.title}.` }) },
    );
  useShortcuts((shortcut) => {
    if (shortcut.kind === 'lock') lockNow();
    else navigate({ screen: shortcut.screen });
  });
  return (
    <div className={classes('shell')}>
      <button type="button" className={classes('skip')} onClick={skipToContent}>
        Aller au contenu
      </button>
      <Navigation status={status} saving={saving} onLock={lockNow} />
      <div className={classes('side')}>
        <header className={classes('bars')}>
          {status.demo ? (
            <p className={`${classes('demo')} no-print`}>
              <strong>Service fictif.</strong> {DEMO_WORDS}
            </p>
          ) : null}
          <div className={`${classes('notices')} no-print`}>
            <SavingBanners saving={saving} onDismiss={onDismiss} />
          </div>
          <ModeBar />
        </header>
        <CurrentScreen />
      </div>
    </div>
  );
};
