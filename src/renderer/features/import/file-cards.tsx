import type { FilePreview } from '../../../contract/imports';
import { FileCard } from './file-card';

interface KeyedFile {
  readonly key: string;
  readonly file: FilePreview;
  readonly index: number;
}

/** Files with a key each: two files may bear one name (two folders). */
function keyFiles(files: readonly FilePreview[]): readonly KeyedFile[] {
  const seen = new Map<string, number>();
  return files.map((file, index) => {
    const rank = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, rank);
    return { key: `${rank} ${file.name}`, file, index };
  });
}

/** Whether explaining columns may change how a file is read. */
const mayBeMapped = ({ kind, rejected }: FilePreview): boolean =>
  kind === 'agents' || rejected.some(({ code }) => code === 'unknown-columns' || code === 'missing-columns');

export interface FileCardsProps {
  readonly files: readonly FilePreview[];
  readonly hasAgents: boolean;
  readonly isInitiallyOpen: (file: FilePreview) => boolean;
  readonly noteOf?: (file: FilePreview) => string | null;
  readonly onLeaveOut?: ((index: number) => void) | null;
  /** Explains the columns of a file. */
  readonly onMap?: (file: FilePreview) => void;
  /** The plan that these files are previewed in. */
  readonly planId?: string;
}

/** Every file of an import, one card each. */
export const FileCards = (props: FileCardsProps) => {
  const { files, hasAgents, isInitiallyOpen, noteOf, onLeaveOut, onMap, planId } = props;
  return keyFiles(files).map(({ key, file, index }) => (
    <FileCard
      key={key}
      file={file}
      hasAgents={hasAgents}
      isInitiallyOpen={isInitiallyOpen(file)}
      campaignNote={noteOf?.(file) ?? null}
      planned={planId === undefined ? null : { planId, file: index }}
      {...(onMap && mayBeMapped(file) ? { onMap: () => onMap(file) } : {})}
      {...(onLeaveOut ? { onLeaveOut: () => onLeaveOut(index) } : {})}
    />
  ));
};
