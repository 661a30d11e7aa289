import { type ResultCounts, readCounts } from '../../gaps/result-counts';
import { countResult } from '../../trends/same-people';
import type { CampaignAudit } from './campaign-audit';

/** One competence by place of the campaign: read once, added up by whoever needs it. Confidential. */
export interface PlaceCounts {
  /** 1 for a result with a value. */
  readonly respondents: Uint8Array;
  readonly obtained: Float64Array;
  readonly divisor: Float64Array;
  readonly most: Float64Array;
  readonly below: Uint8Array;
  readonly hasFewAcquis: boolean;
}

/** Current results, straight from the columns of their tally. */
const fillPersons = (
  { context, persons, single }: CampaignAudit,
  competence: number,
  counts: PlaceCounts,
) => {
  const { measure, top } = context.scale;
  persons.forEach((person, place) => {
    const cell = person * single.competenceCount + competence;
    const respondents = single.respondents[cell] ?? 0;
    const acquis = single.acquis[cell] ?? 0;
    counts.respondents[place] = respondents;
    counts.obtained[place] = single.obtained[cell] ?? 0;
    counts.divisor[place] = measure === 'rate' ? acquis : respondents;
    counts.most[place] = measure === 'rate' ? acquis : respondents * top;
    counts.below[place] = single.below[cell] ?? 0;
  });
};

/** Results that are compared and not current: who is below target is not counted. */
const fillOthers = ({ context, persons, others }: CampaignAudit, competence: number, counts: PlaceCounts) => {
  others.forEach((row, index) => {
    const place = persons.length + index;
    const each = countResult(context.facts, context.scale, row, competence);
    counts.respondents[place] = each.respondents;
    counts.obtained[place] = each.obtained;
    counts.divisor[place] = each.divisor;
    counts.most[place] = each.most;
  });
};

/** Reads one competence of every result of a campaign. */
export const countPlaces = (audit: CampaignAudit, competence: number): PlaceCounts => {
  const { context, keys, single } = audit;
  const counts = {
    respondents: new Uint8Array(keys.length),
    obtained: new Float64Array(keys.length),
    divisor: new Float64Array(keys.length),
    most: new Float64Array(keys.length),
    below: new Uint8Array(keys.length),
    hasFewAcquis: readCounts(single, context.scale, single.slotCount - 1, competence).hasFewAcquis,
  };
  fillPersons(audit, competence, counts);
  fillOthers(audit, competence, counts);
  return counts;
};

/** Target of each person in one competence, in the unit of the measure. */
export const targetsOf = ({ targets, persons }: CampaignAudit, competence: number): Float64Array => {
  const ofGroups = targets.groups.map((group) => group[competence]?.value ?? 0);
  return Float64Array.from(persons, (person) => ofGroups[targets.groupOf[person] ?? 0] ?? 0);
};

/** Counts of some places together. */
export const addPlaces = (places: PlaceCounts, members: readonly number[]): ResultCounts => {
  const total = { respondents: 0, obtained: 0, divisor: 0, most: 0, below: 0 };
  for (const place of members) {
    total.respondents += places.respondents[place] ?? 0;
    total.obtained += places.obtained[place] ?? 0;
    total.divisor += places.divisor[place] ?? 0;
    total.most += places.most[place] ?? 0;
    total.below += places.below[place] ?? 0;
  }
  return { ...total, hasFewAcquis: places.hasFewAcquis };
};
