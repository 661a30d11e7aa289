import type { TableFormat } from '../../../contract/links';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';

/** Writing of a table by the engine where the administrator said. */
interface Writing {
  readonly mutateAsync: (request: {
    readonly destination: string;
    readonly format: TableFormat;
  }) => Promise<unknown>;
  readonly isPending: boolean;
}

/** Writes a table as CSV or XLSX where the administrator chooses, and says where. */
export const useTableFile = (
  writing: Writing,
  suggestedName: string,
  wordWritten: (name: string) => string,
) => {
  const placing = useEngineMutation('table:choose');
  return {
    writeAs: async (format: TableFormat): Promise<void> => {
      try {
        const place = await placing.mutateAsync({ suggestedName, format });
        if (place === null) return;
        await writing.mutateAsync({ destination: place.token, format });
        showToast({ message: wordWritten(place.name) });
      } catch (error) {
        const { title, meaning } = asFailure(error).text;
        showToast({ message: `${title}. ${meaning}` });
      }
    },
    isWriting: placing.isPending || writing.isPending,
  };
};
