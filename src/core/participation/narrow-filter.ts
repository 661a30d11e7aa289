import type { CollectiveFilter } from '../model/facts';
import type { Population } from '../model/population';

/** The narrower of two values of one criterion; undefined when nobody can have both. */
const meet = (a: string | null | undefined, b: string | null): string | null | undefined => {
  if (b === null) return a ?? null;
  return a === null || a === undefined || a === b ? b : undefined;
};

type Path = readonly string[] | null | undefined;

/** The deeper of two units, when one holds the other. */
const meetUnits = (a: Path, b: Path): Path => {
  const [first, second] = [a ?? [], b ?? []];
  const [wide, deep] = first.length < second.length ? [first, second] : [second, first];
  return wide.every((name, depth) => name === deep[depth]) ? (deep.length === 0 ? null : deep) : undefined;
};

/** The filter that keeps the agents of a population among those of a filter; null when the two exclude each other. */
export const narrowFilter = (filter: CollectiveFilter, population: Population): CollectiveFilter | null => {
  const unitPath = meetUnits(filter.unitPath, population.unitPath);
  const site = meet(filter.site, population.site);
  const corps = meet(filter.corps, population.corps);
  const category = meet(filter.category, population.category);
  const job = meet(filter.job, population.job);
  const isDisjoint = [unitPath, site, corps, category, job].includes(undefined);
  if (isDisjoint || unitPath === undefined) return null;
  return {
    ...filter,
    unitPath,
    site: site ?? null,
    corps: corps ?? null,
    category: category ?? null,
    job: job ?? null,
  };
};
