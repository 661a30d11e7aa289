import type { RequestOf } from '../../../contract/channels';
import type { ReleasedParticipationTable } from '../../../core/disclosure/released';
import { wordHeadcount } from '../../../core/wording/released-words';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { Figure } from '../../ui/charts/figure';
import { type ParticipationBar, ParticipationBars } from '../../ui/charts/participation-bars';
import { PlainTable } from '../../ui/table/plain-table';
import type { RowsOption } from '../collective/rows-picker';
import { sameCampaign } from '../collective/same-campaign';
import { wordMerger } from '../collective/table-notes';
import { wordParticipation, wordUnattached } from './trends-words';

const barsOf = (table: ReleasedParticipationTable): readonly ParticipationBar[] => [
  ...table.rows,
  { key: 'whole', label: 'Ensemble', ...table.whole, isWhole: true },
];

const Participation = ({
  table,
  rowsBy,
}: {
  readonly table: ReleasedParticipationTable;
  readonly rowsBy: RowsOption;
}) => {
  const bars = barsOf(table);
  const unattached = wordUnattached(table.whole);
  const notes = [...(unattached === null ? [] : [unattached]), ...table.mergers.map(wordMerger)];
  return (
    <Figure
      title={table.level.kind === 'whole' ? 'Participation' : `Participation par ${rowsBy.noun}`}
      finding={wordParticipation(table.whole)}
      table={
        <PlainTable
          caption="Participation"
          isCaptionHidden
          rows={bars}
          rowId={({ key }) => key}
          columns={[
            {
              id: 'label',
              title: table.level.kind === 'whole' ? 'Population' : rowsBy.label,
              value: (bar) => bar.label,
              width: 220,
            },
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
      notes={notes}
    >
      <ParticipationBars bars={bars} />
    </Figure>
  );
};

/** Who started and who has a result, by row; nothing where no row may be shown. */
export const ParticipationFigure = ({
  request,
  rowsBy,
}: {
  readonly request: RequestOf<'participation:get'>;
  readonly rowsBy: RowsOption;
}) => {
  const reply = useEngineQuery('participation:get', request, { keepPrevious: true });
  return (
    <QueryStates query={sameCampaign(reply, request.campaignId)} lines={8}>
      {(view) => (view.kind === 'table' ? <Participation table={view} rowsBy={rowsBy} /> : null)}
    </QueryStates>
  );
};
