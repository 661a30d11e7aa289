import { THIN } from '../../../core/wording/numbers';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useEngineMutation } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { FailureBanner } from '../vault/failure-banner';
import styles from './plan.module.css';
import { wordFileNeeds } from './plan-sentences';

const classes = bindClasses(styles);

const REASON = `L’écran protège chaque tableau seul${THIN}; un fichier, tous ses tableaux ensemble${THIN}: ce qui se retrouverait en les comparant n’y est pas dit. Vos décisions restent, et les actions de ces besoins reviennent dès qu’ils peuvent être montrés.`;

/** How many needs of the screen the workbook will regroup or mask, asked for before it is written, and why. */
export const FileNeedsCheck = () => {
  const { filter } = useCollectiveFilter();
  const check = useEngineMutation('export:needs');
  return (
    <div role="status">
      {check.data === undefined ? (
        <Button size="small" isPending={check.isPending} onPress={() => check.mutate({ filter })}>
          Voir ce que le classeur masquera
        </Button>
      ) : (
        <p className={classes('finding')}>{wordFileNeeds(check.data)}</p>
      )}
      {check.error === null ? null : <FailureBanner failure={check.error} />}
      <p className={classes('caution')}>{REASON}</p>
    </div>
  );
};
