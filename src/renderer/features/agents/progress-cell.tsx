import { formatPercent, MISSING } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import styles from './agents-page.module.css';

const classes = bindClasses(styles);

/** Progress in a parcours, 0–1: a bar to see and its percent; « – » where the export has none. */
export const ProgressCell = ({ progress }: { readonly progress: number | null }) =>
  progress === null ? (
    <span className={classes('missing')}>{MISSING}</span>
  ) : (
    <span className={classes('progress')}>
      <span className={classes('track')} aria-hidden="true">
        <span className={classes('fill')} style={{ width: `${Math.round(progress * 100)}%` }} />
      </span>
      <span className="numeric">{formatPercent(progress)}</span>
    </span>
  );
