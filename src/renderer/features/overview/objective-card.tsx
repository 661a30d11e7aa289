import { CalendarClock } from 'lucide-react';
import type { ReplyOf } from '../../../contract/channels';
import { standOfEvent } from '../../../core/objectives/event-days';
import type { ObjectiveContent, Wave } from '../../../core/objectives/objective';
import { wordPopulation, wordStanding, wordWavePlace } from '../../../core/wording/objective-words';
import { formatDay } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import { wordStage } from '../collective/stage-words';
import { CampaignLinks } from './campaign-links';
import { wordCountdown, wordObjectiveAbsence, wordTargetState } from './objective-words';
import styles from './overview.module.css';
import { wordCampaignResult } from './overview-words';
import { ParticipationNumbers } from './participation-numbers';

const classes = bindClasses(styles);

type ObjectiveState = ReplyOf<'objectives:overview'>['objectives'][number]['state'];
type CampaignState = Extract<ObjectiveState, { kind: 'shown' }>['campaigns'][number];

const CampaignBlock = ({ state }: { readonly state: CampaignState }) => {
  const { campaign, participation, table, stage } = state;
  return (
    <section className={classes('campaign')} aria-label={campaign.name}>
      <h3 className={classes('competence')}>{campaign.name}</h3>
      <ParticipationNumbers participation={participation} />
      <p className={classes('result')}>{wordCampaignResult(state)}</p>
      <p className={classes('finding')}>{wordTargetState(table)}</p>
      {stage === null ? null : <p className={classes('finding')}>{wordStage(stage)}</p>}
      <CampaignLinks campaignId={campaign.id} />
    </section>
  );
};

const Waves = ({
  waves,
  leadDays,
  today,
}: {
  readonly waves: readonly Wave[];
  readonly leadDays: number;
  readonly today: string;
}) => (
  <ul className={classes('waves')} aria-label="Vagues">
    {waves.map(({ place, date }) => (
      <li key={`${wordWavePlace(place)} ${date}`}>
        <span>{wordWavePlace(place)}</span>
        <span className={classes('finding')}>
          {`${formatDay(date)}, ${wordStanding(standOfEvent({ kind: 'day', date }, leadDays, today))}`}
        </span>
      </li>
    ))}
  </ul>
);

/** One objective: its event, then its campaigns within its population, then the state of its targets. */
export const ObjectiveCard = ({
  content,
  state,
  today,
}: {
  readonly content: ObjectiveContent;
  readonly state: ObjectiveState;
  readonly today: string;
}) => {
  const countdown = wordCountdown(content, today);
  const absence = wordObjectiveAbsence(state, content);
  const waves = content.event?.kind === 'period' ? content.event.waves : [];
  return (
    <Card
      title={content.title}
      description={[content.orientation, wordPopulation(content.population)]
        .filter((part) => part !== '')
        .join(' · ')}
    >
      {countdown === null ? null : (
        <p className={classes('countdown')}>
          <CalendarClock aria-hidden="true" />
          {countdown}
        </p>
      )}
      {waves.length === 0 ? null : <Waves waves={waves} leadDays={content.leadDays} today={today} />}
      {absence === null ? null : <p className={classes('result')}>{absence}</p>}
      {state.kind === 'shown'
        ? state.campaigns.map((campaign) => <CampaignBlock key={campaign.campaign.id} state={campaign} />)
        : null}
    </Card>
  );
};
