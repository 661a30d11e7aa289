import { Split, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReleasedNeed } from '../../../core/disclosure/released';
import { type NeedDecision, type NumberedNeed, type Plan, partId } from '../../../core/plan';
import { THIN, wordRate } from '../../../core/wording/numbers';
import { ANSWERS } from '../../../core/wording/plan-words';
import { formatCount, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { ConfirmDialog } from '../../ui/dialog';
import styles from './plan.module.css';
import type { NeedsReply } from './plan-model';
import type { Shaping } from './use-shaping';

const classes = bindClasses(styles);

interface SplitProps {
  readonly numbered: NumberedNeed;
  readonly reply: NeedsReply;
  readonly plan: Plan;
  readonly shaping: Shaping;
}

const rowsOf = (plan: Plan, { campaign, competence }: ReleasedNeed): readonly ReleasedNeed[] =>
  plan.needs
    .map(({ need }) => need)
    .filter(
      (need) =>
        need.scope === 'row' && need.campaign.id === campaign.id && need.competence.key === competence.key,
    );

const PARTS = [1, 2] as const;

/** Two actions for the same people: half of the share each, to be adjusted. */
const byShare = (needId: string, decision: NeedDecision) => ({
  needId,
  parts: PARTS.map((number) => ({ number, title: '', rowKeys: null })),
  decisions: PARTS.map((number) => ({
    ...decision,
    needId: partId(needId, number),
    status: 'accepted' as const,
    shareToTrain: decision.shareToTrain / 2,
    reason: '',
  })),
});

const byRows = (needId: string, chosen: readonly string[], others: readonly string[]) => ({
  needId,
  parts: [chosen, others].map((rowKeys, place) => ({ number: place + 1, title: '', rowKeys: [...rowKeys] })),
  decisions: [],
});

const RowsDialog = ({
  rows,
  onConfirm,
  onClose,
}: {
  readonly rows: readonly ReleasedNeed[];
  readonly onConfirm: (chosen: readonly string[], others: readonly string[]) => void;
  readonly onClose: () => void;
}) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const keys = rows.map(({ row }) => row.key);
  const others = keys.filter((key) => !chosen.has(key));
  const toggle = (key: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, key] : [...chosen].filter((one) => one !== key)));
  return (
    <ConfirmDialog
      isOpen
      title="Partager par service"
      confirmLabel="Partager en deux actions"
      isConfirmDisabled={chosen.size === 0 || others.length === 0}
      onConfirm={() => onConfirm([...chosen], others)}
      onClose={onClose}
    >
      <p>
        Choisissez les services de la première action{THIN}; les autres feront la seconde. Un service dont le
        résultat n’est pas montré n’entre dans aucune.
      </p>
      {rows.map(({ row }) => (
        <Checkbox
          key={row.key}
          isSelected={chosen.has(row.key)}
          onChange={(isChosen) => toggle(row.key, isChosen)}
        >
          {row.label}
        </Checkbox>
      ))}
    </ConfirmDialog>
  );
};

const PartsOfNeed = ({ numbered: { need }, plan }: SplitProps) => (
  <ul className={classes('list')}>
    {plan.rows
      .filter(({ id }) => id.startsWith(`${need.id}#`))
      .map((row) => (
        <li key={row.id} className={classes('finding')}>
          {`${row.population}${THIN}: ${ANSWERS[row.answer]}, ${wordRate(row.shareToTrain)}, ${formatCount(row.retained)} places`}
        </li>
      ))}
  </ul>
);

/** One need answered by several actions: by services, or by sharing the people to train. */
export const SplitSection = (props: SplitProps) => {
  const { numbered, reply, plan, shaping } = props;
  const { need, decision } = numbered;
  const [isChoosing, setChoosing] = useState(false);
  const split = reply.shaping.splits.find(({ needId }) => needId === need.id);
  const isMerged = plan.mergers.some(({ merger }) => merger.members.includes(need.id));
  if (isMerged) return null;
  const rows = need.scope === 'whole' ? rowsOf(plan, need) : [];
  const close = () => setChoosing(false);
  const decisions = reply.decisions.filter(({ needId }) => needId.startsWith(`${need.id}#`));
  return (
    <section className={classes('part')}>
      <h3 className={classes('subtitle')}>
        {split === undefined ? 'Plusieurs actions' : `Partagé en ${plural(split.parts.length, 'action')}`}
      </h3>
      {split === undefined ? (
        <div className={classes('bar')}>
          {rows.length < 2 ? null : (
            <Button size="small" icon={<Split aria-hidden="true" />} onPress={() => setChoosing(true)}>
              Par service…
            </Button>
          )}
          <Button
            size="small"
            icon={<Split aria-hidden="true" />}
            onPress={() => shaping.split(byShare(need.id, decision), close)}
          >
            Par part à former
          </Button>
        </div>
      ) : (
        <>
          <PartsOfNeed {...props} />
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" />}
            onPress={() => shaping.unsplit({ ...split, decisions })}
          >
            Remettre en une action
          </Button>
        </>
      )}
      {isChoosing ? (
        <RowsDialog
          rows={rows}
          onConfirm={(chosen, others) => shaping.split(byRows(need.id, chosen, others), close)}
          onClose={close}
        />
      ) : null}
    </section>
  );
};
