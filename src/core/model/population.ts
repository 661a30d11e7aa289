import type { CollectiveFilter } from './facts';

/**
 * Agents whom an objective or a target concerns: every criterion that is set must hold; all null means everybody.
 * Values are as in the HR list; `unitPath` names units from the widest down and includes everything below.
 */
export interface Population {
  readonly unitPath: readonly string[] | null;
  readonly site: string | null;
  readonly corps: string | null;
  readonly category: string | null;
  readonly job: string | null;
}

export const EVERYBODY: Population = { unitPath: null, site: null, corps: null, category: null, job: null };

/** The same text for the same criteria, whatever their order in memory. */
export const keyOfPopulation = ({ unitPath, site, corps, category, job }: Population): string =>
  JSON.stringify([unitPath ?? [], site, corps, category, job]);

/** The filter that keeps this population. */
export const filterOf = (population: Population): CollectiveFilter => population;
