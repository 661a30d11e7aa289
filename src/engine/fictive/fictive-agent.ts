import { CORPS, DIVISIONS, type FictiveDivision, SITES } from './fictive-organisation';
import { drawName, type InventedName, mailPart } from './invented-names';
import type { SeededRandom } from './seeded-random';

/** One invented agent, with what the generator knows of them and no file tells. */
export interface FictiveAgent extends InventedName {
  readonly matricule: string;
  readonly birthName: string;
  readonly email: string;
  readonly division: FictiveDivision;
  readonly unit: string;
  readonly site: string;
  readonly corps: string;
  readonly category: string;
  readonly job: string;
  /** `YYYY-MM-DD`. */
  readonly enteredOn: string;
  /** Ability in standard deviations around the average agent. */
  readonly ability: number;
}

/** Agents of a service of 480, scaled to the number wanted; the smallest division keeps its 4 agents. */
export function drawAgents(random: SeededRandom, count: number): readonly FictiveAgent[] {
  const agents: FictiveAgent[] = [];
  const mails = new Set<string>();
  for (const [index, division] of divisionOfEach(count).entries()) {
    // Every 30th agent bears the name of another one: full homonyms.
    const homonym = index % 30 === 29 ? agents[index - 13] : undefined;
    const agent = drawAgent(random, { division, index, name: homonym ?? drawName(random) });
    agents.push({ ...agent, email: uniqueMail(agent, mails) });
  }
  return agents;
}

function divisionOfEach(count: number): readonly FictiveDivision[] {
  const [tiny, ...others] = DIVISIONS;
  if (tiny === undefined) return [];
  const inOthers = others.reduce((sum, { agents }) => sum + agents, 0);
  const wanted = Math.max(0, count - tiny.agents);
  const filled = others.flatMap((division) =>
    Array.from({ length: Math.floor((division.agents * wanted) / inOthers) }, () => division),
  );
  const list = [...Array.from({ length: tiny.agents }, () => tiny), ...filled];
  const last = others[others.length - 1] ?? tiny;
  while (list.length < count) list.push(last);
  return list.slice(0, count);
}

interface AgentSeed {
  readonly division: FictiveDivision;
  readonly index: number;
  readonly name: InventedName;
}

function drawAgent(random: SeededRandom, { division, index, name }: AgentSeed): FictiveAgent {
  const corps = random.pick(CORPS);
  const { lastName, firstName } = name;
  return {
    lastName,
    firstName,
    matricule: String(2_000_000 + index * 37).padStart(9, '0'),
    birthName: random.chance(0.15) ? drawName(random).lastName : lastName,
    email: '',
    division,
    unit: random.pick(division.units),
    site: random.chance(0.7) ? SITES[0] : random.pick(SITES),
    corps: corps.corps,
    category: corps.category,
    job: random.pick(corps.jobs),
    enteredOn: `${random.integer(1988, 2025)}-${twoDigits(random.integer(1, 12))}-01`,
    ability: 0.7 * random.normal() + corps.ability + division.ability,
  };
}

function uniqueMail({ firstName, lastName }: InventedName, taken: Set<string>): string {
  const base = `${mailPart(firstName)}.${mailPart(lastName)}`;
  let mail = `${base}@estuaire.example`;
  for (let rank = 2; taken.has(mail); rank += 1) mail = `${base}${rank}@estuaire.example`;
  taken.add(mail);
  return mail;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
