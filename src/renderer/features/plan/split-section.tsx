import { Split, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReleasedNeed } from '../../../core/disclosure/released';
import { type NeedDecision, type Plan, partId } from '../../../core/plan';
import { THIN, wordRate } from '../../../core/wording/numbers';
import { ANSWERS } from '../../../core/wording/plan-words';
import { formatCount, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { ConfirmDialog } from '../../ui/dialog';
import { Menu } from '../../ui/menu';
import styles from './plan.module.css';
import type { NeedsReply } from './plan-model';
import { type Splittable, splitOf } from './splittable';
import type { Shaping } from './use-shaping';

const classes = bindClasses(styles);

interface SplitProps {
  readonly splittable: Splittable;
  readonly reply: NeedsReply;
  readonly plan: Plan;
  readonly shaping: Shaping;
}

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

/** The actions of a split need, and the way back. */
export const SplitParts = ({ splittable: { id }, reply, plan, shaping }: SplitProps) => {
  const split = splitOf(reply, id);
  return split === null ? null : (
    <>
      <ul className={classes('list')}>
        {plan.rows
          .filter((row) => row.id.startsWith(`${id}#`))
          .map((row) => (
            <li key={row.id} className={classes('finding')}>
              {`${row.population}${THIN}: ${ANSWERS[row.answer]}, ${wordRate(row.shareToTrain)}, ${formatCount(row.retained)} places`}
            </li>
          ))}
      </ul>
      <Button size="small" icon={<Undo2 aria-hidden="true" />} onPress={() => shaping.unsplit(split)}>
        Remettre en une action
      </Button>
    </>
  );
};

/** Offers to share a need by services, where two at least are released, and by the part to train. */
export const SplitMenu = ({
  splittable: { id, decision, rows },
  shaping,
  about,
}: Pick<SplitProps, 'splittable' | 'shaping'> & { readonly about: string }) => {
  const [isChoosing, setChoosing] = useState(false);
  const close = () => setChoosing(false);
  const byService = { id: 'rows', label: 'Par service…', onAction: () => setChoosing(true) };
  return (
    <>
      <Menu
        label="Partager"
        about={about}
        icon={<Split aria-hidden="true" />}
        entries={[
          ...(rows.length < 2 ? [] : [byService]),
          {
            id: 'share',
            label: 'En deux, par part à former',
            onAction: () => shaping.split(byShare(id, decision), close),
          },
        ]}
      />
      {isChoosing ? (
        <RowsDialog
          rows={rows}
          onConfirm={(chosen, others) => shaping.split(byRows(id, chosen, others), close)}
          onClose={close}
        />
      ) : null}
    </>
  );
};

/** One need answered by several actions: by services, or by sharing the people to train. */
export const SplitSection = (props: SplitProps) => {
  const { splittable, reply, plan } = props;
  const split = splitOf(reply, splittable.id);
  if (plan.mergers.some(({ merger }) => merger.members.includes(splittable.id))) return null;
  return (
    <section className={classes('part')}>
      <h3 className={classes('subtitle')}>
        {split === null ? 'Plusieurs actions' : `Partagé en ${plural(split.parts.length, 'action')}`}
      </h3>
      {split === null ? (
        <div className={classes('bar')}>
          <SplitMenu {...props} about="en plusieurs actions" />
        </div>
      ) : (
        <SplitParts {...props} />
      )}
    </section>
  );
};
