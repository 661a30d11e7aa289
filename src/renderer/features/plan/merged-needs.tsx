import { Combine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Plan, PlannedMerger, PlanRow } from '../../../core/plan';
import { THIN } from '../../../core/wording/numbers';
import { wordPeopleSum, wordSubject } from '../../../core/wording/plan-words';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { formatCount, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/dialog';
import { NumberField } from '../../ui/number-field';
import { TextField } from '../../ui/text-field';
import styles from './plan.module.css';
import { mergedPreview, type NeedsReply } from './plan-model';
import { SplitMenu, SplitParts } from './split-section';
import { mergedSplittable, splitOf } from './splittable';
import type { Shaping } from './use-shaping';

const classes = bindClasses(styles);

const wordPeople = (row: PlanRow): string => {
  if (row.people === null) return 'Le nombre de personnes n’est pas estimé. Choisissez l’effectif retenu.';
  const { value, high } = row.people;
  return row.peopleSum === 'exact'
    ? `Ces besoins concernent des personnes différentes${THIN}: ${plural(value, 'personne')}.`
    : `Les mêmes personnes peuvent relever de plusieurs de ces besoins${THIN}: elles sont au moins ${formatCount(value)}, au plus ${formatCount(high)}. Choisissez l’effectif retenu.`;
};

/** What is typed of a merger; `retained` is not a number while none is chosen. */
interface MergeDraft {
  readonly title: string;
  readonly retained: number;
}

const BLANK: MergeDraft = { title: '', retained: Number.NaN };

const MERGE_DRAFTS = createDraftBox<MergeDraft>();

const MergeDialog = ({
  reply,
  members,
  isPending,
  onConfirm,
  onClose,
}: {
  readonly reply: NeedsReply;
  readonly members: readonly string[];
  readonly isPending: boolean;
  readonly onConfirm: (title: string, retained: number | null, onDone: () => void) => void;
  readonly onClose: () => void;
}) => {
  const { draft, setDraft, forget } = useDraft(MERGE_DRAFTS, [...members].sort().join('\n'), BLANK);
  const { title, retained } = draft;
  const row = mergedPreview(reply, members);
  const mustChoose = row !== null && (row.peopleSum === 'overlapping' || row.people === null);
  return (
    <ConfirmDialog
      isOpen
      title={`Réunir ${plural(members.length, 'besoin')} en une action`}
      confirmLabel="Réunir"
      isPending={isPending}
      isConfirmDisabled={title.trim() === '' || (mustChoose && Number.isNaN(retained))}
      onConfirm={() => onConfirm(title.trim(), Number.isNaN(retained) ? null : retained, forget)}
      onClose={onClose}
    >
      {row === null ? null : (
        <>
          <p>{wordSubject(row)}</p>
          <p>{wordPeople(row)}</p>
        </>
      )}
      <TextField
        label="Nom de l’action"
        value={title}
        onChange={(words) => setDraft({ title: words })}
        maxLength={200}
        autoFocus
      />
      <NumberField
        label="Effectif retenu"
        description={mustChoose ? 'Votre nombre de personnes à former.' : 'Vide, il suit la part à former.'}
        value={retained}
        onChange={(people) => setDraft({ retained: people })}
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
  const merge = (title: string, retained: number | null, onDone: () => void) =>
    shaping.merge({ id: null, title, members, retained }, () => {
      onDone();
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
      {isOpen ? (
        <MergeDialog
          reply={reply}
          members={members}
          isPending={shaping.isPending}
          onConfirm={merge}
          onClose={close}
        />
      ) : null}
    </div>
  );
};

const wordStanding = ({ needNumbers, missing }: PlannedMerger): string => {
  const standing = `${plural(needNumbers.length, 'besoin')}${THIN}: n° ${needNumbers.join(', ')}`;
  if (missing.length === 0) return standing;
  const gone = plural(missing.length, 'besoin n’est plus montré', 'besoins ne sont plus montrés');
  return needNumbers.length === 0 ? `${gone}, l’action a quitté le plan` : `${standing} · ${gone}`;
};

interface MergedProps {
  readonly reply: NeedsReply;
  readonly plan: Plan;
  readonly shaping: Shaping;
}

const MergedLine = ({ planned, ...props }: MergedProps & { readonly planned: PlannedMerger }) => {
  const { reply, plan, shaping } = props;
  const { merger } = planned;
  const row = plan.rows.find(({ id }) => id === merger.id);
  const typed = row?.isRetainedTyped ? row.retained : null;
  const seats = row === undefined ? '' : ` · ${plural(row.retained ?? 0, 'place')}`;
  const splittable = mergedSplittable(plan, planned);
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
        <SplitParts {...props} splittable={splittable} />
      </div>
      {splitOf(reply, merger.id) !== null ? null : (
        <span className={`${classes('actions')} no-print`}>
          {row === undefined ? null : (
            <SplitMenu splittable={splittable} shaping={shaping} about={merger.title} />
          )}
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" />}
            onPress={() => shaping.unmerge({ ...merger, members: [...merger.members], retained: typed })}
          >
            Séparer
          </Button>
        </span>
      )}
    </li>
  );
};

/** Needs answered together, each action under its own name; one may be shared in several. */
export const MergedNeeds = (props: MergedProps) =>
  props.plan.mergers.length === 0 ? null : (
    <Card
      title="Besoins réunis"
      description="Une action pour plusieurs besoins. «&nbsp;Séparer&nbsp;» les rend chacun à sa liste, «&nbsp;Partager&nbsp;» en fait deux actions."
    >
      <ul className={classes('list')}>
        {props.plan.mergers.map((planned) => (
          <MergedLine key={planned.merger.id} planned={planned} {...props} />
        ))}
      </ul>
    </Card>
  );
