import type { FailureCode } from '../../../contract/failure';
import { describeFailure } from '../../../contract/failure-text';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import styles from './import-page.module.css';

const classes = bindClasses(styles);

/** Why the import stopped, and the same files again at hand. */
export const FailurePanel = ({
  code,
  onRetry,
  onAbandon,
}: {
  readonly code: FailureCode;
  readonly onRetry: () => void;
  readonly onAbandon: () => void;
}) => {
  const { title, meaning, action } = describeFailure(code);
  return (
    <Banner
      tone={code === 'cancelled' ? 'info' : 'danger'}
      title={title}
      isAlert
      action={
        <>
          <Button size="small" onPress={onRetry}>
            Relire ces fichiers
          </Button>
          <Button size="small" variant="quiet" onPress={onAbandon}>
            Abandonner
          </Button>
        </>
      }
    >
      <p className={classes('failureWords')}>
        {meaning} {action}
      </p>
    </Banner>
  );
};
