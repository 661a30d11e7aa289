import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';

/** Every part of an .xlsx package as text, by path; pictures are left out. */
export const readParts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([path]) => !path.endsWith('/') && !path.endsWith('.png'))
      .map(([path, part]) => [path, strFromU8(part)]),
  );

interface StrictParser {
  on(event: 'error', listener: (error: Error) => void): void;
  write(text: string): { close(): void };
}

// saxes comes with exceljs; it is a strict, namespace-aware XML 1.0 parser.
const fromExceljs = createRequire(createRequire(import.meta.url).resolve('exceljs'));
const { SaxesParser } = fromExceljs('saxes') as { SaxesParser: new (options: object) => StrictParser };

/** First error of a strict XML parse, or null. */
export const findXmlError = (xml: string): string | null => {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => errors.push(error.message));
  parser.write(xml).close();
  return errors[0] ?? null;
};

/** Names of the sheets in reading order. */
export const sheetNames = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, found = '']) => found,
  );

/** Path of the part of a sheet, by its name. */
export const sheetPath = (parts: ReadonlyMap<string, string>, name: string): string =>
  `xl/worksheets/sheet${sheetNames(parts).indexOf(name) + 1}.xml`;
