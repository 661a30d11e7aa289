import { Combine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Plan, PlannedMerger, PlanRow } from '../../../core/plan';
import { THIN } from '../../../core/wording/numbers';
import { wordPeopleSum, wordSubject } from '../../../core/wording/plan-words';
import { formatCount, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/dialog';
import { NumberField } from '../../ui/number-field';
import { TextField } from '../../ui/text-field';
import styles from './plan.module.css';
import { mergedPreview, type NeedsReply } from './plan-model';
import type { Shaping } from './use-shaping';

const classes = bindClasses(styles);

const wordPeople = (row: PlanRow): string => {
  if (row.people === null) return 'Le nombre de personnes n’est pas estimé. Choisissez l’effectif retenu.';
  const { value, high } = row.people;
  return row.peopleSum === 'exact'
    ? `Ces besoins concernent des personnes différentes${THIN}: ${plural(value, 'personne')}.`
    : `Les mêmes personnes peuvent relever de plusieurs de ces besoins${THIN}: elles sont au moins ${formatCount(value)}, au plus ${formatCount(high)}. Choisissez l’effectif retenu.`;
};

const MergeDialog = ({
  reply,
  members,
  onConfirm,
  onClose,
}: {
  readonly reply: NeedsReply;
  readonly members: readonly string[];
  readonly onConfirm: (title: string, retained: number | null) => void;
  readonly onClose: () => void;
}) => {
  const [title, setTitle] = useState('');
  const [retained, setRetained] = useState(Number.NaN);
  const row = mergedPreview(reply, members);
  const mustChoose = row !== null && (row.peopleSum === 'overlapping' || row.people === null);
  return (
    <ConfirmDialog
      isOpen
      title={`Réunir ${plural(members.length, 'besoin')} en une action`}
      confirmLabel="Réunir"
      isConfirmDisabled={title.trim() === '' || (mustChoose && Number.isNaN(retained))}
      onConfirm={() => onConfirm(title.trim(), Number.isNaN(retained) ? null : retained)}
      onClose={onClose}
    >
      {row === null ? null : (
        <>
          <p>{wordSubject(row)}</p>
          <p>{wordPeople(row)}</p>
        </>
      )}
      <TextField label="Nom de l’action" value={title} onChange={setTitle} maxLength={200} autoFocus />
      <NumberField
        label="Effectif retenu"
        description={mustChoose ? 'Votre nombre de personnes à former.' : 'Vide, il suit la part à former.'}
        value={retained}
        onChange={setRetained}
        minValue={0}
        maxValue={1_000_000}
      />
    </ConfirmDialog>
  );
};

/** What was chosen, and merging it. Nothing is shown while nothing is chosen. */
export const MergeBar = ({
  reply,
  chosen,
  shaping,
  onClear,
}: {
  readonly reply: NeedsReply;
  readonly chosen: ReadonlySet<string>;
  readonly shaping: Shaping;
  readonly onClear: () => void;
}) => {
  const [isOpen, setOpen] = useState(false);
  const members = [...chosen];
  if (members.length === 0) return null;
  const close = () => setOpen(false);
  const merge = (title: string, retained: number | null) =>
    shaping.merge({ id: null, title, members, retained }, () => {
      close();
      onClear();
    });
  return (
    <div className={`${classes('bar', 'chosen')} no-print`}>
      <span role="status">{plural(members.length, 'besoin choisi', 'besoins choisis')}</span>
      <Button
        size="small"
        variant="primary"
        icon={<Combine aria-hidden="true" />}
        isDisabled={members.length < 2}
        onPress={() => setOpen(true)}
      >
        Réunir en une action…
      </Button>
      <Button size="small" onPress={onClear}>
        Ne plus choisir
      </Button>
      {isOpen ? <MergeDialog reply={reply} members={members} onConfirm={merge} onClose={close} /> : null}
    </div>
  );
};

const wordStanding = ({ needNumbers, missing }: PlannedMerger): string => {
  const standing = `${plural(needNumbers.length, 'besoin')}${THIN}: n° ${needNumbers.join(', ')}`;
  if (missing.length === 0) return standing;
  const gone = plural(missing.length, 'besoin n’est plus montré', 'besoins ne sont plus montrés');
  return needNumbers.length === 0 ? `${gone}, l’action a quitté le plan` : `${standing} · ${gone}`;
};

const MergedLine = ({
  planned,
  plan,
  shaping,
}: {
  readonly planned: PlannedMerger;
  readonly plan: Plan;
  readonly shaping: Shaping;
}) => {
  const { merger } = planned;
  const row = plan.rows.find(({ id }) => id === merger.id);
  const typed = row?.isRetainedTyped ? row.retained : null;
  const seats = row === undefined ? '' : ` · ${plural(row.retained ?? 0, 'place')}`;
  return (
    <li className={classes('declared')}>
      <div>
        <strong>{merger.title}</strong>
        <p className={classes('finding')}>{`${wordStanding(planned)}${seats}`}</p>
        {row === undefined || typed !== null || wordPeopleSum(row) === '' ? null : (
          <p className={classes('finding')}>
            Effectif retenu à choisir{THIN}: ouvrez l’action dans «{'\u00a0'}Actions, calendrier et budget
            {'\u00a0'}».
          </p>
        )}
      </div>
      <span className={`${classes('actions')} no-print`}>
        <Button
          size="small"
          icon={<Undo2 aria-hidden="true" />}
          onPress={() => shaping.unmerge({ ...merger, members: [...merger.members], retained: typed })}
        >
          Séparer
        </Button>
      </span>
    </li>
  );
};

/** Needs answered together, each action under its own name. */
export const MergedNeeds = ({ plan, shaping }: { readonly plan: Plan; readonly shaping: Shaping }) =>
  plan.mergers.length === 0 ? null : (
    <Card
      title="Besoins réunis"
      description="Une action pour plusieurs besoins. «&nbsp;Séparer&nbsp;» les rend chacun à sa liste."
    >
      <ul className={classes('list')}>
        {plan.mergers.map((planned) => (
          <MergedLine key={planned.merger.id} planned={planned} plan={plan} shaping={shaping} />
        ))}
      </ul>
    </Card>
  );
