import { asFailure, type EngineFailure } from '../../app/engine-client';
import { type EngineMutation, useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';

export interface CatalogueFiles {
  readonly choose: () => Promise<void>;
  readonly reading: EngineMutation<'catalogue:read-file'>;
  readonly exportAs: (format: 'xlsx' | 'csv') => Promise<void>;
  readonly isExporting: boolean;
  /** Why a file could not be chosen or read. */
  readonly failure: EngineFailure | null;
}

/** The catalogue as a file: written where the administrator says, read back to be compared. */
export const useCatalogueFiles = (): CatalogueFiles => {
  const choosing = useEngineMutation('files:choose');
  const reading = useEngineMutation('catalogue:read-file');
  const placing = useEngineMutation('table:choose');
  const writing = useEngineMutation('catalogue:export');
  return {
    choose: async () => {
      reading.reset();
      const [file] = await choosing.mutateAsync({ purpose: 'import' }).catch(() => []);
      if (file !== undefined) reading.mutate({ files: [file.token] });
    },
    reading,
    exportAs: async (format) => {
      try {
        const place = await placing.mutateAsync({ suggestedName: 'catalogue-d-actions', format });
        if (place === null) return;
        await writing.mutateAsync({ destination: place.token, format });
        showToast({ message: `Catalogue enregistré dans ${place.name}.` });
      } catch (error) {
        const { title, meaning } = asFailure(error).text;
        showToast({ message: `${title}. ${meaning}` });
      }
    },
    isExporting: placing.isPending || writing.isPending,
    failure: choosing.error ?? reading.error,
  };
};
