import { Check, CircleSlash, Undo2 } from 'lucide-react';
import {
  ANSWER_FORMATS,
  DEFAULT_GROUP_BOUNDS,
  type NeedAnswer,
  type NeedDecision,
  type NumberedNeed,
  type PlanRow,
} from '../../../core/plan';
import { wordCountRange, wordMeasure, wordRateRange } from '../../../core/wording/numbers';
import { ANSWERS, wordCompetence, wordGrouping, wordPriority } from '../../../core/wording/plan-words';
import { wordBelow, wordHeadcount, wordMean, wordReliability } from '../../../core/wording/released-words';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { formatCount, MISSING, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { ChoiceGroup } from '../../ui/choice-group';
import { type Description, DescriptionList } from '../../ui/description-list';
import { NumberField } from '../../ui/number-field';
import { SidePanel } from '../../ui/side-panel';
import { STATUS_MARKS } from './needs-table';
import styles from './plan.module.css';
import { type Decide, type NeedsReply, planOf, planWith, withStatus } from './plan-model';
import { wordDays, wordDecided } from './plan-sentences';
import { SplitSection } from './split-section';
import { computedSplittable } from './splittable';
import { SuggestedActions } from './suggested-actions';
import type { Shaping } from './use-shaping';

const classes = bindClasses(styles);

const detailOf = (answer: NeedAnswer): string => {
  const { days } = ANSWER_FORMATS[answer];
  if (days === 0) return 'En ligne, sans place à réserver.';
  const { min, max } = DEFAULT_GROUP_BOUNDS;
  return `${days < 2 ? `${wordDays(days)} jour` : `${wordDays(days)} jours`}, par groupes de ${min} à ${max}.`;
};

const ANSWER_OPTIONS = (['pix', 'workshop', 'training'] as const).map((id) => ({
  id,
  label: ANSWERS[id],
  detail: detailOf(id),
}));

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;

interface PanelProps {
  readonly numbered: NumberedNeed;
  readonly reply: NeedsReply;
  readonly onDecide: Decide;
  readonly onSetAside: (id: string) => void;
  readonly shaping: Shaping;
  readonly onClose: () => void;
}

/** What the need would weigh with this decision, were it accepted. */
const rowIfAccepted = ({ numbered, reply }: PanelProps, decision: NeedDecision): PlanRow | null =>
  planWith(reply, { ...decision, status: 'accepted' }).rows.find(({ id }) => id === numbered.need.id) ?? null;

const wordEffect = (row: PlanRow | null): string => {
  if (row === null || row.retained === null) return 'Le nombre de personnes n’est pas estimé.';
  return `${plural(row.retained, 'place')} en ${plural(row.sessions, 'session')}, ${wordDays(row.retained * row.days)} jours-stagiaires.`;
};

const Status = ({ numbered, onDecide, onSetAside }: PanelProps) => {
  const { need, decision } = numbered;
  const mark = STATUS_MARKS[decision.status];
  return (
    <div className={classes('standing')}>
      <Chip tone={mark.tone}>{mark.words}</Chip>
      {decision.status === 'proposed' ? (
        <>
          <Button
            size="small"
            variant="primary"
            icon={<Check aria-hidden="true" />}
            onPress={() =>
              onDecide(decision, withStatus(decision, 'accepted'), wordDecided(numbered, 'accepted'))
            }
          >
            Retenir
          </Button>
          <Button size="small" icon={<CircleSlash aria-hidden="true" />} onPress={() => onSetAside(need.id)}>
            Écarter…
          </Button>
        </>
      ) : (
        <Button
          size="small"
          icon={<Undo2 aria-hidden="true" />}
          onPress={() =>
            onDecide(decision, withStatus(decision, 'proposed'), wordDecided(numbered, 'proposed'))
          }
        >
          Remettre
        </Button>
      )}
      {decision.reason === '' ? null : (
        <p className={classes('finding')}>
          Motif{'\u202f'}: {decision.reason}
        </p>
      )}
    </div>
  );
};

/** The share to train, moved and not kept yet. */
const SHARE_DRAFTS = createDraftBox<{ readonly shareToTrain: number }>();

const Answer = (props: PanelProps) => {
  const { need, decision } = props.numbered;
  const { onDecide } = props;
  const kept = useDraft(SHARE_DRAFTS, need.id, { shareToTrain: decision.shareToTrain });
  const { shareToTrain: share } = kept.draft;
  const draft = { ...decision, shareToTrain: share };
  return (
    <>
      <ChoiceGroup
        label="Réponse"
        options={ANSWER_OPTIONS}
        value={decision.answer}
        onChange={(answer) =>
          onDecide(
            decision,
            { ...draft, answer },
            `${wordCompetence(need.competence)}\u202f: réponse changée.`,
          )
        }
      />
      {decision.answer === 'pix' ? null : (
        <div className={classes('share')}>
          <NumberField
            label="Part à former"
            description="Des personnes estimées sous la cible."
            value={share}
            onChange={(shareToTrain) => kept.setDraft({ shareToTrain })}
            minValue={0}
            maxValue={1}
            step={0.05}
            formatOptions={PERCENT}
          />
          <Button
            isDisabled={!kept.isChanged}
            onPress={() =>
              onDecide(decision, draft, `${wordCompetence(need.competence)}\u202f: part à former changée.`)
            }
          >
            Appliquer
          </Button>
          <p className={classes('effect')} aria-live="polite">
            {wordEffect(rowIfAccepted(props, draft))}
          </p>
        </div>
      )}
    </>
  );
};

const plannedItems = (row: PlanRow | null): readonly Description[] =>
  row === null
    ? []
    : [
        { term: 'Intitulé proposé', value: row.actionTitle },
        { term: 'Effectif retenu', value: formatCount(row.retained) },
        { term: 'Groupes', value: wordGrouping(row.sizing, row.groupBounds) || MISSING },
      ];

const findingItems = ({ need }: NumberedNeed): readonly Description[] => [
  { term: 'Constaté', value: wordMean(need.observed, need.measure) },
  { term: 'Cible', value: wordMeasure(need.target, need.measure) },
  { term: 'Agents concernés', value: wordHeadcount(need.concerned) },
  { term: 'Répondants', value: wordHeadcount(need.respondents) },
  { term: 'Répondants sous la cible', value: wordBelow(need.below) },
  {
    term: 'Part estimée sous la cible',
    value: need.interval === null ? MISSING : wordRateRange(need.interval.low, need.interval.high),
  },
  {
    term: 'Personnes estimées',
    value: need.people === null ? MISSING : wordCountRange(need.people.low, need.people.high),
  },
  { term: 'Fiabilité', value: wordReliability(need.reliability) || MISSING },
];

/** One need: its status, how it is answered and for what part of the people, then what was observed. */
export const NeedPanel = (props: PanelProps) => {
  const { numbered, onClose } = props;
  const { need, decision } = numbered;
  const row = rowIfAccepted(props, decision);
  const plan = planOf(props.reply);
  return (
    <SidePanel
      title={wordCompetence(need.competence)}
      subtitle={`${need.row.label} · ${need.campaign.name}`}
      onClose={onClose}
    >
      <Status {...props} />
      <Answer key={`${decision.answer} ${decision.shareToTrain}`} {...props} />
      <section className={classes('part')}>
        <h3 className={classes('subtitle')}>
          {decision.status === 'accepted' ? 'Au plan' : 'Au plan, s’il est retenu'}
        </h3>
        <DescriptionList items={plannedItems(row)} />
        <SuggestedActions code={need.competence.code} answer={decision.answer} />
        {row === null ? null : (
          <p className={classes('finding')}>{wordPriority(row.priority, need.measure)}.</p>
        )}
      </section>
      <SplitSection
        splittable={computedSplittable(plan, numbered)}
        reply={props.reply}
        plan={plan}
        shaping={props.shaping}
      />
      <section className={classes('part')}>
        <h3 className={classes('subtitle')}>Constat</h3>
        <DescriptionList items={findingItems(numbered)} />
        <p className={classes('finding')}>
          L’estimation suppose que les répondants ressemblent aux autres agents.
        </p>
      </section>
    </SidePanel>
  );
};
