import { Suspense, useEffect, useRef } from 'react';
import type { VaultStatus } from '../../contract/vault';
import { Banner } from '../ui/banner';
import { bindClasses } from '../ui/bind-classes';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';
import { showToast } from '../ui/toast';
import { ContextBar } from './context-bar';
import { EngineFailure } from './engine-client';
import { Navigation } from './navigation';
import { useNavigate, useRoute } from './routes';
import { type Saving, useSaving } from './saving';
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

const SavingBanner = ({ saving }: { readonly saving: Saving }) => {
  const save = useEngineMutation('vault:save');
  if (saving.code === null) return null;
  const { title, meaning, action } = new EngineFailure(saving.code).text;
  return (
    <Banner
      tone={saving.state === 'failed' ? 'danger' : 'warning'}
      title={title}
      isAlert
      action={
        saving.state === 'failed' ? (
          <Button size="small" isPending={save.isPending} onPress={() => save.mutate({})}>
            Enregistrer maintenant
          </Button>
        ) : null
      }
    >
      {meaning} {action}
    </Banner>
  );
};

const CurrentScreen = () => {
  const { screen } = useRoute();
  const { mode, Page } = screenEntries[screen];
  const content = useTitleFocus(screen);
  return (
    <>
      {mode === 'collective' ? <ContextBar /> : null}
      {mode === 'nominative' ? (
        <p className={classes('nominative')}>
          <strong>Mode nominatif</strong> Des personnes sont nommées à l’écran. Aucun résultat n’y figure ;
          chaque ouverture est inscrite au journal.
        </p>
      ) : null}
      <main
        id="contenu"
        ref={content}
        tabIndex={-1}
        className={classes('content', mode === 'nominative' && 'framed')}
      >
        <Suspense fallback={<Skeleton />} key={screen}>
          <Page />
        </Suspense>
      </main>
    </>
  );
};

/** An open vault: navigation, what the screens are narrowed to, the screen. */
export const Shell = ({ status }: { readonly status: VaultStatus }) => {
  const navigate = useNavigate();
  const saving = useSaving(status.save);
  const lock = useEngineMutation('vault:lock');
  const lockNow = () => lock.mutate({}, { onError: (failure) => showToast({ message: failure.text.title }) });
  useShortcuts((shortcut) => {
    if (shortcut.kind === 'lock') lockNow();
    else navigate({ screen: shortcut.screen });
  });
  return (
    <div className={classes('shell')}>
      <a className={classes('skip')} href="#contenu">
        Aller au contenu
      </a>
      <Navigation status={status} saving={saving} onLock={lockNow} />
      <div className={classes('side')}>
        {status.demo ? (
          <p className={`${classes('demo')} no-print`}>
            <strong>Service fictif.</strong> Personnes et résultats sont inventés ; rien n’est conservé d’une
            ouverture à l’autre.
          </p>
        ) : null}
        <SavingBanner saving={saving} />
        <CurrentScreen />
      </div>
    </div>
  );
};
