import { failed, type Step } from '../../reading-step';
import { createOdsReader } from './ods-rows';
import { readPart } from './read-part';
import type { SheetSink } from './sheet-row';
import type { WorkbookReading } from './xlsx-workbook';

/** Reads the sheets of an OpenDocument spreadsheet in their order: cells as texts, formulas by their result. */
export async function readOdsSheets(reading: WorkbookReading, sink: SheetSink): Promise<Step<null>> {
  const manifest = reading.entries.get('META-INF/manifest.xml');
  let isProtected = false;
  if (manifest !== undefined) {
    const open = (name: string): void => {
      isProtected ||= name.endsWith(':encryption-data');
    };
    const step = await readPart(
      manifest,
      { open, close: () => undefined, text: () => undefined },
      reading.options,
    );
    if (step.kind !== 'done') return step;
  }
  const content = reading.entries.get('content.xml');
  if (isProtected || content === undefined) return failed(isProtected ? 'protected-file' : 'damaged-file');
  const { size } = content;
  return readPart(content, createOdsReader(sink), reading.options, (bytes) => reading.onRatio(bytes / size));
}
