import type { CollectiveFacts } from '../../../src/core/model/facts';
import { makeFacts } from './fictive-facts';

/** Sixty services whose names do not fit on a line. */
export const manyUnits = (): CollectiveFacts => {
  const facts = makeFacts();
  const names = Array.from(
    { length: 60 },
    (_, index) => `Service fictif n° ${index + 1} ${'très long '.repeat(20)}`,
  );
  const [whole] = facts.units;
  if (whole === undefined) throw new Error('the fictive service has a root');
  return {
    ...facts,
    units: [whole, ...names.map((name) => ({ name, parent: 0, depth: 1 }))],
    roster: { ...facts.roster, unit: facts.roster.unit.map((_, agent) => (agent % names.length) + 1) },
  };
};

const none = { values: [], codes: new Int32Array(0) };

/** Participants whom no list of agents names. */
export const noRoster = (): CollectiveFacts => ({
  ...makeFacts(),
  units: [],
  roster: { count: 0, unit: new Int32Array(0), site: none, corps: none, category: none, job: none },
});
