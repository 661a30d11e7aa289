import type { CatalogueAction } from '../../../core/catalogue/catalogue-action';
import { CATALOGUE_COLUMNS, ID_HEADER } from '../../../core/catalogue/catalogue-column';
import type { LocalDate } from '../../../core/model/moment';
import type { PlainTable } from '../plain-table/plain-table';

/** One line per action, its identifier first: read back, the file changes nothing. */
export const catalogueTable = (actions: readonly CatalogueAction[], day: LocalDate): PlainTable => ({
  title: 'Catalogue d’actions',
  sheet: 'Catalogue',
  headers: [ID_HEADER, ...CATALOGUE_COLUMNS.map(({ header }) => header)],
  rows: actions.map((action) => [action.id, ...CATALOGUE_COLUMNS.map(({ write }) => write(action))]),
  day,
});
