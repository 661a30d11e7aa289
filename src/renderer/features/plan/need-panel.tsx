import { useState } from 'react';
import { DEFAULT_GROUP_BOUNDS, type NeedAnswer, type NumberedNeed, type Plan } from '../../../core/plan';
import { wordCountRange, wordMeasure } from '../../../core/wording/numbers';
import { ANSWERS, wordGrouping, wordPriority } from '../../../core/wording/plan-words';
import { wordBelow, wordHeadcount, wordMean } from '../../../core/wording/released-words';
import { formatCount, MISSING } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { DescriptionList } from '../../ui/description-list';
import { NumberField } from '../../ui/number-field';
import { SidePanel } from '../../ui/side-panel';
import styles from './plan.module.css';
import { rowOf } from './plan-model';
import type { Decide } from './plan-page';

const classes = bindClasses(styles);

const ANSWER_OPTIONS: readonly {
  readonly id: NeedAnswer;
  readonly label: string;
  readonly detail: string;
}[] = [
  { id: 'pix', label: ANSWERS.pix, detail: 'En ligne, sans place à réserver.' },
  { id: 'workshop', label: ANSWERS.workshop, detail: 'Une demi-journée, par groupe.' },
  { id: 'training', label: ANSWERS.training, detail: 'Un jour, par groupe.' },
];

const PERCENT = { style: 'percent', maximumFractionDigits: 0 } as const;

/** One need: what was observed, how it is answered and for what part of the people. */
export const NeedPanel = ({
  numbered,
  plan,
  onDecide,
  onClose,
}: {
  readonly numbered: NumberedNeed;
  readonly plan: Plan;
  readonly onDecide: Decide;
  readonly onClose: () => void;
}) => {
  const { need, decision } = numbered;
  const [share, setShare] = useState(decision.shareToTrain);
  const row = rowOf(plan, need.id);
  return (
    <SidePanel
      title={`${need.competence.code ?? ''} ${need.competence.name}`.trim()}
      subtitle={`${need.row.label} · ${need.campaign.name}`}
      onClose={onClose}
    >
      <div className={classes('panel')}>
        <ChoiceGroup
          label="Réponse"
          options={ANSWER_OPTIONS}
          value={decision.answer}
          onChange={(answer) => onDecide(decision, { ...decision, answer }, 'La réponse est changée.')}
        />
        {decision.answer === 'pix' ? null : (
          <div className={classes('shareRow')}>
            <NumberField
              label="Part à former"
              description="Des personnes estimées sous la cible."
              value={share}
              onChange={setShare}
              minValue={0}
              maxValue={1}
              step={0.05}
              formatOptions={PERCENT}
            />
            <Button
              isDisabled={share === decision.shareToTrain}
              onPress={() =>
                onDecide(decision, { ...decision, shareToTrain: share }, 'La part à former est changée.')
              }
            >
              Appliquer
            </Button>
          </div>
        )}
        <DescriptionList
          items={[
            { term: 'Effectif retenu', value: row === null ? 'hors plan' : formatCount(row.retained) },
            {
              term: 'Groupes',
              value: row === null ? MISSING : wordGrouping(row.sizing, DEFAULT_GROUP_BOUNDS) || MISSING,
            },
            { term: 'Agents concernés', value: wordHeadcount(need.concerned) },
            { term: 'Répondants', value: wordHeadcount(need.respondents) },
            { term: 'Constaté', value: wordMean(need.observed, need.measure) },
            { term: 'Cible', value: wordMeasure(need.target, need.measure) },
            { term: 'Répondants sous la cible', value: wordBelow(need.below) },
            {
              term: 'Personnes estimées',
              value: need.people === null ? MISSING : wordCountRange(need.people.low, need.people.high),
            },
            { term: 'Priorité', value: row === null ? MISSING : wordPriority(row.priority, need.measure) },
          ]}
        />
      </div>
    </SidePanel>
  );
};
