import { CircleCheck, CircleDashed, LockKeyhole, RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SaveState, VaultStatus } from '../../contract/vault';
import { bindClasses } from '../ui/bind-classes';
import { Button } from '../ui/button';
import { ReliefMark } from '../ui/relief-mark';
import styles from './navigation.module.css';
import { SCREENS, type Screen, useNavigate, useRoute } from './routes';
import { type Saving, savingWords } from './saving';
import { screenEntries } from './screens';

const classes = bindClasses(styles);

/** Alt and a digit go to the first nine screens. */
const LAST_DIGIT = 9;

const Entry = ({ screen, rank }: { readonly screen: Screen; readonly rank: number }) => {
  const route = useRoute();
  const navigate = useNavigate();
  const { title, icon, mode, endsGroup } = screenEntries[screen];
  const isCurrent = route.screen === screen;
  return (
    <li className={classes(endsGroup && 'endsGroup')}>
      <button
        type="button"
        className={classes('entry', isCurrent && 'current', mode === 'nominative' && 'nominative')}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts={rank > LAST_DIGIT ? undefined : `Alt+${rank}`}
        title={rank > LAST_DIGIT ? title : `${title} (Alt+${rank})`}
        onClick={() => navigate({ screen })}
      >
        <span className={classes('icon')} aria-hidden="true">
          {icon}
        </span>
        <span className={classes('title')}>{title}</span>
      </button>
    </li>
  );
};

const savingIcons: Readonly<Record<SaveState, ReactNode>> = {
  saved: <CircleCheck aria-hidden="true" />,
  saving: <RefreshCw aria-hidden="true" />,
  unsaved: <CircleDashed aria-hidden="true" />,
  failed: <TriangleAlert aria-hidden="true" />,
};

/** The screens, then the vault: its name, whether it is saved, and the lock. */
export const Navigation = ({
  status,
  saving,
  onLock,
}: {
  readonly status: VaultStatus;
  readonly saving: Saving;
  readonly onLock: () => void;
}) => (
  <nav className={`${classes('navigation')} no-print`} aria-label="Écrans">
    <p className={classes('brand')}>
      <ReliefMark size={22} />
      <span>Relief</span>
    </p>
    <ul className={classes('entries')}>
      {SCREENS.map((screen, index) => (
        <Entry key={screen} screen={screen} rank={index + 1} />
      ))}
    </ul>
    <div className={classes('foot')}>
      <p className={classes('vault')} title={status.name ?? ''}>
        {status.demo ? 'Service fictif' : status.name}
      </p>
      <p className={classes('saving', saving.state)} role="status" title={savingWords[saving.state]}>
        {savingIcons[saving.state]}
        <span>{savingWords[saving.state]}</span>
      </p>
      <Button
        size="small"
        aria-keyshortcuts="Control+L"
        icon={<LockKeyhole aria-hidden="true" />}
        onPress={onLock}
      >
        <span className={classes('lockWords')}>Verrouiller</span>
      </Button>
    </div>
  </nav>
);
