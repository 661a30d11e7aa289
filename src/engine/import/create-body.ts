import { createPixBody } from './pix/pix-body';
import type { RecognisedHeader } from './recognise-header';
import { createRosterBody } from './roster/roster-body';
import type { BodyFile, TableBody } from './table-body';

/** The reader of rows that a header calls for. */
export function createBody(file: BodyFile, header: RecognisedHeader): TableBody {
  return header.kind === 'pix' ? createPixBody(file, header.columns) : createRosterBody(file, header.columns);
}
