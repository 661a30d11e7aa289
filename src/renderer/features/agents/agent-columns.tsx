import type { AgentParticipation, AgentRow } from '../../../contract/agents';
import { formatShortDay } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Chip } from '../../ui/chip';
import type { TableColumn } from '../../ui/table/table-column';
import type { AgentLine, ParticipationLine } from './agent-view';
import styles from './agents-page.module.css';
import type { NameRanks } from './name-ranks';
import {
  AGENT_STATES,
  type AgentState,
  furthestState,
  STATE_SHORT,
  STATE_TONES,
} from './participation-words';
import { ProgressCell } from './progress-cell';
import { serviceOf, unitOf } from './service-depth';
import { StateMark } from './state-mark';

const classes = bindClasses(styles);

/** A campaign as the table names it. */
export interface NamedCampaign {
  readonly id: string;
  readonly name: string;
}

/** Name as sorted and copied: « Le Gall Maëlle ». */
export const fullName = ({ usageName, firstName }: AgentRow): string => `${usageName} ${firstName}`;

const NameCell = ({ agent }: { readonly agent: AgentRow }) => (
  <span className={classes('name')} title={fullName(agent)}>
    <span className={classes('usageName')}>{agent.usageName}</span> {agent.firstName}
  </span>
);

type IdentityColumn<Line> = TableColumn<Line>;

/** What columns of identity need to know of the whole list. */
export interface IdentityContext {
  /** Depth of the tree of units that reads as « service ». */
  readonly depth: number;
  readonly ranks: NameRanks;
}

/** Identity and affectation; common to both tables. No column of results exists, on purpose. */
function identityColumns<Line extends { readonly agent: AgentRow }>({
  depth,
  ranks,
}: IdentityContext): readonly IdentityColumn<Line>[] {
  return [
    {
      id: 'agent',
      title: 'Agent',
      value: ({ agent }) => ranks.get(agent.id) ?? null,
      render: ({ agent }) => <NameCell agent={agent} />,
      width: 160,
      grow: 1.2,
    },
    { id: 'matricule', title: 'Matricule', value: ({ agent }) => agent.matricule, width: 118, grow: 0 },
    {
      id: 'service',
      title: 'Service',
      value: ({ agent }) => serviceOf(agent, depth),
      width: 150,
      grow: 1.6,
    },
    { id: 'unit', title: 'Unité', value: ({ agent }) => unitOf(agent, depth), width: 140, grow: 1.2 },
    { id: 'site', title: 'Site', value: ({ agent }) => agent.site, width: 120, grow: 0.4 },
    { id: 'corps', title: 'Corps', value: ({ agent }) => agent.corps, width: 130, isInitiallyHidden: true },
    {
      id: 'category',
      title: 'Catégorie',
      value: ({ agent }) => agent.category,
      width: 96,
      isInitiallyHidden: true,
    },
    { id: 'job', title: 'Emploi', value: ({ agent }) => agent.job, width: 140, isInitiallyHidden: true },
    {
      id: 'email',
      title: 'Courriel',
      value: ({ agent }) => agent.email,
      width: 220,
      isInitiallyHidden: true,
    },
  ];
}

const latestMoment = (participations: readonly AgentParticipation[]): string | null =>
  participations
    .flatMap(({ startedAt, sharedAt }) => [startedAt, sharedAt])
    .reduce<string | null>((last, at) => (at !== null && (last === null || at > last) ? at : last), null);

const MARKS_UP_TO = 6;

const stateIn = (line: AgentLine, campaignId: string): AgentState =>
  furthestState(line.participations.filter((one) => one.campaignId === campaignId).map(({ state }) => state));

/** « 2 envoyées · 1 en cours », or « Aucune ». */
function summariseStates(states: readonly AgentState[]): string {
  const nouns: Readonly<Record<AgentState, string>> = {
    none: '',
    started: 'en cours',
    finished: 'à envoyer',
    shared: 'envoyé',
  };
  const parts = [...AGENT_STATES].reverse().flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return state === 'none' || count === 0
      ? []
      : [`${count} ${nouns[state]}${state === 'shared' && count > 1 ? 's' : ''}`];
  });
  return parts.length === 0 ? 'Aucune' : parts.join(' · ');
}

const ParticipationsCell = ({
  line,
  campaigns,
}: {
  readonly line: AgentLine;
  readonly campaigns: readonly NamedCampaign[];
}) => (
  <span className={classes('marks')}>
    {campaigns.length <= MARKS_UP_TO
      ? campaigns.map(({ id, name }) => <StateMark key={id} state={stateIn(line, id)} campaign={name} />)
      : summariseStates(line.participations.map(({ state }) => state))}
  </span>
);

const StateCell = ({ state }: { readonly state: AgentState }) => (
  <Chip tone={STATE_TONES[state]}>{STATE_SHORT[state]}</Chip>
);

const stateRank = (state: AgentState): number => AGENT_STATES.indexOf(state);

const severalCampaigns = (campaigns: readonly NamedCampaign[]): readonly TableColumn<AgentLine>[] => [
  {
    id: 'participations',
    title: 'Participations',
    value: ({ participations }) => participations.reduce((sum, { state }) => sum + stateRank(state), 0),
    render: (line) => <ParticipationsCell line={line} campaigns={campaigns} />,
    width: 126,
    grow: 0,
  },
  {
    id: 'activity',
    title: 'Activité',
    value: ({ participations }) => latestMoment(participations),
    render: ({ participations }) => formatShortDay(latestMoment(participations)),
    width: 118,
    grow: 0,
    align: 'end',
  },
];

/** The participation that went furthest, the latest of equals. */
function foremost(participations: readonly AgentParticipation[]): AgentParticipation | undefined {
  const best = furthestState(participations.map(({ state }) => state));
  return participations.filter(({ state }) => state === best).at(-1);
}

const oneCampaign: readonly TableColumn<AgentLine>[] = [
  {
    id: 'state',
    title: 'État',
    value: ({ state }) => stateRank(state),
    render: ({ state }) => <StateCell state={state} />,
    width: 138,
    grow: 0,
  },
  ...participationColumns<AgentLine>(({ participations }) => foremost(participations)),
];

function participationColumns<Line>(
  read: (line: Line) => AgentParticipation | undefined,
): readonly TableColumn<Line>[] {
  return [
    {
      id: 'progress',
      title: 'Avancement',
      value: (line) => read(line)?.progress ?? null,
      render: (line) => <ProgressCell progress={read(line)?.progress ?? null} />,
      width: 126,
      grow: 0,
      align: 'end',
    },
    {
      id: 'started',
      title: 'Début',
      value: (line) => read(line)?.startedAt ?? null,
      render: (line) => formatShortDay(read(line)?.startedAt ?? null),
      width: 117,
      grow: 0,
      align: 'end',
    },
    {
      id: 'shared',
      title: 'Envoi',
      value: (line) => read(line)?.sharedAt ?? null,
      render: (line) => formatShortDay(read(line)?.sharedAt ?? null),
      width: 117,
      grow: 0,
      align: 'end',
    },
  ];
}

/** Columns in the order of `ids`, the others after them. */
function putFirst<Line>(
  columns: readonly TableColumn<Line>[],
  ids: readonly string[],
): readonly TableColumn<Line>[] {
  const first = ids.flatMap((id) => columns.filter((column) => column.id === id));
  return [...first, ...columns.filter(({ id }) => !ids.includes(id))];
}

/** Columns of the agents: a mark per campaign, or state, progress and dates when one campaign is looked at. */
export const agentColumns = (
  identity: IdentityContext,
  campaigns: readonly NamedCampaign[],
): readonly TableColumn<AgentLine>[] =>
  campaigns.length === 1
    ? putFirst(
        [...identityColumns<AgentLine>(identity), ...oneCampaign],
        ['agent', 'service', 'state', 'progress', 'started', 'shared', 'unit'],
      )
    : [...identityColumns<AgentLine>(identity), ...severalCampaigns(campaigns)];

/** Columns of the participations, one by row. */
export const participationTableColumns = (
  identity: IdentityContext,
  nameOf: (campaignId: string) => string,
): readonly TableColumn<ParticipationLine>[] =>
  putFirst(
    [
      ...identityColumns<ParticipationLine>(identity),
      campaignColumn(nameOf),
      stateColumn,
      ...participationColumns<ParticipationLine>(({ participation }) => participation),
    ],
    ['agent', 'service', 'campaign', 'state', 'progress', 'started', 'shared'],
  );

const campaignColumn = (nameOf: (campaignId: string) => string): TableColumn<ParticipationLine> => ({
  id: 'campaign',
  title: 'Campagne',
  value: ({ participation }) => nameOf(participation.campaignId),
  width: 150,
  grow: 1.4,
});

const stateColumn: TableColumn<ParticipationLine> = {
  id: 'state',
  title: 'État',
  value: ({ participation }) => stateRank(participation.state),
  render: ({ participation }) => (
    <>
      <StateCell state={participation.state} />
      {participation.beforeOpening === 'no' ? null : <Chip tone="masked">Test</Chip>}
    </>
  ),
  width: 150,
  grow: 0,
};
