import type { ImportSource, ReadWatch } from '../import-source';
import { openArchive } from '../read-archive';
import { readOdsSheets } from '../readers/sheet/ods-workbook';
import { readXlsxSheets } from '../readers/sheet/xlsx-workbook';
import { createPlanSink, type ReturnedPlan } from './plan-sheet-sink';

export type ReturnedPlanReading =
  | { readonly kind: 'read'; readonly plan: ReturnedPlan }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'cancelled' };

/** Reads back a plan that was exported, edited and saved by Excel or LibreOffice (.xlsx or .ods). */
export const readReturnedPlan = async (
  source: ImportSource,
  { signal, onProgress }: ReadWatch = {},
): Promise<ReturnedPlanReading> => {
  const { kind, size } = await source.stat().catch(() => ({ kind: 'other' as const, size: 0 }));
  if (kind !== 'file') return { kind: 'unreadable' };
  const options = signal === undefined ? {} : { signal };
  const archive = await openArchive(source, size, options);
  if (archive.kind === 'cancelled') return archive;
  if (archive.kind !== 'done' || archive.value.kind !== 'workbook') return { kind: 'unreadable' };
  const { format, entries } = archive.value;
  const sink = createPlanSink();
  const read = format === 'xlsx' ? readXlsxSheets : readOdsSheets;
  const onRatio = (ratio: number) => onProgress?.({ name: source.name, ratio, rows: 0 });
  const step = await read({ entries, options, onRatio }, sink);
  if (step.kind === 'cancelled') return step;
  return step.kind === 'done' ? { kind: 'read', plan: sink.finish() } : { kind: 'unreadable' };
};
