import { IMPORT_LIMITS } from '../../../../core/pix/import-limits';
import type { ReadOptions } from '../../import-source';
import { done, failed, type Step } from '../../reading-step';
import type { XmlVisitor } from '../xml/xml-reader';
import type { ZipEntry } from '../zip/zip-directory';
import { readPart } from './read-part';
import type { SheetSink } from './sheet-row';
import {
  type CellContext,
  createRelationsVisitor,
  createStringsVisitor,
  createStylesVisitor,
  createWorkbookVisitor,
  type ListedSheet,
} from './xlsx-parts';
import { createXlsxRows } from './xlsx-rows';

type ZipEntries = ReadonlyMap<string, ZipEntry>;

/** Where a workbook is read from and how. `onRatio` moves from 0 to 1. */
export interface WorkbookReading {
  readonly entries: ZipEntries;
  readonly options: ReadOptions;
  readonly onRatio: (ratio: number) => void;
}

const WORKBOOK = 'xl/workbook.xml';

/** A target is relative to the folder of the workbook, or absolute in the package. */
const partPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

async function readHeldPart(
  reading: WorkbookReading,
  path: string,
  visitor: XmlVisitor,
): Promise<Step<null>> {
  const entry = reading.entries.get(path);
  if (entry === undefined) return done(null);
  if (entry.size > IMPORT_LIMITS.heldBytes) return failed('expands-too-much');
  return readPart(entry, visitor, reading.options);
}

interface OpenWorkbook {
  readonly sheets: readonly (ListedSheet & { readonly entry: ZipEntry })[];
  readonly context: CellContext;
}

async function openWorkbook(reading: WorkbookReading): Promise<Step<OpenWorkbook>> {
  const workbook = createWorkbookVisitor();
  const relations = createRelationsVisitor();
  const styles = createStylesVisitor();
  const strings = createStringsVisitor();
  const pathOf = (type: string): string => partPath(relations.byType.get(type) ?? `${type}.xml`);
  const parts: readonly (readonly [() => string, XmlVisitor])[] = [
    [() => 'xl/_rels/workbook.xml.rels', relations.visitor],
    [() => WORKBOOK, workbook.visitor],
    [() => pathOf('styles'), styles.visitor],
    [() => pathOf('sharedStrings'), strings.visitor],
  ];
  for (const [path, visitor] of parts) {
    const step = await readHeldPart(reading, path(), visitor);
    if (step.kind !== 'done') return step;
  }
  const sheets = workbook.sheets.flatMap((sheet) => {
    const entry = reading.entries.get(partPath(relations.targets.get(sheet.relation) ?? ''));
    return entry === undefined ? [] : [{ ...sheet, entry }];
  });
  const context = { strings: strings.strings, formats: styles.formats, dates: workbook.dates() };
  return done({ sheets, context });
}

/** Reads the sheets of an Excel workbook (.xlsx, .xlsm) in their order: cells as texts, formulas by their result. */
export async function readXlsxSheets(reading: WorkbookReading, sink: SheetSink): Promise<Step<null>> {
  const opened = await openWorkbook(reading);
  if (opened.kind !== 'done') return opened;
  const { sheets, context } = opened.value;
  const total = sheets.reduce((sum, { entry }) => sum + entry.size, 1);
  let before = 0;
  for (const { name, isHidden, entry } of sheets) {
    const rows = createXlsxRows(context, sink);
    sink.open(name, isHidden);
    const step = await readPart(entry, rows.visitor, reading.options, (bytes) =>
      reading.onRatio((before + bytes) / total),
    );
    if (step.kind !== 'done') return step;
    sink.close(rows.merged());
    before += entry.size;
  }
  return done(null);
}
