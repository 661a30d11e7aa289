import type { FictiveAgent } from './fictive-agent';

/** How easy agents find each competence of the framework, in standard deviations. Invented. */
const EASE: Readonly<Record<string, number>> = {
  '1.1': 0.35,
  '1.2': 0.1,
  '1.3': -0.4,
  '2.1': 0.5,
  '2.2': 0.1,
  '2.3': 0.2,
  '2.4': -0.1,
  '3.1': 0.3,
  '3.2': -0.3,
  '3.3': 0,
  '3.4': -1.1,
  '4.1': -0.1,
  '4.2': -0.35,
  '4.3': 0.15,
  '5.1': -0.25,
  '5.2': 0.05,
};

/** How far above the average an agent stands in a competence, in standard deviations. */
export function abilityIn(agent: FictiveAgent, competence: string): number {
  const { weakness } = agent.division;
  const isWeak = weakness !== null && competence.startsWith(`${weakness.area}.`);
  return agent.ability + (EASE[competence] ?? 0) + (isWeak ? weakness.shift : 0);
}

/** A chance between 0 and 1 (logistic). */
export const likelihood = (standardDeviations: number): number =>
  1 / (1 + Math.exp(-1.4 * standardDeviations));
