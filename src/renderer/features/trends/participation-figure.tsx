import type { RequestOf } from '../../../contract/channels';
import type { ReleasedParticipationTable } from '../../../core/disclosure/released';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { ParticipationBars } from '../../ui/charts/participation-bars';
import { Switch } from '../../ui/switch';
import type { RowDrill } from '../collective/heat-table';
import type { RowsOption } from '../collective/rows-picker';
import { sameCampaign } from '../collective/same-campaign';
import { TableAbsence } from '../collective/table-standing';
import { DrillPath } from './drill-path';
import { emulationSheet, listBars, participationSheet } from './participation-sheet';
import { TrendFigure } from './trend-figure';
import { useFigureScope } from './use-figure-scope';

interface ParticipationProps {
  readonly table: ReleasedParticipationTable;
  readonly rowsBy: RowsOption;
  readonly drill: RowDrill;
}

/** The emulation board, once it was asked for. */
const Emulation = ({ table, rowsBy }: Omit<ParticipationProps, 'drill'>) => {
  const choice = useEngineQuery('emulation:get', {});
  const choosing = useEngineMutation('emulation:set');
  const scopeOf = useFigureScope();
  const isShown = choice.data?.isShown ?? false;
  if (table.level.kind === 'whole') return null;
  return (
    <>
      <Switch isSelected={isShown} onChange={(next) => choosing.mutate({ isShown: next })}>
        Montrer le tableau d’émulation (participation seule, jamais les résultats)
      </Switch>
      {isShown ? (
        <TrendFigure sheet={emulationSheet(table, rowsBy)} scope={scopeOf([table.campaign], table.k)} />
      ) : null}
    </>
  );
};

const Participation = ({ table, rowsBy, drill }: ParticipationProps) => {
  const scopeOf = useFigureScope();
  const bars = listBars(table).map((bar) => ({
    ...bar,
    ...(drill.canOpen(bar.key) ? { onOpen: () => drill.open(bar.key) } : {}),
  }));
  return (
    <>
      <DrillPath drill={drill} rows={table.rows} />
      <TrendFigure sheet={participationSheet(table, rowsBy)} scope={scopeOf([table.campaign], table.k)}>
        <ParticipationBars bars={bars} />
      </TrendFigure>
      <Emulation table={table} rowsBy={rowsBy} />
    </>
  );
};

/** Who started and who has a result, by row, with the way down the tree of units. */
export const ParticipationFigure = ({
  request,
  rowsBy,
  drill,
}: {
  readonly request: RequestOf<'participation:get'>;
  readonly rowsBy: RowsOption;
  readonly drill: RowDrill;
}) => {
  const reply = useEngineQuery('participation:get', request, { keepPrevious: true });
  return (
    <QueryStates query={sameCampaign(reply, request.campaignId)} lines={8}>
      {(view) =>
        view.kind === 'table' ? (
          <Participation table={view} rowsBy={rowsBy} drill={drill} />
        ) : (
          <TableAbsence absence={view} />
        )
      }
    </QueryStates>
  );
};
