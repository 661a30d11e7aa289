import { quote } from '../../../core/wording/numbers';
import { formatPercent } from '../../locales/format';
import { ProgressBar } from '../../ui/progress-bar';
import { useSettled } from '../../ui/use-settled';
import type { FileReading } from './use-file-reading';

/** A file read within this time (ms) needs no word about it. */
const SHORT = 400;

/** How far the reading of a chosen file is, with a way to stop it; nothing for a short one. */
export const ReadingProgress = ({
  reading: { isReading, fileName, progress, cancel },
  comparing,
}: {
  readonly reading: Pick<FileReading<unknown>, 'isReading' | 'fileName' | 'progress' | 'cancel'>;
  /** What is done once the rows are read: « Comparaison avec les besoins du plan ». */
  readonly comparing: string;
}) => {
  const isLong = useSettled(isReading, SHORT);
  if (!(isReading && isLong)) return null;
  const { phase, done, total } = progress ?? { phase: 'reading', done: 0, total: null };
  return (
    <ProgressBar
      label={phase === 'matching' ? comparing : `Lecture de ${quote(fileName)}`}
      done={done}
      total={total}
      valueText={total ? formatPercent(done / total) : ''}
      onCancel={cancel}
    />
  );
};
