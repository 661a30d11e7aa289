import { Archive, ArchiveRestore, Plus, Target } from 'lucide-react';
import { useState } from 'react';
import type { ObjectiveEntry, ObjectivesState } from '../../../contract/objectives';
import { standOfEvent } from '../../../core/objectives/event-days';
import {
  CRITICALITIES,
  wordEvent,
  wordPopulation,
  wordStanding,
  wordValidity,
} from '../../../core/wording/objective-words';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Switch } from '../../ui/switch';
import type { FilterValues } from './objective-draft';
import { ObjectivePanel } from './objective-panel';
import { wordCampaigns, wordContradiction, wordObjectives, wordTarget } from './objective-sentences';
import styles from './objectives.module.css';
import { useObjectiveChanges } from './use-objectives';

const classes = bindClasses(styles);

/** Which objective is edited: a number, a new one, or none. */
type Opened = number | 'new' | null;

const eventOf = ({ event, leadDays }: ObjectiveEntry['versions'][0]['content'], today: string): string =>
  event === null ? 'Aucun' : `${wordEvent(event)}, ${wordStanding(standOfEvent(event, leadDays, today))}`;

const ObjectiveCard = ({
  objective,
  today,
  campaigns,
  onEdit,
}: {
  readonly objective: ObjectiveEntry;
  readonly today: string;
  readonly campaigns: FilterValues['campaigns'];
  readonly onEdit: () => void;
}) => {
  const { archive } = useObjectiveChanges();
  const { id, isArchived, versions } = objective;
  const { content } = versions[0];
  const validity = wordValidity(content.validFrom, content.validUntil);
  const targets = content.targets.map((target) => <li key={wordTarget(target)}>{wordTarget(target)}</li>);
  return (
    <Card
      title={content.title}
      description={[content.orientation, isArchived ? 'archivé' : '', validity]
        .filter((part) => part !== '')
        .join(' · ')}
      actions={
        <>
          <Button size="small" aria-label={`Modifier ${content.title}`} onPress={onEdit}>
            Modifier
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={isArchived ? <ArchiveRestore /> : <Archive />}
            aria-label={`${isArchived ? 'Reprendre' : 'Archiver'} ${content.title}`}
            onPress={() =>
              void archive(id, !isArchived, isArchived ? 'Objectif repris.' : 'Objectif archivé.')
            }
          >
            {isArchived ? 'Reprendre' : 'Archiver'}
          </Button>
        </>
      }
    >
      <DescriptionList
        items={[
          { term: 'Campagnes', value: wordCampaigns(content, campaigns) },
          { term: 'Agents concernés', value: wordPopulation(content.population) },
          { term: 'Événement', value: eventOf(content, today) },
          {
            term: 'Cibles',
            value: targets.length === 0 ? 'Cible générale' : <ul className={classes('plain')}>{targets}</ul>,
          },
          { term: 'Criticité', value: CRITICALITIES[content.criticality] },
        ]}
      />
    </Card>
  );
};

const Contradictions = ({ state }: { readonly state: ObjectivesState }) =>
  state.contradictions.length === 0 ? null : (
    <Banner tone="warning" title="Des cibles se contredisent">
      <ul className={classes('plain')}>
        {state.contradictions.map((pair) => (
          <li key={wordContradiction(pair)}>{wordContradiction(pair)}</li>
        ))}
      </ul>
    </Banner>
  );

const NothingYet = ({ onCreate }: { readonly onCreate: () => void }) => (
  <EmptyState
    icon={<Target />}
    title="Aucun objectif encore"
    action={
      <Button variant="primary" onPress={onCreate}>
        Créer un objectif
      </Button>
    }
  >
    Un objectif relie des parcours à une orientation, à des cibles et à un événement. Le tableau de bord en
    montre alors l’état.
  </EmptyState>
);

const List = ({
  state,
  values,
  onOpen,
}: {
  readonly state: ObjectivesState;
  readonly values: FilterValues;
  readonly onOpen: (opened: Opened) => void;
}) => {
  const [withArchived, setWithArchived] = useState(false);
  const archived = state.objectives.filter(({ isArchived }) => isArchived).length;
  const shown = state.objectives.filter(({ isArchived }) => withArchived || !isArchived);
  return (
    <>
      <Contradictions state={state} />
      {shown.length === 0 ? <NothingYet onCreate={() => onOpen('new')} /> : null}
      {shown.map((objective) => (
        <ObjectiveCard
          key={objective.id}
          objective={objective}
          today={state.today}
          campaigns={values.campaigns}
          onEdit={() => onOpen(objective.id)}
        />
      ))}
      {archived === 0 ? null : (
        <Switch isSelected={withArchived} onChange={setWithArchived}>
          Montrer aussi les objectifs archivés
        </Switch>
      )}
    </>
  );
};

const Objectives = ({
  state,
  values,
}: {
  readonly state: ObjectivesState;
  readonly values: FilterValues;
}) => {
  const [opened, setOpened] = useState<Opened>(null);
  const objective = state.objectives.find(({ id }) => id === opened) ?? null;
  const { competences, reachable, today } = state;
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <PageHeader
          title="Objectifs"
          conclusion={wordObjectives(state)}
          actions={
            <Button size="small" icon={<Plus />} onPress={() => setOpened('new')}>
              Nouvel objectif
            </Button>
          }
        />
        <List state={state} values={values} onOpen={setOpened} />
      </div>
      {opened === null ? null : (
        <ObjectivePanel
          key={opened}
          objective={objective}
          world={{ values, competences, reachable, today }}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
};

/** What the service aims at: orientation, campaigns, targets, event; with their versions. */
export const ObjectivesPage = () => {
  const state = useEngineQuery('objectives:list', {}, { keepPrevious: true });
  const values = useEngineQuery('filters:get', {}, { keepPrevious: true });
  return (
    <QueryStates query={state} lines={6}>
      {(objectives) => (
        <QueryStates query={values} lines={6}>
          {(known) => <Objectives state={objectives} values={known} />}
        </QueryStates>
      )}
    </QueryStates>
  );
};
