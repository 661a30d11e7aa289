import type { ReactNode } from 'react';
import type { EngineFailure } from '../../app/engine-client';
import { Banner } from '../../ui/banner';

/** A refusal beside what was asked: what happened, what it means, what to do. */
export const FailureBanner = ({
  failure,
  action,
}: {
  readonly failure: EngineFailure;
  readonly action?: ReactNode;
}) => {
  const { title, meaning, action: advice } = failure.text;
  return (
    <Banner tone="danger" title={title} isAlert action={action}>
      <p>{meaning}</p>
      <p>{advice}</p>
    </Banner>
  );
};
