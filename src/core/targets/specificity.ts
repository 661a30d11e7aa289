import type { Population } from '../model/population';
import type { SpecificTarget } from './target';

type Precision = Pick<SpecificTarget, 'population' | 'competence'>;

const listCriteria = ({ unitPath, site, corps, category, job }: Population): readonly boolean[] =>
  [unitPath, site, corps, job, category].map((value) => value !== null && value.length > 0);

/**
 * How specific a target is, the weightiest figure first: criteria that its population sets; those besides the
 * catégorie (a corps belongs to one catégorie, so it is the narrower of the two); depth of the service; one
 * competence rather than the whole parcours. Source: docs/adr/0016.
 */
const describePrecision = ({ population, competence }: Precision): readonly number[] => {
  const criteria = listCriteria(population);
  const count = criteria.filter((isSet) => isSet).length;
  return [
    count,
    population.category === null ? count : count - 1,
    population.unitPath?.length ?? 0,
    competence === null ? 0 : 1,
  ];
};

/** Over 0 when `a` is more specific than `b`, under 0 when less, 0 when neither is. */
export const compareSpecificity = (a: Precision, b: Precision): number => {
  const other = describePrecision(b);
  return (
    describePrecision(a)
      .map((figure, place) => figure - (other[place] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  );
};

/** Whether `a` takes the place of `b` for somebody whom both concern: more specific, or given later. */
export const doesPrevail = (a: SpecificTarget, b: SpecificTarget): boolean => {
  const order = compareSpecificity(a, b);
  return order === 0 ? a.givenAt >= b.givenAt : order > 0;
};
