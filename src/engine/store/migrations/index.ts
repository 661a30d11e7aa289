import type { SqlDatabase } from '../sql';
import { FIRST_SCHEMA } from './0001-first-schema';
import { CHOICES } from './0002-choices';
import { MAPPINGS } from './0003-mappings';
import { ROSTER_VERSIONS } from './0004-roster-versions';
import { PERSONAL_LINKS } from './0005-personal-links';
import { PLAN } from './0008-plan';
import { SAVED_VIEWS } from './0009-saved-views';
import { EXPORT_PRESENCE } from './0010-export-presence';
import { OBJECTIVES } from './0011-objectives';
import { DIFFUSIONS } from './0012-diffusions';
import { NEED_SHAPING } from './0013-need-shaping';
import { CATALOGUE } from './0014-catalogue';
import { REGISTRATIONS } from './0015-registrations';
import { LIST_IMPORTS } from './0016-list-imports';

/** Steps in order; the number of steps done is kept in `user_version`. A released step never changes. */
const STEPS: readonly string[] = [
  FIRST_SCHEMA,
  CHOICES,
  EXPORT_PRESENCE,
  PLAN,
  SAVED_VIEWS,
  PERSONAL_LINKS,
  ROSTER_VERSIONS,
  MAPPINGS,
  DIFFUSIONS,
  CATALOGUE,
  REGISTRATIONS,
  OBJECTIVES,
  NEED_SHAPING,
  LIST_IMPORTS,
];

/** Version of the schema that this application writes. */
const SCHEMA_VERSION = STEPS.length;

/** `newer`: the database was made by a later version of the application and is left alone. */
export type MigrationOutcome = { readonly kind: 'current' } | { readonly kind: 'newer' };

/** Brings a database to `SCHEMA_VERSION`, each step all or nothing. */
export function migrate(database: SqlDatabase): MigrationOutcome {
  const version = userVersion(database);
  if (version > SCHEMA_VERSION) return { kind: 'newer' };
  STEPS.slice(version).forEach((step, index) => {
    database.transaction(() => {
      database.execute(step);
      database.execute(`PRAGMA user_version = ${version + index + 1}`);
    });
  });
  return { kind: 'current' };
}

function userVersion(database: SqlDatabase): number {
  const value = database.rows('PRAGMA user_version')[0]?.[0];
  return typeof value === 'number' ? value : 0;
}
