import { DECLARED_COLUMNS, PEOPLE_HEADER, TITLE_HEADER } from '../../../core/declared/declared-column';
import { titlesOf } from '../../../core/exchange/file-column';
import { type LinesReading, readLines } from '../exchange/read-lines';
import type { ImportSource, ReadWatch } from '../import-source';

/** Lines read of a file; more is refused. */
const MOST_LINES = 5000;

const TITLES = titlesOf(DECLARED_COLUMNS);

/** Reads declared needs: a table with at least what is needed and the number of people. */
export const readDeclaredFile = (source: ImportSource, watch: ReadWatch): Promise<LinesReading> =>
  readLines(source, { titles: TITLES, needed: [TITLE_HEADER, PEOPLE_HEADER], mostRows: MOST_LINES }, watch);
