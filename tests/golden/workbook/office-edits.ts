import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const basicText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What a person does in a sheet, in LibreOffice Basic; rows count from 1, columns are letters. */
export const act = {
  /** Types in a cell, on a desktop set to French: `30/06/2026`, `1 500,50`, `=1+1` are what they look like. */
  type: (address: string, typed: string): string =>
    `sheet.getCellRangeByName("${address}").FormulaLocal = ${basicText(typed)}`,
  insertRow: (row: number): string => `sheet.Rows.insertByIndex(${row - 1}, 1)`,
  removeRow: (row: number): string => `sheet.Rows.removeByIndex(${row - 1}, 1)`,
  /** Sorts some rows, Z to A, by a column counted from 0 within them. */
  sortDown: (range: string, column: number): string =>
    `SortDown(sheet.getCellRangeByName("${range}"), ${column})`,
} as const;

/** What is done to one copy of the workbook, in order. */
type Edits = readonly string[];

/** A copy as LibreOffice saved it, in each of its two formats. */
export interface SavedCopy {
  readonly xlsx: Uint8Array;
  readonly ods: Uint8Array;
}

const GIVEN = 'given.xlsx';
const FAULT = 'fault.txt';

const copyLines = (folder: string, sheet: string, edits: Edits, place: number): string => `
  book = StarDesktop.loadComponentFromURL(ConvertToURL(${basicText(join(folder, GIVEN))}), "_blank", 0, Array(Named("Hidden", True)))
  sheet = book.Sheets.getByName(${basicText(sheet)})
  ${edits.join('\n  ')}
  SaveAs(book, ${basicText(join(folder, `${place}.xlsx`))}, "Calc MS Excel 2007 XML")
  SaveAs(book, ${basicText(join(folder, `${place}.ods`))}, "calc8")
  book.close(True)`;

const macro = (folder: string, sheet: string, copies: readonly Edits[]): string => `
Function Named(name As String, value As Variant) As Object
  Dim property As New com.sun.star.beans.PropertyValue
  property.Name = name
  property.Value = value
  Named = property
End Function
Sub SortDown(rows As Object, column As Integer)
  Dim field As New com.sun.star.table.TableSortField
  field.Field = column
  field.IsAscending = False
  rows.sort(Array(Named("SortFields", Array(field)), Named("ContainsHeader", False)))
End Sub
Sub SaveAs(book As Object, path As String, kind As String)
  book.storeToURL(ConvertToURL(path), Array(Named("FilterName", kind)))
End Sub
Sub Main
  On Error GoTo Fault
  Dim book As Object, sheet As Object
${copies.map((edits, place) => copyLines(folder, sheet, edits, place)).join('\n')}
  StarDesktop.terminate()
  Exit Sub
Fault:
  Open ${basicText(join(folder, FAULT))} For Output As #1
  Print #1, Error$ & " (line " & Erl & ")"
  Close #1
  StarDesktop.terminate()
End Sub`;

const moduleOf = (lines: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
${lines.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}
</script:module>`;

/** A desktop set to French: what is typed there is read as French. */
const FRENCH = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>`;

const start = (profile: string, ...last: readonly string[]): void => {
  const options = ['--headless', '--norestore', `-env:UserInstallation=file://${profile}`];
  spawnSync('soffice', [...options, ...last], { stdio: 'ignore', timeout: 60_000 });
};

const runMacro = (folder: string, lines: string): void => {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), FRENCH);
  // The first start of a profile puts an empty module there: ours goes in its place afterwards.
  start(profile, '--terminate_after_init');
  writeFileSync(join(profile, 'user', 'basic', 'Standard', 'Module1.xba'), moduleOf(lines));
  start(profile, 'macro:///Standard.Module1.Main');
  const fault = join(folder, FAULT);
  if (existsSync(fault)) throw new Error(`LibreOffice could not edit: ${readFileSync(fault, 'utf8')}`);
};

/**
 * LibreOffice headless opens the workbook once for each list of edits, edits one sheet in order, and saves it as each of
 * its two formats. Nothing beyond `libreoffice-calc` is needed: a Basic macro does it, in a profile of its own.
 */
export const editInOffice = (
  workbook: Uint8Array,
  sheet: string,
  copies: readonly Edits[],
): readonly SavedCopy[] => {
  const folder = mkdtempSync(join(tmpdir(), 'relief-office-'));
  const saved = (place: number, format: keyof SavedCopy) => readFileSync(join(folder, `${place}.${format}`));
  try {
    writeFileSync(join(folder, GIVEN), workbook);
    runMacro(folder, macro(folder, sheet, copies));
    return copies.map((_, place) => ({ xlsx: saved(place, 'xlsx'), ods: saved(place, 'ods') }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
