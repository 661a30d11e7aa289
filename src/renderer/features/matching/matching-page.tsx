import { UserRoundCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MatchingBatch, MatchingDecision, ReviewPerson, ReviewQueue } from '../../../contract/matching';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { showToast } from '../../ui/toast';
import { NominativeGate } from '../agents/nominative-gate';
import { Decisions } from './decisions';
import { wordQueue, wordUnattachable } from './matching-words';
import { NearCertainCard } from './near-certain-card';
import { ReviewCard } from './review-card';

/** What the administrator does with the person shown. */
type ReviewAct =
  | { readonly kind: 'agent'; readonly agentId: number }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'skip' };

/** Keys of the review: 1–5 choose a candidate, 0 says nobody, S puts off. Null: the key means nothing here. */
export const readReviewKey = (key: string, person: ReviewPerson): ReviewAct | null => {
  if (key === '0') return { kind: 'nobody' };
  if (key.toLowerCase() === 's') return { kind: 'skip' };
  const candidate = /^[1-5]$/.test(key) ? person.candidates[Number(key) - 1] : undefined;
  return candidate === undefined ? null : { kind: 'agent', agentId: candidate.agentId };
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, [role="listbox"], [role="dialog"]') !== null;

/** Decides by keyboard, unless the user is typing or a modifier is held. */
const useReviewKeys = (person: ReviewPerson | undefined, act: (decision: ReviewAct | null) => void) => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (person === undefined) return;
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const decision = readReviewKey(event.key, person);
      if (decision === null) return;
      event.preventDefault();
      latest.current(decision);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [person]);
};

const failed = (failure: { readonly text: { readonly title: string } }) =>
  showToast({ message: failure.text.title });

/** Accepts all suggestions almost certain, or takes decisions back, in one step. */
const useBatches = () => {
  const { mutate, isPending } = useEngineMutation('matching:decide-together');
  const undo = (traitKeys: readonly string[]) =>
    mutate(
      { batch: { kind: 'undo', traitKeys: [...traitKeys] } },
      {
        onSuccess: () =>
          showToast({
            message: `${plural(traitKeys.length, 'décision retirée', 'décisions retirées')}.`,
          }),
        onError: failed,
      },
    );
  const accept = (pairs: Extract<MatchingBatch, { kind: 'accept' }>['pairs']) =>
    mutate(
      { batch: { kind: 'accept', pairs } },
      {
        onSuccess: () =>
          showToast({
            message: `${plural(pairs.length, 'personne rattachée', 'personnes rattachées')}.`,
            action: { label: 'Annuler', onAction: () => undo(pairs.map(({ traitKey }) => traitKey)) },
          }),
        onError: failed,
      },
    );
  return { accept, undo, isPending };
};

const Review = ({ queue }: { readonly queue: ReviewQueue }) => {
  const navigate = useNavigate();
  const decide = useEngineMutation('matching:decide');
  const batches = useBatches();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const waiting = queue.persons.filter(({ traitKey }) => !skipped.includes(traitKey));
  const person = waiting[0] ?? queue.persons[0];
  const send = (traitKey: string, decision: MatchingDecision['decision'], message: string) =>
    decide.mutate(
      { traitKey, decision },
      {
        onSuccess: () =>
          showToast({
            message,
            ...(decision.kind === 'undo'
              ? {}
              : {
                  action: {
                    label: 'Annuler',
                    onAction: () => decide.mutate({ traitKey, decision: { kind: 'undo' } }),
                  },
                }),
          }),
        onError: failed,
      },
    );
  const act = (decision: ReviewAct | null) => {
    if (person === undefined || decision === null || decide.isPending || batches.isPending) return;
    const { traitKey, firstName, lastName } = person;
    if (decision.kind === 'skip') setSkipped((now) => [...now.filter((key) => key !== traitKey), traitKey]);
    else if (decision.kind === 'nobody')
      send(traitKey, { kind: 'nobody' }, `${firstName} ${lastName} n’est pas un agent.`);
    else
      send(traitKey, { kind: 'agent', agentId: decision.agentId }, `${firstName} ${lastName} est rattaché.`);
  };
  useReviewKeys(person, act);
  const unattachable = wordUnattachable(queue);
  return (
    <>
      <PageHeader title="Rattachements" conclusion={wordQueue(queue)} />
      {unattachable === null ? null : <Banner tone="info">{unattachable}</Banner>}
      <NearCertainCard
        queue={queue}
        isPending={batches.isPending}
        onAccept={() => batches.accept(queue.nearCertain)}
      />
      {person === undefined ? (
        <EmptyState
          icon={<UserRoundCheck />}
          title="Tout est rattaché, ou décidé"
          action={<Button onPress={() => navigate({ screen: 'trends' })}>Voir les tendances</Button>}
        >
          Les prochains imports ajouteront ici les personnes que rien ne permet de reconnaître.
        </EmptyState>
      ) : (
        <ReviewCard
          key={person.traitKey}
          person={person}
          isPending={decide.isPending}
          onAgent={(agentId) => act({ kind: 'agent', agentId })}
          onNobody={() => act({ kind: 'nobody' })}
          onSkip={() => act({ kind: 'skip' })}
        />
      )}
      <Decisions
        decided={queue.decided}
        isPending={batches.isPending}
        onUndoTogether={batches.undo}
        onUndo={({ traitKey, firstName, lastName }) =>
          send(traitKey, { kind: 'undo' }, `La décision sur ${firstName} ${lastName} est retirée.`)
        }
      />
    </>
  );
};

const Queue = () => (
  <QueryStates query={useEngineQuery('matching:queue', {})} lines={8}>
    {(queue) => <Review queue={queue} />}
  </QueryStates>
);

/** Persons of the exports whom no rule attaches, one at a time, beside the agents who might be meant. */
export const MatchingPage = () => {
  const [hasEntered, setEntered] = useState(false);
  return hasEntered ? <Queue /> : <NominativeGate onEnter={() => setEntered(true)} />;
};
