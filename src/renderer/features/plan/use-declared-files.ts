import type { TableFormat } from '../../../contract/links';
import type { EngineFailure } from '../../app/engine-client';
import { type EngineMutation, useEngineMutation } from '../../app/use-engine';
import { useFileChoice } from '../file-review/use-file-choice';
import { useTableFile } from '../file-review/use-table-file';

export interface DeclaredFiles {
  readonly choose: () => Promise<void>;
  readonly reading: EngineMutation<'needs:read-file'>;
  readonly writeTemplate: (format: TableFormat) => Promise<void>;
  readonly isWriting: boolean;
  readonly failure: EngineFailure | null;
}

/** Declared needs as a file: the model to fill in, and the file that is read to be compared. */
export const useDeclaredFiles = (): DeclaredFiles => {
  const reading = useEngineMutation('needs:read-file');
  const { choose, failure } = useFileChoice(reading);
  const template = useTableFile(
    useEngineMutation('needs:write-template'),
    'modele-besoins-declares',
    (name) => `Modèle enregistré dans ${name}. Une ligne par besoin, puis importez-le.`,
  );
  return { choose, reading, failure, writeTemplate: template.writeAs, isWriting: template.isWriting };
};
