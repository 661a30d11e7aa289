import type { IdentifierLevel } from './compare-identifiers';
import type { NameLevel } from './compare-names';

/** Whether what the participant said of their service names a unit of the agent. */
export type ServiceLevel = 'same' | 'different' | 'absent';

/** How one person and one agent agree, field by field. */
export interface Agreement {
  readonly lastName: NameLevel;
  readonly firstName: NameLevel;
  readonly identifier: IdentifierLevel;
  readonly service: ServiceLevel;
  /** Last and first name were compared in each other's place. */
  readonly isSwapped: boolean;
}

export type Field = 'lastName' | 'firstName' | 'identifier' | 'service';
export const FIELDS: readonly Field[] = ['lastName', 'firstName', 'identifier', 'service'];

/** Share of pairs that show each level of each field, 0–1. */
export interface LevelShares {
  readonly lastName: Readonly<Record<NameLevel, number>>;
  readonly firstName: Readonly<Record<NameLevel, number>>;
  readonly identifier: Readonly<Record<IdentifierLevel, number>>;
  readonly service: Readonly<Record<ServiceLevel, number>>;
}

/** Share of pairs that show the level of this agreement in a field. */
export function shareOf(shares: LevelShares, field: Field, agreement: Agreement): number {
  switch (field) {
    case 'lastName':
      return shares.lastName[agreement.lastName];
    case 'firstName':
      return shares.firstName[agreement.firstName];
    case 'identifier':
      return shares.identifier[agreement.identifier];
    case 'service':
      return shares.service[agreement.service];
  }
}
