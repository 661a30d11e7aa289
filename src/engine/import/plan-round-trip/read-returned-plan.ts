import type { ImportSource } from '../import-source';
import { openArchive } from '../read-archive';
import { readOdsSheets } from '../readers/sheet/ods-workbook';
import { readXlsxSheets } from '../readers/sheet/xlsx-workbook';
import { createPlanSink, type ReturnedPlan } from './plan-sheet-sink';

export type ReturnedPlanReading =
  | { readonly kind: 'read'; readonly plan: ReturnedPlan }
  | { readonly kind: 'unreadable' };

/** Reads back a plan that was exported, edited and saved by Excel or LibreOffice (.xlsx or .ods). */
export const readReturnedPlan = async (source: ImportSource): Promise<ReturnedPlanReading> => {
  const { kind, size } = await source.stat().catch(() => ({ kind: 'other' as const, size: 0 }));
  if (kind !== 'file') return { kind: 'unreadable' };
  const archive = await openArchive(source, size, {});
  if (archive.kind !== 'done' || archive.value.kind !== 'workbook') return { kind: 'unreadable' };
  const { format, entries } = archive.value;
  const sink = createPlanSink();
  const read = format === 'xlsx' ? readXlsxSheets : readOdsSheets;
  const step = await read({ entries, options: {}, onRatio: () => undefined }, sink);
  return step.kind === 'done' ? { kind: 'read', plan: sink.finish() } : { kind: 'unreadable' };
};
