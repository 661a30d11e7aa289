import { EyeOff } from 'lucide-react';
import type { ReleasedAbsence, ReleasedTable } from '../../../core/disclosure/released';
import { nameOfPopulation } from '../../../core/wording/population-noun';
import { EVERYTHING, useCollectiveFilter } from '../../app/collective-filter';
import { useNavigate } from '../../app/routes';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { wordAbsence, wordClimb, wordMissingList } from './table-notes';

/** Says above a table why its rows are not those asked for; nothing when they are. */
export const TableStanding = ({ table, noun }: { readonly table: ReleasedTable; readonly noun: string }) => {
  const navigate = useNavigate();
  const { filter } = useCollectiveFilter();
  const missing = wordMissingList(table.participation);
  if (missing !== null)
    return (
      <Banner
        tone="info"
        action={
          <Button size="small" onPress={() => navigate({ screen: 'import' })}>
            Importer la liste
          </Button>
        }
      >
        {missing}
      </Banner>
    );
  const climb = wordClimb(table, noun, nameOfPopulation(filter.job ?? filter.corps));
  return climb === null ? null : <Banner tone="info">{climb}</Banner>;
};

/** Stands for a table that may not be shown: why, and the way out. */
export const TableAbsence = ({ absence }: { readonly absence: ReleasedAbsence }) => {
  const { filter, narrow } = useCollectiveFilter();
  const { title, advice } = wordAbsence(absence);
  const { campaignIds: _, ...everybody } = EVERYTHING;
  const isNarrowed = Object.entries(filter).some(([key, value]) => key !== 'campaignIds' && value !== null);
  return (
    <EmptyState
      icon={<EyeOff />}
      title={title}
      action={isNarrowed ? <Button onPress={() => narrow(everybody)}>Montrer tous les agents</Button> : null}
    >
      {advice}
    </EmptyState>
  );
};
