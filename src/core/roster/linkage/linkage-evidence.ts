import type { Agreement, Field } from './agreement';
import type { IdentifierLevel } from './compare-identifiers';
import type { NameLevel } from './compare-names';

/** What a comparison found, by field: closed, so that every one has its French words. */
export type LinkageFact =
  | 'identifier'
  | 'close-email'
  | 'close-matricule'
  | 'identifier-elsewhere'
  | 'other-identifier'
  | 'last-name'
  | 'part-last-name'
  | 'close-last-name'
  | 'lookalike-last-name'
  | 'last-name-in-email'
  | 'other-last-name'
  | 'first-name'
  | 'part-first-name'
  | 'close-first-name'
  | 'short-first-name'
  | 'lookalike-first-name'
  | 'other-first-name'
  | 'swapped-names'
  | 'service'
  | 'other-service';

/** One thing found, and what it weighs: bits above 0 speak for the agent, below 0 against. */
export interface Evidence {
  readonly fact: LinkageFact;
  readonly bits: number;
}

const LAST_NAMES: Readonly<Record<NameLevel, LinkageFact | null>> = {
  same: 'last-name',
  part: 'part-last-name',
  close: 'close-last-name',
  short: null,
  lookalike: 'lookalike-last-name',
  'in-email': 'last-name-in-email',
  different: 'other-last-name',
  absent: null,
};

const FIRST_NAMES: Readonly<Record<NameLevel, LinkageFact | null>> = {
  same: 'first-name',
  part: 'part-first-name',
  close: 'close-first-name',
  short: 'short-first-name',
  lookalike: 'lookalike-first-name',
  'in-email': null,
  different: 'other-first-name',
  absent: null,
};

const IDENTIFIERS: Readonly<Record<IdentifierLevel, LinkageFact | null>> = {
  same: 'identifier',
  'close-email': 'close-email',
  'close-matricule': 'close-matricule',
  elsewhere: 'identifier-elsewhere',
  different: 'other-identifier',
  absent: null,
};

const SERVICES = { same: 'service', different: 'other-service', absent: null } as const;

/** What was found, field by field: identifier, names, service. */
export function explainAgreement(
  agreement: Agreement,
  weights: ReadonlyMap<Field, number>,
): readonly Evidence[] {
  const found: readonly (readonly [LinkageFact | null, number])[] = [
    [IDENTIFIERS[agreement.identifier], weights.get('identifier') ?? 0],
    [LAST_NAMES[agreement.lastName], weights.get('lastName') ?? 0],
    [FIRST_NAMES[agreement.firstName], weights.get('firstName') ?? 0],
    [agreement.isSwapped ? 'swapped-names' : null, 0],
    [SERVICES[agreement.service], weights.get('service') ?? 0],
  ];
  return found.flatMap(([fact, bits]) => (fact === null ? [] : [{ fact, bits }]));
}
