import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import { THIN } from '../../../core/wording/numbers';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useEngineJob } from '../../app/use-engine';
import { formatPercent } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { useSettled } from '../../ui/use-settled';
import { FailureBanner } from '../vault/failure-banner';
import styles from './plan.module.css';
import { wordFileNeeds } from './plan-sentences';

const classes = bindClasses(styles);

/** A check over within this time (ms) needs no word about it. */
const SHORT = 400;

const REASON = `L’écran protège chaque tableau seul${THIN}; un fichier, tous ses tableaux ensemble${THIN}: ce qui se retrouverait en les comparant n’y est pas dit. Vos décisions restent, et les actions de ces besoins reviennent dès qu’ils peuvent être montrés.`;

/** How many needs of the screen the workbook will regroup or mask, asked for before it is written, and why. */
export const FileNeedsCheck = () => {
  const { filter } = useCollectiveFilter();
  const job = useEngineJob('export:needs');
  const [found, setFound] = useState<ReplyOf<'export:needs'> | null>(null);
  const isLong = useSettled(job.isRunning, SHORT);
  const { progress } = job;
  const check = async () => setFound(await job.start({ filter }));
  return (
    <div className={classes('check')}>
      {found === null ? (
        <Button size="small" isPending={job.isRunning} onPress={() => void check()}>
          Voir ce que le classeur masquera
        </Button>
      ) : null}
      {job.isRunning && isLong ? (
        <ProgressBar
          label="Contrôle de ce que le classeur montrera"
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          valueText={progress?.total ? formatPercent(progress.done / progress.total) : ''}
          onCancel={job.cancel}
        />
      ) : null}
      <p role="status" className={classes('finding')}>
        {found === null ? '' : wordFileNeeds(found)}
      </p>
      {job.failure === null ? null : <FailureBanner failure={job.failure} />}
      <p className={classes('caution')}>{REASON}</p>
    </div>
  );
};
