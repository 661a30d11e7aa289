import type { FictiveAgent } from './fictive-agent';

/** How far above the average an agent stands in a competence, in standard deviations. */
export function abilityIn(agent: FictiveAgent, competence: string): number {
  const { weakness } = agent.division;
  const isWeak = weakness !== null && competence.startsWith(`${weakness.area}.`);
  return agent.ability + (isWeak ? weakness.shift : 0);
}

/** A chance between 0 and 1 (logistic). */
export const likelihood = (standardDeviations: number): number =>
  1 / (1 + Math.exp(-1.4 * standardDeviations));
