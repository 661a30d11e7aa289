import type { CatalogueFilePreview } from '../../../contract/catalogue';
import type { TableFormat } from '../../../contract/links';
import { useEngineJob, useEngineMutation } from '../../app/use-engine';
import { type FileReading, useFileReading } from '../file-review/use-file-reading';
import { useTableFile } from '../file-review/use-table-file';

export interface CatalogueFiles {
  readonly reading: FileReading<CatalogueFilePreview>;
  readonly exportAs: (format: TableFormat) => Promise<void>;
  readonly isExporting: boolean;
}

/** The catalogue as a file: written where the administrator says, read back to be compared. */
export const useCatalogueFiles = (): CatalogueFiles => {
  const job = useEngineJob('catalogue:read-file');
  const reading = useFileReading({ job, read: (files) => job.start({ files }) });
  const table = useTableFile(
    useEngineMutation('catalogue:export'),
    'catalogue-d-actions',
    (name) => `Catalogue enregistré dans ${name}.`,
  );
  return { reading, exportAs: table.writeAs, isExporting: table.isWriting };
};
