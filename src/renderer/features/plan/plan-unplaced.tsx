import type { PlanRow } from '../../../core/plan';
import type { NotPlaced } from '../../../core/sessions';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import styles from './actions.module.css';

const classes = bindClasses(styles);

const REASONS: Readonly<Record<NotPlaced['reason'], string>> = {
  'no-way-out-chosen': 'Aucun nombre de groupes ne convient\u202f: solution à choisir',
  'waiting-list': 'En liste d’attente',
};

interface Unplaced {
  readonly row: PlanRow;
  readonly people: number;
  readonly reason: NotPlaced['reason'];
}

/** Actions whose people are not all in a session. */
const listUnplaced = (rows: readonly PlanRow[]): readonly Unplaced[] =>
  rows.flatMap((row) => {
    const { notPlaced } = row.seating;
    const people = notPlaced.reduce((sum, part) => sum + part.people, 0);
    const [first] = notPlaced;
    return first === undefined ? [] : [{ row, people, reason: first.reason }];
  });

const columnsOf = (onOpen: (id: string) => void): readonly TableColumn<Unplaced>[] => [
  { id: 'title', title: 'Action', value: ({ row }) => `${row.number}. ${row.actionTitle}`, width: 260 },
  { id: 'population', title: 'Public', value: ({ row }) => row.population, width: 130 },
  { id: 'people', title: 'Personnes', value: ({ people }) => people, align: 'end', width: 80 },
  { id: 'reason', title: 'Pourquoi', value: ({ reason }) => REASONS[reason], width: 220 },
  {
    id: 'open',
    title: 'Solution',
    value: () => null,
    render: ({ row, reason }) => (
      <Button size="small" onPress={() => onOpen(row.id)}>
        {reason === 'waiting-list' ? 'Revoir…' : 'Choisir…'}
      </Button>
    ),
    width: 100,
  },
];

/** Everybody who is in no session, with the way to decide. */
export const PlanUnplaced = ({
  rows,
  onOpen,
}: {
  readonly rows: readonly PlanRow[];
  readonly onOpen: (id: string) => void;
}) => {
  const unplaced = listUnplaced(rows);
  if (unplaced.length === 0) return null;
  const people = unplaced.reduce((sum, one) => sum + one.people, 0);
  return (
    <Card
      title="À placer"
      description={`${plural(people, 'personne')} sans session, ${plural(unplaced.length, 'action')}.`}
    >
      <div className={classes('form')}>
        <PlainTable
          caption="Personnes sans session"
          isCaptionHidden
          columns={columnsOf(onOpen)}
          rows={unplaced}
          rowId={({ row }) => row.id}
        />
      </div>
    </Card>
  );
};
