import { EyeOff } from 'lucide-react';
import { EVERYTHING, useCollectiveFilter } from '../../app/collective-filter';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

/** One sentence instead of a figure, and the way to a wider scope. */
export const SmallScope = ({ title, advice }: { readonly title: string; readonly advice: string }) => {
  const { filter, narrow } = useCollectiveFilter();
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
