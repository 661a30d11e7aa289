import { Check, CircleSlash, SlidersHorizontal, Undo2 } from 'lucide-react';
import type { NeedDecision } from '../../../contract/planning';
import type { NumberedNeed, Plan } from '../../../core/plan';
import { wordRate } from '../../../core/wording/numbers';
import { ANSWERS } from '../../../core/wording/plan-words';
import { formatCount, MISSING, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip, type ChipTone } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { wordNeed } from '../overview/overview-words';
import styles from './plan.module.css';
import { type NeedOrder, rowOf, withStatus } from './plan-model';
import type { Decide } from './plan-page';

const classes = bindClasses(styles);

const STATUS: Readonly<Record<NeedDecision['status'], { readonly words: string; readonly tone: ChipTone }>> =
  {
    proposed: { words: 'Proposé', tone: 'neutral' },
    accepted: { words: 'Retenu', tone: 'positive' },
    'set-aside': { words: 'Écarté', tone: 'warning' },
  };

interface LineProps {
  readonly numbered: NumberedNeed;
  readonly rank: number;
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
  readonly onDecide: Decide;
  readonly onSetAside: (id: string) => void;
}

const Actions = ({ numbered, onDecide, onSetAside }: LineProps) => {
  const { need, decision } = numbered;
  if (decision.status !== 'proposed')
    return (
      <Button
        size="small"
        variant="quiet"
        icon={<Undo2 aria-hidden="true" />}
        onPress={() =>
          onDecide(decision, withStatus(decision, 'proposed'), 'Le besoin est de nouveau proposé.')
        }
      >
        Remettre
      </Button>
    );
  return (
    <>
      <Button
        size="small"
        icon={<Check aria-hidden="true" />}
        onPress={() => onDecide(decision, withStatus(decision, 'accepted'), 'Le besoin est retenu.')}
      >
        Retenir
      </Button>
      <IconButton label={`Écarter : ${need.competence.name}`} onPress={() => onSetAside(need.id)}>
        <CircleSlash />
      </IconButton>
    </>
  );
};

const NeedLine = (props: LineProps) => {
  const { numbered, rank, plan, isOpen, onOpen } = props;
  const { need, decision } = numbered;
  const row = rowOf(plan, need.id);
  const status = STATUS[decision.status];
  return (
    <li className={classes('line', isOpen && 'open')}>
      <span className={classes('rank')}>{rank}</span>
      <span className={classes('need')}>
        <span className={classes('name')}>
          {need.competence.code} {need.competence.name}
        </span>
        <span className={classes('finding')}>
          {need.scope === 'row' ? `${need.row.label} · ` : ''}
          {wordNeed(need)}
          {need.tied ? ' · ex æquo' : ''}
        </span>
        {decision.reason === '' ? null : (
          <span className={classes('finding')}>Motif : {decision.reason}</span>
        )}
      </span>
      <span className={classes('answer')}>
        {decision.status === 'set-aside'
          ? MISSING
          : `${ANSWERS[decision.answer]}${decision.answer === 'pix' ? '' : `, ${wordRate(decision.shareToTrain)}`}`}
      </span>
      <span className={classes('figure')}>
        {row === null ? MISSING : formatCount(row.retained)}
        <span className={classes('finding')}>
          {row === null ? 'hors plan' : plural(row.sessions, 'session')}
        </span>
      </span>
      <span className={classes('status')}>
        <Chip tone={status.tone}>{status.words}</Chip>
      </span>
      <span className={`${classes('actions')} no-print`}>
        <Actions {...props} />
        <IconButton label={`Régler : ${need.competence.name}`} onPress={() => onOpen(need.id)}>
          <SlidersHorizontal />
        </IconButton>
      </span>
    </li>
  );
};

/** Needs of one measure, with what was decided of each. */
export const NeedsTable = ({
  title,
  needs,
  order,
  plan,
  openId,
  onOpen,
  onDecide,
  onSetAside,
}: {
  readonly title: string;
  readonly needs: readonly NumberedNeed[];
  readonly order: NeedOrder;
  readonly plan: Plan;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onDecide: Decide;
  readonly onSetAside: (id: string) => void;
}) =>
  needs.length === 0 ? null : (
    <Card
      title={title}
      description={
        order === 'priority'
          ? 'Écart × personnes concernées × criticité.'
          : 'L’écart seul, quelle que soit la taille de la population.'
      }
    >
      <ol className={classes('list')}>
        {needs.map((numbered) => (
          <NeedLine
            key={numbered.need.id}
            numbered={numbered}
            rank={order === 'priority' ? numbered.need.rank : numbered.need.intensityRank}
            plan={plan}
            isOpen={openId === numbered.need.id}
            onOpen={onOpen}
            onDecide={onDecide}
            onSetAside={onSetAside}
          />
        ))}
      </ol>
    </Card>
  );
