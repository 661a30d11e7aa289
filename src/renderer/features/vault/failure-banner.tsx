import type { ReactNode } from 'react';
import type { EngineFailure } from '../../app/engine-client';
import { Banner } from '../../ui/banner';
import styles from './form.module.css';

/** A refusal beside what was asked: what happened, what it means, what to do, and the way past it if there is one. */
export const FailureBanner = ({
  failure,
  action,
}: {
  readonly failure: EngineFailure;
  readonly action?: ReactNode;
}) => {
  const { title, meaning, action: advice } = failure.text;
  return (
    <Banner tone={action ? 'warning' : 'danger'} title={title} isAlert>
      <div className={styles['refusal']}>
        <p>{meaning}</p>
        <p>{advice}</p>
        {action}
      </div>
    </Banner>
  );
};
