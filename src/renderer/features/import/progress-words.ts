import { formatCount, formatPercent } from '../../locales/format';
import type { ImportProgress } from './import-flow';

/** What the engine is doing, and how far, in words. */
export interface ProgressWords {
  readonly label: string;
  readonly count: string;
}

const HUNDREDTHS = 100;

/** Reading is told in hundredths of a file: the file under way and the share of the whole. */
function describeReading({ done, total }: ImportProgress, names: readonly string[]): ProgressWords {
  const index = Math.min(Math.floor(done / HUNDREDTHS), names.length - 1);
  const rank = names.length > 1 ? ` (fichier ${index + 1} sur ${names.length})` : '';
  return {
    label: `Lecture de «\u00a0${names[index] ?? ''}\u00a0»${rank}`,
    count: total === null || total === 0 ? '' : formatPercent(done / total),
  };
}

/** Words for the progress of an import; `names` are those of the files, in order. */
export function describeProgress(progress: ImportProgress, names: readonly string[]): ProgressWords {
  switch (progress.phase) {
    case 'reading':
      return describeReading(progress, names);
    case 'matching':
      return {
        label: 'Rapprochement avec la liste des agents',
        count: progress.total && progress.done > 0 ? formatPercent(progress.done / progress.total) : '',
      };
    case 'writing':
      return {
        label: 'Écriture dans le coffre',
        count:
          progress.total !== null && progress.total > 1
            ? `${formatCount(progress.done)} sur ${formatCount(progress.total)}`
            : '',
      };
  }
}
