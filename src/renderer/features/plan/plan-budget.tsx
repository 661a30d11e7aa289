import type { PlanFrame } from '../../../contract/plan';
import { type BudgetFit, fitBudget } from '../../../core/budget/fit-budget';
import type { PlanRow } from '../../../core/plan';
import { THIN } from '../../../core/wording/numbers';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { useEngineMutation } from '../../app/use-engine';
import { enumerate, formatCount, formatEuros, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberField } from '../../ui/number-field';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import styles from './actions.module.css';
import { wordDays } from './plan-sentences';

const classes = bindClasses(styles);

const traineeDays = ({ retained, days }: PlanRow): number => (retained ?? 0) * days;

const wordFit = ({ fits, beyond, euros, days, wholeEuros, wholeDays }: BudgetFit): string => {
  if (beyond.length === 0)
    return `Tout le plan tient${THIN}: ${formatEuros(wholeEuros)}, ${wordDays(wholeDays)} jours-stagiaires.`;
  return `${plural(fits.length, 'action')} sur ${formatCount(fits.length + beyond.length)} par priorité${THIN}: ${formatEuros(euros)}, ${wordDays(days)} jours-stagiaires.`;
};

/** The ceilings as they are kept, for paper. */
const wordCeilings = ({ euros, days, year }: PlanFrame): string => {
  const ceilings = [
    ...(euros === null ? [] : [formatEuros(euros)]),
    ...(days === null ? [] : [`${wordDays(days)} jours-stagiaires`]),
  ];
  return `Année ${year}. ${ceilings.length === 0 ? 'Sans plafond.' : `Au plus ${enumerate(ceilings)}.`}`;
};

/** Named when few: « Coût à saisir : action 3 et action 7 ». */
const MOST_NAMED = 8;

const wordUnpriced = (rows: readonly PlanRow[], { unpriced }: BudgetFit): string => {
  const numbers = rows.filter(({ id }) => unpriced.includes(id)).map(({ number }) => String(number));
  if (numbers.length === 0) return '';
  const words = numbers.length > MOST_NAMED ? plural(numbers.length, 'action') : `n° ${enumerate(numbers)}`;
  return `Coût à saisir${THIN}: ${words}. Sans coût, une action ne compte que ses jours.`;
};

interface FitRow {
  readonly row: PlanRow;
  readonly isWithin: boolean;
}

const FIT_COLUMNS: readonly TableColumn<FitRow>[] = [
  { id: 'title', title: 'Action', value: ({ row }) => `${row.number}. ${row.actionTitle}`, width: 260 },
  { id: 'priority', title: 'Priorité', value: ({ row }) => row.priority.class, width: 60 },
  {
    id: 'cost',
    title: 'Coût',
    value: ({ row }) => (row.cost === null ? 'à saisir' : formatEuros(row.cost)),
    align: 'end',
    width: 90,
  },
  {
    id: 'days',
    title: 'Jours-stagiaires',
    value: ({ row }) => wordDays(traineeDays(row)),
    align: 'end',
    width: 90,
  },
  {
    id: 'fit',
    title: 'Plafonds',
    value: ({ isWithin }) => (isWithin ? 'tient' : 'au-delà'),
    render: ({ isWithin }) => (isWithin ? 'tient' : <strong>au-delà</strong>),
    width: 80,
  },
];

const FRAME_DRAFTS = createDraftBox<PlanFrame>();

interface BudgetProps {
  readonly rows: readonly PlanRow[];
  readonly frame: PlanFrame;
}

/** Ceilings and what fits under them, by priority: live while they are typed, kept by the button. */
export const PlanBudget = ({ rows, frame }: BudgetProps) => {
  const { mutate, isPending } = useEngineMutation('plan:set-frame');
  const { draft, isChanged, setDraft } = useDraft(FRAME_DRAFTS, 'frame', frame);
  const priced = rows.map((row) => ({ id: row.id, cost: row.cost, traineeDays: traineeDays(row) }));
  const fit = fitBudget(priced, draft);
  const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return (
    <Card
      title="Budget"
      description={<p className="no-print">Laissez un plafond vide pour ne pas limiter.</p>}
    >
      <p className="print-only">{wordCeilings(frame)}</p>
      <div className={`${classes('ceilings')} no-print`}>
        <NumberField
          label="Plafond en euros"
          value={draft.euros ?? Number.NaN}
          onChange={(value) => setDraft({ euros: orNull(value) })}
          minValue={0}
          formatOptions={{ style: 'currency', currency: 'EUR' }}
        />
        <NumberField
          label="Plafond en jours-stagiaires"
          value={draft.days ?? Number.NaN}
          onChange={(value) => setDraft({ days: orNull(value) })}
          minValue={0}
        />
        <NumberField
          label="Année"
          value={draft.year}
          onChange={(value) => setDraft({ year: Number.isNaN(value) ? frame.year : value })}
          minValue={2000}
          maxValue={2100}
          formatOptions={{ useGrouping: false }}
        />
        <Button isDisabled={!isChanged} isPending={isPending} onPress={() => mutate(draft)}>
          Enregistrer
        </Button>
      </div>
      <p className={classes('effect')} aria-live="polite">
        {wordFit(fit)}
      </p>
      <p className={classes('note')}>{wordUnpriced(rows, fit)}</p>
      {fit.beyond.length === 0 ? null : (
        <PlainTable
          caption="Ce qui tient sous les plafonds, par priorité"
          columns={FIT_COLUMNS}
          rows={rows.map((row) => ({ row, isWithin: fit.fits.includes(row.id) }))}
          rowId={({ row }) => row.id}
        />
      )}
    </Card>
  );
};
