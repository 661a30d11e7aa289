import type { RequestOf } from '../../../contract/channels';
import type { ReleasedParticipationTable } from '../../../core/disclosure/released';
import { wordHeadcount } from '../../../core/wording/released-words';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Figure } from '../../ui/charts/figure';
import { type ParticipationBar, ParticipationBars } from '../../ui/charts/participation-bars';
import { PlainTable } from '../../ui/table/plain-table';
import collective from '../collective/collective.module.css';
import { tableNotes } from '../collective/table-notes';
import { wordParticipation, wordUnattached } from './trends-words';

const classes = bindClasses(collective);

const barsOf = (table: ReleasedParticipationTable): readonly ParticipationBar[] => [
  ...table.rows,
  { key: 'whole', label: 'Ensemble', ...table.whole, isWhole: true },
];

const Participation = ({
  table,
  rowTitle,
}: {
  readonly table: ReleasedParticipationTable;
  readonly rowTitle: string;
}) => {
  const bars = barsOf(table);
  const unattached = wordUnattached(table.whole);
  const notes = [...(unattached === null ? [] : [unattached]), ...tableNotes(table)];
  return (
    <Figure
      title={`Participation par ${rowTitle.toLowerCase()}`}
      finding={wordParticipation(table.whole)}
      table={
        <PlainTable
          caption="Participation"
          isCaptionHidden
          rows={bars}
          rowId={({ key }) => key}
          columns={[
            { id: 'label', title: rowTitle, value: (bar) => bar.label, width: 220 },
            {
              id: 'concerned',
              title: 'Concernés',
              value: (bar) => wordHeadcount(bar.concerned),
              width: 100,
              align: 'end',
            },
            {
              id: 'started',
              title: 'Ont commencé',
              value: (bar) => wordHeadcount(bar.started),
              width: 110,
              align: 'end',
            },
            {
              id: 'shared',
              title: 'Résultats',
              value: (bar) => wordHeadcount(bar.shared),
              width: 100,
              align: 'end',
            },
          ]}
        />
      }
      legend={
        notes.length === 0 ? null : (
          <div className={classes('notes')}>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )
      }
    >
      <ParticipationBars bars={bars} />
    </Figure>
  );
};

/** Who started and who has a result, by row; nothing where no row may be shown. */
export const ParticipationFigure = ({
  request,
  rowTitle,
}: {
  readonly request: RequestOf<'participation:get'>;
  readonly rowTitle: string;
}) => (
  <QueryStates query={useEngineQuery('participation:get', request, { keepPrevious: true })} lines={8}>
    {(view) => (view.kind === 'table' ? <Participation table={view} rowTitle={rowTitle} /> : null)}
  </QueryStates>
);
