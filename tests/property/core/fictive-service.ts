import fc from 'fast-check';
import type { CollectiveFacts } from '../../../src/core/model/facts';
import { buildFacts, type FakeParticipation } from '../../unit/core/collective-facts';

/** Agents by unit, and acquis validated of 10 by each person outside the roster. */
interface Draw {
  readonly units: readonly (readonly { readonly validated: number; readonly hasAnswered: boolean }[])[];
  readonly outsiders: readonly number[];
}

const person = (answering: number) =>
  fc.record({
    validated: fc.integer({ min: 0, max: 10 }),
    hasAnswered: fc.integer({ min: 1, max: 100 }).map((draw) => draw <= answering),
  });

const unit = fc
  .record({ size: fc.integer({ min: 3, max: 16 }), answering: fc.constantFrom(20, 60, 90, 100) })
  .chain(({ size, answering }) => fc.array(person(answering), { minLength: size, maxLength: size }));

export const unitNames = [
  'Eau',
  'Mer',
  'Finances',
  'Pôle Est',
  'Pôle Ouest',
  'Énergie',
  'Logement',
  'Presse',
  'Juridique',
];

/** Two to nine units of 3 to 16 agents, and up to six persons outside the roster. */
export const serviceDraw: fc.Arbitrary<Draw> = fc.record({
  units: fc.array(unit, { minLength: 2, maxLength: unitNames.length }),
  outsiders: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 6 }),
});

/** One shared participation per person who answered, 10 acquis in one competence. */
export const listParticipations = ({ units, outsiders }: Draw): readonly FakeParticipation[] => {
  const agents = units.flat();
  const inside = agents.flatMap(({ validated, hasAnswered }, index) =>
    hasAnswered ? [{ person: index, validated }] : [],
  );
  const outside = outsiders.map((validated, index) => ({ person: agents.length + index, validated }));
  return [...inside, ...outside].map(({ validated, ...rest }, tieBreak) => ({
    ...rest,
    tieBreak,
    rates: [[validated, 10] as const],
  }));
};

/** The service in columns; `participations` may be reordered or thinned. */
export const buildService = (
  draw: Draw,
  participations: readonly FakeParticipation[] = listParticipations(draw),
): CollectiveFacts =>
  buildFacts({
    agents: draw.units.flatMap((members, index) =>
      members.map((_, place) => ({
        unitPath: ['DR fictive', unitNames[index] ?? 'Autre'],
        site: place % 2 === 0 ? 'Brest' : 'Rennes',
      })),
    ),
    outsiders: draw.outsiders.length,
    participations,
  });
