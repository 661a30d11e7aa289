import type { TableFormat } from '../../../contract/links';
import type { EngineFailure } from '../../app/engine-client';
import { type EngineMutation, useEngineMutation } from '../../app/use-engine';
import { useFileChoice } from '../file-review/use-file-choice';
import { useTableFile } from '../file-review/use-table-file';

export interface CatalogueFiles {
  readonly choose: () => Promise<void>;
  readonly reading: EngineMutation<'catalogue:read-file'>;
  readonly exportAs: (format: TableFormat) => Promise<void>;
  readonly isExporting: boolean;
  /** Why a file could not be chosen or read. */
  readonly failure: EngineFailure | null;
}

/** The catalogue as a file: written where the administrator says, read back to be compared. */
export const useCatalogueFiles = (): CatalogueFiles => {
  const reading = useEngineMutation('catalogue:read-file');
  const { choose, failure } = useFileChoice(reading);
  const table = useTableFile(
    useEngineMutation('catalogue:export'),
    'catalogue-d-actions',
    (name) => `Catalogue enregistré dans ${name}.`,
  );
  return { choose, reading, failure, exportAs: table.writeAs, isExporting: table.isWriting };
};
