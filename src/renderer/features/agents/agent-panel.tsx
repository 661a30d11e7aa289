import { Copy } from 'lucide-react';
import type { AgentParticipation, AgentRow } from '../../../contract/agents';
import { typeset } from '../../../contract/typeset';
import { callEngine } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { formatDay, formatMoment, formatPercent, MISSING } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { type Description, DescriptionList } from '../../ui/description-list';
import { SidePanel } from '../../ui/side-panel';
import { showToast } from '../../ui/toast';
import { fullName, type NamedCampaign } from './agent-columns';
import styles from './agent-panel.module.css';
import { copiedRow } from './copied-row';
import { STATE_TONES, STATE_WORDS } from './participation-words';
import { ProgressCell } from './progress-cell';
import { ResultsSection } from './results-section';
import { StateMark } from './state-mark';

const classes = bindClasses(styles);

export interface AgentPanelProps {
  readonly agent: AgentRow;
  readonly campaigns: readonly NamedCampaign[];
  readonly onClose: () => void;
}

const known = (term: string, value: string | null): readonly Description[] =>
  value === null || value === '' ? [] : [{ term, value }];

/** Identity and affectation, what is missing left out. */
const describeAgent = (agent: AgentRow): readonly Description[] => [
  { term: 'Matricule', value: agent.matricule ?? MISSING },
  ...known('Nom de naissance', agent.birthName === agent.usageName ? null : agent.birthName),
  ...known('Courriel', agent.email),
  { term: 'Affectation', value: agent.unitPath.join(' › ') || MISSING },
  ...known('Site', agent.site),
  ...known('Corps', agent.corps),
  ...known('Catégorie', agent.category),
  ...known('Emploi', agent.job),
  ...known('Quotité', agent.workingTime === null ? null : formatPercent(agent.workingTime)),
  ...known('Responsable', agent.manager),
];

/** Copies through main, which empties the clipboard after thirty seconds. */
export const copyAgent = (agent: AgentRow): void => {
  callEngine('clipboard:copy', { text: copiedRow(agent).slice(0, 2000) }).then(
    () =>
      showToast({
        message: `Identité de ${fullName(agent)} copiée. Le presse-papiers se vide dans 30 secondes.`,
      }),
    () => showToast({ message: 'La copie n’a pas pu se faire. Recommencez.' }),
  );
};

const describeDates = ({ startedAt, sharedAt }: AgentParticipation): string =>
  [
    ...(startedAt === null ? [] : [`Commencé le ${formatDay(startedAt)}`]),
    ...(sharedAt === null ? [] : [`envoyé le ${formatMoment(sharedAt)}`]),
  ].join(', ');

const useTestMark = () => {
  const mark = useEngineMutation('participations:mark');
  const set = (id: number, beforeOpening: boolean, isUndo: boolean): void =>
    mark.mutate(
      { participationId: id, beforeOpening },
      {
        onSuccess: () => {
          if (isUndo) return;
          showToast({
            message: beforeOpening
              ? 'Test avant ouverture\u202f: cette participation ne compte plus.'
              : 'Cette participation compte de nouveau.',
            action: {
              label: 'Annuler',
              onAction: () => set(id, !beforeOpening, true),
            },
          });
        },
        onError: ({ text }) => showToast({ message: text.title }),
      },
    );
  return (id: number, beforeOpening: boolean) => set(id, beforeOpening, false);
};

const Participation = ({
  participation,
  onMark,
}: {
  readonly participation: AgentParticipation;
  readonly onMark: (beforeOpening: boolean) => void;
}) => (
  <div className={classes('participation')}>
    <div className={classes('line')}>
      <Chip tone={STATE_TONES[participation.state]}>{STATE_WORDS[participation.state]}</Chip>
      {participation.state === 'shared' ? null : <ProgressCell progress={participation.progress} />}
      {participation.beforeOpening === 'no' ? null : <Chip tone="masked">Test avant ouverture</Chip>}
      {participation.absent ? <Chip tone="warning">Absente du dernier export</Chip> : null}
      {participation.beforeOpening === 'by-day' ? null : (
        <span className={`${classes('mark')} no-print`}>
          <Button size="small" variant="quiet" onPress={() => onMark(participation.beforeOpening === 'no')}>
            {participation.beforeOpening === 'no' ? 'Marquer comme test' : 'Ce n’était pas un test'}
          </Button>
        </span>
      )}
    </div>
    <p className={classes('dates')}>{describeDates(participation)}</p>
    {participation.absent ? (
      <p className={classes('dates')}>
        {typeset(
          'Le dernier export de cette campagne ne la contient plus (retirée dans Pix Orga ?) : gardée, et comptée comme avant.',
        )}
      </p>
    ) : null}
    {participation.beforeOpening === 'by-day' ? (
      <p className={classes('dates')}>{'Commencé avant l’ouverture de la campagne\u202f: ne compte pas.'}</p>
    ) : null}
  </div>
);

const Campaign = ({
  campaign,
  participations,
}: {
  readonly campaign: NamedCampaign;
  readonly participations: readonly AgentParticipation[];
}) => {
  const mark = useTestMark();
  return (
    <li className={classes('campaign')}>
      <p className={classes('campaignName')}>
        {participations.length === 0 ? <StateMark state="none" campaign={campaign.name} /> : null}
        {campaign.name}
      </p>
      {participations.length === 0 ? <p className={classes('dates')}>{STATE_WORDS.none}</p> : null}
      {participations.map((participation) => (
        <Participation
          key={participation.id}
          participation={participation}
          onMark={(beforeOpening) => mark(participation.id, beforeOpening)}
        />
      ))}
    </li>
  );
};

/** One agent: identity, participations, and the way to the results. */
export const AgentPanel = ({ agent, campaigns, onClose }: AgentPanelProps) => (
  <SidePanel
    title={`${agent.firstName} ${agent.usageName}`}
    subtitle={agent.unitPath.at(-1) ?? ''}
    isNominative
    onClose={onClose}
  >
    <section className={classes('section')}>
      <DescriptionList items={describeAgent(agent)} />
      <div className="no-print">
        <Button
          size="small"
          variant="quiet"
          icon={<Copy aria-hidden="true" />}
          onPress={() => copyAgent(agent)}
        >
          Copier l’identité
        </Button>
      </div>
    </section>
    <section className={classes('section')}>
      <h3 className={classes('title')}>Participations</h3>
      <ul className={classes('campaigns')}>
        {campaigns.map((campaign) => (
          <Campaign
            key={campaign.id}
            campaign={campaign}
            participations={agent.participations.filter(({ campaignId }) => campaignId === campaign.id)}
          />
        ))}
      </ul>
    </section>
    <ResultsSection key={agent.id} agent={agent} />
  </SidePanel>
);
