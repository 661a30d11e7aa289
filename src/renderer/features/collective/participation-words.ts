import type { ReleasedParticipation, ReleasedRow } from '../../../core/disclosure/released';
import { countOf, countResults } from './headcount-words';

type Numbers = Pick<ReleasedParticipation, 'concerned' | 'started' | 'shared'>;

/** Three numbers together: « 742 concernés · 459 ont commencé · 325 résultats ». */
export const wordParticipation = ({ concerned, started, shared }: Numbers): string => {
  const population =
    concerned.kind === 'unknown'
      ? 'concernés inconnus, sans liste des agents'
      : countOf(concerned, 'concerné', 'concernés');
  return [population, countOf(started, 'a commencé', 'ont commencé'), countResults(shared)].join(' · ');
};

/** The same of one row: behind each result, whom it is about and how many gave it. */
export const wordStanding = ({ agents, started, shared }: ReleasedRow): string =>
  wordParticipation({ concerned: agents, started, shared });
