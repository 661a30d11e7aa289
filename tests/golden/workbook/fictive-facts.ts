/** An invented service of 742 agents, two parcours and one profile collection, as the store would give them. */
import { PIX_COMPETENCES } from '../../../src/core/framework/pix-framework';
import type { CampaignRef } from '../../../src/core/model/campaign';
import type { CollectiveFacts, Dictionary, UnitNode } from '../../../src/core/model/facts';
import { asCampaignId } from '../../../src/core/model/id';

/** A small deterministic generator (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Name and size of each invented service. */
export const SERVICES: readonly (readonly [string, number])[] = [
  ['Service fictif de l’eau et de la nature', 148],
  ['Service fictif des mobilités', 131],
  ['Service fictif du climat et de l’énergie', 96],
  ['Service fictif de la prévention des risques', 118],
  ['Secrétariat général fictif', 92],
  ['Unité départementale fictive Est', 71],
  ['Unité départementale fictive Ouest', 64],
  ['Mission connaissance fictive', 19],
  ['Mission pilotage fictive', 3],
];

const AGENTS = SERVICES.reduce((sum, [, size]) => sum + size, 0);

const campaign = (id: string, kind: CampaignRef['kind'], name: string): CampaignRef => ({
  id: asCampaignId(id),
  kind,
  code: `FICTIF${id.slice(-3)}`,
  name,
  course: kind === 'assessment' ? name : null,
  organisation: 'Direction régionale fictive',
  stageCount: kind === 'assessment' ? 5 : null,
});

const DEFAULT_CAMPAIGNS: readonly CampaignRef[] = [
  campaign('700001', 'assessment', 'Cybersécurité – rentrée fictive'),
  campaign('700002', 'assessment', 'Bureautique – rentrée fictive'),
  campaign('700003', 'profiles', 'Profil de compétences – rentrée fictive'),
];

const none: Dictionary = { values: [], codes: new Int32Array(AGENTS).fill(-1) };
const ASSESSED: readonly (readonly string[])[] = [
  ['1.1', '2.4', '4.1', '4.2', '4.3', '5.1'],
  ['1.2', '1.3', '2.3', '3.1', '3.3'],
  PIX_COMPETENCES.map(({ key }) => key),
];
const SHARE: readonly number[] = [0.44, 0.3, 0.21];

const unitsOf = (names: readonly string[]): readonly UnitNode[] => [
  { name: 'Direction régionale fictive', parent: -1, depth: 0 },
  ...names.map((name) => ({ name, parent: 0, depth: 1 })),
];

const unitCodes = (): Int32Array =>
  Int32Array.from(SERVICES.flatMap(([, size], index) => Array.from({ length: size }, () => index + 1)));

interface Sheet {
  readonly person: number[];
  readonly campaign: number[];
  readonly shared: number[];
  readonly acquis: number[];
  readonly validated: number[];
  readonly level: number[];
}

/** Services differ, competence 4.x is weakest: a recognisable relief. */
const skill = (unit: number, competence: number, draw: number): number =>
  Math.min(
    1,
    Math.max(0, 0.34 + draw * 0.5 - (unit % 4) * 0.05 - (competence % 5) * 0.035 + (unit === 5 ? 0.12 : 0)),
  );

const writePerson = (sheet: Sheet, index: number, person: number, unit: number, draw: () => number): void => {
  const isShared = draw() < 0.75;
  sheet.person.push(person);
  sheet.campaign.push(index);
  sheet.shared.push(isShared ? 1 : 0);
  for (const [place, { key }] of PIX_COMPETENCES.entries()) {
    const counts = isShared && (ASSESSED[index]?.includes(key) ?? false);
    const value = skill(unit, place, draw());
    sheet.acquis.push(counts && index < 2 ? 12 : -1);
    sheet.validated.push(counts && index < 2 ? Math.round(value * 12) : -1);
    sheet.level.push(counts && index === 2 ? Math.round(value * 7) : -1);
  }
};

/** `names` replaces unit and campaign names by hostile ones. */
export const makeFacts = (
  names: { readonly units?: readonly string[]; readonly campaigns?: readonly CampaignRef[] } = {},
): CollectiveFacts => {
  const draw = seeded(20260303);
  const unit = unitCodes();
  const sheet: Sheet = { person: [], campaign: [], shared: [], acquis: [], validated: [], level: [] };
  const campaigns = names.campaigns ?? DEFAULT_CAMPAIGNS;
  for (const index of campaigns.keys())
    for (let person = 0; person < AGENTS; person++)
      if (draw() < (SHARE[index] ?? 0) / 0.75) writePerson(sheet, index, person, unit[person] ?? 0, draw);
  const count = sheet.person.length;
  return {
    units: unitsOf(names.units ?? SERVICES.map(([name]) => name)),
    roster: { count: AGENTS, unit, site: none, corps: none, category: none, job: none },
    personCount: AGENTS,
    campaigns,
    competences: PIX_COMPETENCES,
    participations: {
      count,
      campaign: Int32Array.from(sheet.campaign),
      person: Int32Array.from(sheet.person),
      shared: Uint8Array.from(sheet.shared),
      sharedAt: Float64Array.from(sheet.shared, (isShared, row) => (isShared ? row : Number.NaN)),
      startedAt: Float64Array.from(sheet.shared, (_, row) => row),
      progress: Float64Array.from(sheet.shared, (isShared) => (isShared ? 1 : 0.5)),
      acquis: Int16Array.from(sheet.acquis),
      validated: Int16Array.from(sheet.validated),
      level: Int8Array.from(sheet.level),
      tieBreak: Int32Array.from(sheet.shared, (_, row) => row),
      resultKey: sheet.shared.map((_, row) => `r${row}`),
    },
    situation: 'latest',
  };
};

/** Repeats some participations as a second, better sending; those of the second campaign stay as they are. */
export const answeredAgain = (facts: CollectiveFacts): CollectiveFacts => {
  const { participations: first } = facts;
  const width = facts.competences.length;
  const again = Array.from({ length: first.count }, (_, row) => row).filter(
    (row) => first.shared[row] === 1 && first.campaign[row] !== 1 && row % 3 === 0,
  );
  const cells = again.flatMap((row) => Array.from({ length: width }, (_, place) => row * width + place));
  const better = (value: number, by: number, top: number): number =>
    value < 0 ? value : Math.min(top, value + by);
  const take = (column: ArrayLike<number>): number[] => again.map((row) => column[row] ?? 0);
  return {
    ...facts,
    participations: {
      ...first,
      count: first.count + again.length,
      campaign: Int32Array.from([...first.campaign, ...take(first.campaign)]),
      person: Int32Array.from([...first.person, ...take(first.person)]),
      shared: Uint8Array.from([...first.shared, ...take(first.shared)]),
      sharedAt: Float64Array.from([...first.sharedAt, ...again.map((row) => first.count + row)]),
      startedAt: Float64Array.from([...first.startedAt, ...again.map((row) => first.count + row)]),
      progress: Float64Array.from([...first.progress, ...take(first.progress)]),
      acquis: Int16Array.from([...first.acquis, ...cells.map((cell) => first.acquis[cell] ?? -1)]),
      validated: Int16Array.from([
        ...first.validated,
        ...cells.map((cell) => better(first.validated[cell] ?? -1, 2, first.acquis[cell] ?? -1)),
      ]),
      level: Int8Array.from([...first.level, ...cells.map((cell) => better(first.level[cell] ?? -1, 1, 7))]),
      tieBreak: Int32Array.from([...first.tieBreak, ...again.map((row) => first.count + row)]),
      resultKey: [...first.resultKey, ...again.map((row) => `r${row} again`)],
    },
  };
};
