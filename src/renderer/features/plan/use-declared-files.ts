import type { DeclaredFilePreview } from '../../../contract/declared-needs';
import type { TableFormat } from '../../../contract/links';
import { useEngineJob, useEngineMutation } from '../../app/use-engine';
import { type FileReading, useFileReading } from '../file-review/use-file-reading';
import { useTableFile } from '../file-review/use-table-file';

export interface DeclaredFiles {
  readonly reading: FileReading<DeclaredFilePreview>;
  readonly writeTemplate: (format: TableFormat) => Promise<void>;
  readonly isWriting: boolean;
}

/** Declared needs as a file: the model to fill in, and the file that is read to be compared. */
export const useDeclaredFiles = (): DeclaredFiles => {
  const job = useEngineJob('needs:read-file');
  const reading = useFileReading({ job, read: (files) => job.start({ files }) });
  const template = useTableFile(
    useEngineMutation('needs:write-template'),
    'modele-besoins-declares',
    (name) => `Modèle enregistré dans ${name}. Une ligne par besoin, puis importez-le.`,
  );
  return { reading, writeTemplate: template.writeAs, isWriting: template.isWriting };
};
