import type { FileRef } from '../../../contract/files';
import type { EngineFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';

/** Asks the system for a vault to open or a place to create one; nothing happens when the user cancels. */
export const useChosenPlace = (
  purpose: 'create' | 'open',
  onChosen: (place: FileRef) => void,
): { readonly choose: () => void; readonly failure: EngineFailure | null } => {
  const asking = useEngineMutation('vault:choose');
  const choose = () =>
    asking.mutate(
      { purpose },
      {
        onSuccess: (place) => {
          if (place !== null) onChosen(place);
        },
      },
    );
  return { choose, failure: asking.error };
};
