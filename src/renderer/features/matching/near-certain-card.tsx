import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { ReviewQueue } from '../../../contract/matching';
import { typeset } from '../../../contract/typeset';
import { formatCount } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './matching.module.css';
import { wordAcceptance, wordEvidence } from './matching-words';

const classes = bindClasses(styles);

/** Shown before the user asks for all of them. */
const FEW = 5;

const DESCRIPTION = typeset(
  "Pour chacune, un agent de la liste s'impose, sans homonyme ni autre prétendant. Rien n'est rattaché avant que vous l'acceptiez ; une seule action annule tout.",
);

/** Persons whose suggestion is almost certain, beside the agent: the same pairs as will be accepted. */
const pairsOf = ({ persons, nearCertain }: ReviewQueue) => {
  const agentIds = new Map(nearCertain.map(({ traitKey, agentId }) => [traitKey, agentId]));
  return persons.flatMap((person) => {
    const candidate = person.candidates.find(({ agentId }) => agentId === agentIds.get(person.traitKey));
    return candidate === undefined ? [] : [{ person, candidate }];
  });
};

/** Accepts all suggestions almost certain in one step, after they were shown. Nothing when there are none. */
export const NearCertainCard = ({
  queue,
  isPending,
  onAccept,
}: {
  readonly queue: ReviewQueue;
  readonly isPending: boolean;
  readonly onAccept: () => void;
}) => {
  const [isWhole, setWhole] = useState(false);
  const pairs = pairsOf(queue);
  if (pairs.length === 0) return null;
  return (
    <Card
      title="Suggestions presque certaines"
      description={DESCRIPTION}
      actions={
        <Button icon={<ListChecks aria-hidden="true" />} isPending={isPending} onPress={onAccept}>
          {wordAcceptance(pairs.length)}
        </Button>
      }
    >
      <ul className={classes('decisions')}>
        {pairs.slice(0, isWhole ? pairs.length : FEW).map(({ person, candidate }) => (
          <li key={person.traitKey} className={classes('decision')}>
            <span>
              <span className={classes('name')}>
                {person.firstName} {person.lastName}
              </span>
              <span className={classes('detail')}>
                {` serait ${candidate.firstName} ${candidate.usageName}`}
                {candidate.matricule === null ? '' : ` (${candidate.matricule})`}
              </span>
            </span>
            <span className={classes('detail')}>{wordEvidence(candidate)}</span>
          </li>
        ))}
      </ul>
      {pairs.length > FEW && !isWhole ? (
        <Button size="small" variant="quiet" onPress={() => setWhole(true)}>
          {`Voir les ${formatCount(pairs.length)}`}
        </Button>
      ) : null}
    </Card>
  );
};
