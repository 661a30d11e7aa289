import { isMultiple, type LinearForm, ratioAt, subtract, sumOf } from './linear-form';

/** Forms that are reduced together, and where each inner cell occurs among them. */
interface Forms {
  readonly forms: readonly LinearForm[];
  readonly holders: ReadonlyMap<number, Set<number>>;
}

const index = (forms: readonly LinearForm[]): Forms => {
  const holders = new Map<number, Set<number>>();
  forms.forEach((form, number) => {
    for (const place of form.keys()) {
      const known = holders.get(place);
      if (known) known.add(number);
      else holders.set(place, new Set([number]));
    }
  });
  return { forms, holders };
};

const holdersAt = ({ holders }: Forms, place: number): ReadonlySet<number> => holders.get(place) ?? new Set();

/** The inner cell that occurs least: eliminating it changes the fewest forms. */
const choosePivot = (form: LinearForm, all: readonly Forms[]): number => {
  const burden = (place: number) => all.reduce((sum, forms) => sum + holdersAt(forms, place).size, 0);
  return [...form.keys()].reduce((best, place) => (burden(place) < burden(best) ? place : best));
};

/** Takes a published form out of all the others: what is left of them is what it does not tell. */
const eliminate = (known: LinearForm, pivot: number, { forms, holders }: Forms): void => {
  for (const number of [...(holders.get(pivot) ?? [])]) {
    const form = forms[number];
    if (form === undefined) continue;
    subtract(form, known, ratioAt(form, known, pivot), {
      appeared: (place) => holders.get(place)?.add(number),
      vanished: (place) => holders.get(place)?.delete(number),
    });
  }
};

/** Whether publishing `known` would tell a protected form: what is left of that form is a multiple of it. */
const reveals = (known: LinearForm, pivot: number, secret: Forms): boolean =>
  [...holdersAt(secret, pivot)].some((number) => {
    const form = secret.forms[number];
    return form !== undefined && isMultiple(form, known, ratioAt(form, known, pivot));
  });

const withEveryPlace = (forms: Forms, others: Forms): Forms => {
  const holders = new Map(forms.holders);
  for (const place of others.holders.keys()) if (!holders.has(place)) holders.set(place, new Set());
  return { ...forms, holders };
};

/**
 * Secondary suppression by Gaussian elimination: candidates come in order, each is published unless what is published
 * would then determine a protected sum. Source: Langsrud 2024 (doi:10.1007/978-3-031-69651-0_6), the idea only.
 * @param protectedSums members of each sum that must stay undetermined
 * @param candidates members of each sum that may be published, the most valuable first
 * @returns for each candidate, whether it is published
 */
export const choosePublished = (
  protectedSums: readonly (readonly number[])[],
  candidates: readonly (readonly number[])[],
): readonly boolean[] => {
  const bare = { secret: index(protectedSums.map(sumOf)), open: index(candidates.map(sumOf)) };
  const secret = withEveryPlace(bare.secret, bare.open);
  const open = withEveryPlace(bare.open, bare.secret);
  return candidates.map((_, number) => {
    const known = open.forms[number] ?? new Map();
    for (const place of known.keys()) open.holders.get(place)?.delete(number);
    // Nothing is left: the cells published before tell it already.
    if (known.size === 0) return true;
    const pivot = choosePivot(known, [secret, open]);
    if (reveals(known, pivot, secret)) return false;
    eliminate(known, pivot, secret);
    eliminate(known, pivot, open);
    return true;
  });
};
