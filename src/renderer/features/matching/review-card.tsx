import { UserRoundX } from 'lucide-react';
import { useState } from 'react';
import type { Likelihood, ReviewPerson } from '../../../contract/matching';
import { useEngineQuery } from '../../app/use-engine';
import { MISSING } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip, type ChipTone } from '../../ui/chip';
import { DescriptionList } from '../../ui/description-list';
import { FilterPicker } from '../../ui/filter-picker';
import styles from './matching.module.css';
import { likelihoodWords, reasonWords, wordCautions, wordEvidence, wordMet } from './matching-words';

const classes = bindClasses(styles);

type Candidate = ReviewPerson['candidates'][number];

const TONES: Readonly<Record<Likelihood, ChipTone>> = {
  'near-certain': 'positive',
  likely: 'accent',
  possible: 'neutral',
  unlikely: 'neutral',
};

const CandidateCard = ({
  candidate,
  rank,
  onChoose,
}: {
  readonly candidate: Candidate;
  readonly rank: number;
  readonly onChoose: () => void;
}) => (
  <li className={classes('candidate')}>
    <div className={classes('candidateWords')}>
      <p className={classes('name')}>
        {candidate.firstName} {candidate.usageName}
        {candidate.birthName === null || candidate.birthName === candidate.usageName
          ? ''
          : ` (nom de famille\u202f: ${candidate.birthName})`}
      </p>
      <p className={classes('detail')}>
        {[candidate.matricule, candidate.email, candidate.unitPath.at(-1)].filter(Boolean).join(' · ')}
      </p>
      <p className={classes('facts')}>
        <Chip tone={TONES[candidate.likelihood]}>{likelihoodWords[candidate.likelihood]}</Chip>{' '}
        {wordEvidence(candidate)}
      </p>
      {wordCautions(candidate).map((caution) => (
        <p key={caution} className={classes('caution')}>
          {caution}
        </p>
      ))}
    </div>
    <Button onPress={onChoose} aria-keyshortcuts={String(rank)}>
      {`${rank}. C’est cet agent`}
    </Button>
  </li>
);

/** Any other agent of the list, by search. */
const OtherAgent = ({ onChoose }: { readonly onChoose: (agentId: number) => void }) => {
  const agents = useEngineQuery('agents:list', {}).data;
  return (
    <FilterPicker
      label="Un autre agent"
      allLabel="Chercher…"
      mode="single"
      isDisabled={agents === undefined}
      options={(agents ?? []).map(({ id, firstName, usageName, matricule, unitPath }) => ({
        id: String(id),
        label: `${usageName} ${firstName}`,
        detail: [matricule, unitPath.at(-1)].filter(Boolean).join(' · '),
      }))}
      selected={[]}
      onChange={([chosen]) => {
        if (chosen !== undefined) onChoose(Number(chosen));
      }}
    />
  );
};

/** One person as typed, beside the agents who might be meant. */
export const ReviewCard = ({
  person,
  isPending,
  onAgent,
  onNobody,
  onSkip,
}: {
  readonly person: ReviewPerson;
  readonly isPending: boolean;
  readonly onAgent: (agentId: number) => void;
  readonly onNobody: () => void;
  readonly onSkip: () => void;
}) => {
  const [isSearching, setSearching] = useState(false);
  return (
    <Card title={`${person.firstName} ${person.lastName}`} description={reasonWords[person.reason]}>
      <div className={classes('sides')}>
        <section aria-label="Saisi dans Pix">
          <h3 className={classes('side')}>Saisi dans Pix</h3>
          <DescriptionList
            items={[
              { term: 'Nom', value: person.lastName || MISSING },
              { term: 'Prénom', value: person.firstName || MISSING },
              { term: 'Identifiant', value: person.externalId ?? MISSING },
              { term: 'Rencontré', value: wordMet(person) },
            ]}
          />
        </section>
        <section aria-label="Agents possibles">
          <h3 className={classes('side')}>Agents possibles</h3>
          {person.candidates.length === 0 ? (
            <p className={classes('detail')}>Aucun agent de la liste ne ressemble à cette personne.</p>
          ) : (
            <ol className={classes('candidates')}>
              {person.candidates.map((candidate, index) => (
                <CandidateCard
                  key={candidate.agentId}
                  candidate={candidate}
                  rank={index + 1}
                  onChoose={() => onAgent(candidate.agentId)}
                />
              ))}
            </ol>
          )}
          <div className={classes('others')}>
            {isSearching ? (
              <OtherAgent onChoose={onAgent} />
            ) : (
              <Button size="small" onPress={() => setSearching(true)}>
                Un autre agent…
              </Button>
            )}
            <Button
              size="small"
              icon={<UserRoundX aria-hidden="true" />}
              isPending={isPending}
              aria-keyshortcuts="0"
              onPress={onNobody}
            >
              0. N’est pas un agent
            </Button>
            <Button size="small" variant="quiet" aria-keyshortcuts="S" onPress={onSkip}>
              Plus tard
            </Button>
          </div>
        </section>
      </div>
    </Card>
  );
};
