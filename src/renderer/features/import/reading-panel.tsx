import { bindClasses } from '../../ui/bind-classes';
import { ProgressBar } from '../../ui/progress-bar';
import type { ImportProgress } from './import-flow';
import styles from './import-page.module.css';
import { describeProgress } from './progress-words';

const classes = bindClasses(styles);

export interface ReadingPanelProps {
  readonly progress: ImportProgress;
  /** Names of the files, in order. */
  readonly names: readonly string[];
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** What the engine is doing and how far it is, with a way to stop it. */
export const ReadingPanel = ({ progress, names, isCancelling, onCancel }: ReadingPanelProps) => {
  const { label, count } = describeProgress(progress, names);
  return (
    <section className={classes('working')} aria-label="Avancement">
      <ProgressBar
        label={isCancelling ? 'Interruption…' : label}
        done={progress.done}
        total={progress.total}
        valueText={count}
        {...(isCancelling ? {} : { onCancel })}
      />
      <p className={classes('hint')}>
        {progress.phase === 'writing'
          ? 'L’import est écrit en une seule fois\u202f: interrompu, il ne laisse rien.'
          : 'Rien n’est écrit pendant la lecture.'}
      </p>
    </section>
  );
};
