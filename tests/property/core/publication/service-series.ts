import fc from 'fast-check';
import type { CollectiveFacts } from '../../../../src/core/model/facts';
import { buildFacts, type FakeParticipation } from '../../../unit/core/collective-facts';

const never = 9;
const siteNames = ['Brest', 'Rennes', 'Nantes', 'Vannes'];

interface DrawnPerson {
  readonly site: number;
  readonly answersAt: number;
  readonly arrivesAt: number;
  readonly leavesAt: number;
  readonly renewsAt: number;
  /** Photo from which the results are deleted. */
  readonly erasedAt: number;
  readonly skips: number;
  readonly first: readonly number[];
  readonly renewed: readonly number[];
}

/** One person of an invented service: where from, and which result is current in each photo. */
export interface Person {
  readonly unit: string | null;
  readonly draw: DrawnPerson;
}

export interface Series {
  readonly persons: readonly Person[];
  readonly photos: number;
  readonly campaigns: number;
  readonly acquis: readonly number[];
  readonly profile: 'working' | 'diffusion';
}

/** A current result as the service knows it. */
export interface KnownResult {
  readonly key: string;
  readonly person: number;
  /** Figures of each competence. */
  readonly obtained: readonly number[];
}

const photoOr = (often: number, weight: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight, arbitrary: fc.constant(often) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
  );

/** Whether a service answers again as a whole: then enough people can be compared within a campaign. */
const renewing = fc.oneof(
  { weight: 3, arbitrary: fc.constant(15) },
  { weight: 1, arbitrary: fc.constant(0) },
);

const person = (answering: number, steady: number): fc.Arbitrary<DrawnPerson> =>
  fc.record({
    site: fc.integer({ min: 0, max: 99 }),
    answersAt: fc.oneof(
      { weight: answering, arbitrary: fc.constant(0) },
      { weight: 100 - answering, arbitrary: fc.constant(never) },
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 3 }) },
    ),
    arrivesAt: photoOr(0, 30),
    leavesAt: photoOr(never, 30),
    renewsAt: photoOr(never, steady),
    erasedAt: photoOr(never, 30),
    skips: fc.integer({ min: 0, max: 9 }),
    first: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }),
    renewed: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }),
  });

const unitSize = fc.oneof(
  { weight: 2, arbitrary: fc.constant(3) },
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 9 }) },
  { weight: 5, arbitrary: fc.integer({ min: 10, max: 30 }) },
);

const unit = fc
  .record({
    size: unitSize,
    answering: fc.constantFrom(0, 40, 70, 95, 95),
    steady: renewing,
    home: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ size, answering, steady, home }) =>
    fc
      .array(person(answering, steady), { minLength: size, maxLength: size })
      // Units and sites overlap: most of a unit stands in one site.
      .map((members) => members.map((each) => ({ ...each, site: each.site < 75 ? home : each.site % 4 }))),
  );

const mostAgents = 120;
const fewestAgents = 15;

/** One to four photos of an invented service: units and sites that overlap, small services, outsiders, renewals, deletions. */
export const seriesDraw: fc.Arbitrary<Series> = fc
  .record({
    units: fc.array(unit, { minLength: 2, maxLength: 8 }),
    outsiders: fc.array(person(90, 15), { maxLength: 4 }),
    photos: fc.integer({ min: 1, max: 4 }),
    campaigns: fc.integer({ min: 1, max: 3 }),
    acquis: fc.array(fc.constantFrom(10, 10, 10, 5), { minLength: 1, maxLength: 3 }),
    profile: fc.constantFrom('diffusion', 'diffusion', 'working'),
  })
  .map(
    ({ units, outsiders, ...rest }): Series => ({
      ...rest,
      persons: [
        ...units.flatMap((members, index) =>
          members.map((draw) => ({ unit: `Service ${'ABCDEFGH'[index]}`, draw })),
        ),
        ...outsiders.map((draw) => ({ unit: null, draw })),
      ],
    }),
  )
  .filter(({ persons }) => {
    const agents = persons.filter((each) => each.unit !== null).length;
    return agents >= fewestAgents && agents <= mostAgents;
  });

/** Direction above a service: two of them. */
const poleOf = (service: string): string => (service < 'Service D' ? 'Pôle Nord' : 'Pôle Sud');

/** The agents of a photo; who has left keeps the results, as an outsider. */
const isAgent = ({ unit: service, draw }: Person, photo: number): boolean =>
  service !== null && draw.arrivesAt <= photo && photo < draw.leavesAt;

/** What a person obtained in a campaign: the new parcours, campaign 2, is answered better than the first. */
const writeResult = (series: Series, person: number, campaign: number, isRenewed: boolean): KnownResult => {
  const draw = series.persons[person]?.draw;
  const scale = campaign === 1 ? series.acquis.map(() => 7) : series.acquis;
  const drawn = (isRenewed ? draw?.renewed : draw?.first) ?? [];
  const points = (competence: number) => Math.min(10, (drawn[competence] ?? 0) + (campaign === 2 ? 2 : 0));
  const obtained = scale.map((most, competence) => Math.round((points(competence) * most) / 10));
  return { key: `c${campaign}p${person}${isRenewed ? 'r' : ''}`, person, obtained };
};

/** Campaign 1 misses one person in ten, campaign 2 three in ten. */
const isSkipped = ({ skips }: DrawnPerson, campaign: number): boolean =>
  (campaign === 1 && skips === 0) || (campaign === 2 && skips < 3);

const isRenewedAt = ({ renewsAt, answersAt }: DrawnPerson, photo: number): boolean =>
  renewsAt <= photo && renewsAt > answersAt;

const resultOf = (series: Series, person: number, photo: number, campaign: number): KnownResult | null => {
  const draw = series.persons[person]?.draw;
  if (draw === undefined || Math.max(draw.answersAt, draw.arrivesAt) > photo) return null;
  if (photo >= draw.erasedAt || isSkipped(draw, campaign)) return null;
  return writeResult(series, person, campaign, isRenewedAt(draw, photo));
};

/** Results that were current before they were renewed, as far as they were ever seen. */
const formerOf = (series: Series, person: number, photo: number, campaign: number): KnownResult | null => {
  const draw = series.persons[person]?.draw;
  const known = resultOf(series, person, photo, campaign);
  return known === null || draw === undefined || !isRenewedAt(draw, photo)
    ? null
    : writeResult(series, person, campaign, false);
};

/** The results of the same people in two campaigns; the same one twice: before and after they were renewed. */
export const listPairs = (
  series: Series,
  photo: number,
  from: number,
  to: number,
): readonly { readonly before: KnownResult; readonly after: KnownResult }[] =>
  series.persons.flatMap((_, person) => {
    const before =
      from === to ? formerOf(series, person, photo, from) : resultOf(series, person, photo, from);
    const after = resultOf(series, person, photo, to);
    return before === null || after === null ? [] : [{ before, after }];
  });

/** Current results of a campaign in a photo. */
export const listResults = (series: Series, photo: number, campaign: number): readonly KnownResult[] =>
  series.persons.flatMap((_, person) => resultOf(series, person, photo, campaign) ?? []);

/** Whether a person stands in a unit or site of this name, in a photo. Names are unique over the whole service. */
export const standsIn = (
  series: Series,
  photo: number,
  person: number,
  names: readonly string[],
): boolean => {
  const each = series.persons[person];
  if (each === undefined || each.unit === null || !isAgent(each, photo)) return false;
  const own = [each.unit, poleOf(each.unit), siteNames[each.draw.site] ?? ''];
  return own.some((name) => names.includes(name));
};

/** The service as one photo shows it. */
export const buildPhoto = (series: Series, photo: number): CollectiveFacts => {
  const everyone = [...series.persons.keys()];
  const agents = everyone.filter((index) => isAgentAt(series, photo, index));
  const outside = everyone.filter((index) => !agents.includes(index));
  const place = new Map([...agents, ...outside].map((index, at) => [index, at]));
  const kinds = (['assessment', 'profiles', 'assessment'] as const).slice(0, series.campaigns);
  const former = (campaign: number) =>
    everyone.flatMap((index) => formerOf(series, index, photo, campaign) ?? []);
  const participations = kinds.flatMap((kind, campaign) =>
    [...former(campaign), ...listResults(series, photo, campaign)].map(
      ({ key, person: index, obtained }): FakeParticipation => ({
        person: place.get(index) ?? 0,
        campaign,
        resultKey: key,
        sharedAt: key.endsWith('r') ? 1 : 0,
        ...(kind === 'assessment'
          ? { rates: obtained.map((value, competence) => [value, series.acquis[competence] ?? 10] as const) }
          : { levels: obtained }),
      }),
    ),
  );
  return buildFacts({
    agents: agents.map((index) => describeAgent(series.persons[index])),
    outsiders: outside.length,
    kinds,
    competences: series.acquis.length,
    participations,
  });
};

const isAgentAt = ({ persons }: Series, photo: number, index: number): boolean => {
  const each = persons[index];
  return each !== undefined && isAgent(each, photo);
};

const describeAgent = (each: Person | undefined) => {
  const service = each?.unit ?? '';
  return {
    unitPath: ['DR fictive', poleOf(service), service],
    site: siteNames[each?.draw.site ?? 0] ?? '',
  };
};
