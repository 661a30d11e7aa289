import { CATALOGUE_COLUMNS, ID_HEADER, TITLE_HEADER } from '../../../core/catalogue/catalogue-column';
import { titlesOf } from '../../../core/exchange/file-column';
import { foldText } from '../../../core/framework/fold-text';
import { type LinesReading, readLines } from '../exchange/read-lines';
import type { ImportSource, ReadWatch } from '../import-source';

/** Lines read of a file; more is refused. A catalogue holds 5,000 actions. */
const MOST_LINES = 10_000;

const TITLES = new Map([[foldText(ID_HEADER), ID_HEADER], ...titlesOf(CATALOGUE_COLUMNS)]);

/** Reads a catalogue that was exported and edited, or made elsewhere: a table with the column « Intitulé ». */
export const readCatalogueFile = (source: ImportSource, watch: ReadWatch): Promise<LinesReading> =>
  readLines(source, { titles: TITLES, needed: [TITLE_HEADER], mostRows: MOST_LINES }, watch);
