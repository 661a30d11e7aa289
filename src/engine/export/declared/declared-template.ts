import { DECLARED_COLUMNS } from '../../../core/declared/declared-column';
import type { LocalDate } from '../../../core/model/moment';
import type { PlainTable } from '../plain-table/plain-table';

/** The titles of a file of declared needs, with the words that their columns take. It holds nothing of the vault. */
export const declaredTemplate = (day: LocalDate): PlainTable => ({
  title: 'Besoins déclarés',
  sheet: 'Besoins déclarés',
  headers: DECLARED_COLUMNS.map(({ header }) => header),
  rows: [],
  choices: new Map(
    DECLARED_COLUMNS.flatMap(({ header, choices }) => (choices === undefined ? [] : [[header, choices]])),
  ),
  day,
});
