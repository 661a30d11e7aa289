import { CircleAlert } from 'lucide-react';
import type { FailureText } from '../../contract/failure-text';
import { bindClasses } from './bind-classes';
import { Button } from './button';
import styles from './states.module.css';

const classes = bindClasses(styles);

/** What happened, what it means, what to do; « Réessayer » where trying again can help. */
export const ErrorState = ({
  failure,
  onRetry,
}: {
  readonly failure: FailureText;
  readonly onRetry?: () => void;
}) => (
  <div className={classes('state')} role="alert">
    <span className={classes('icon', 'failure')} aria-hidden="true">
      <CircleAlert />
    </span>
    <h2 className={classes('title')}>{failure.title}</h2>
    <div className={classes('words')}>
      <p>{failure.meaning}</p>
      <p>{failure.action}</p>
    </div>
    {onRetry ? (
      <div className={classes('actions')}>
        <Button onPress={onRetry}>Réessayer</Button>
      </div>
    ) : null}
  </div>
);
