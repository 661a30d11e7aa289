import type {
  CollectiveFacts,
  Dictionary,
  ParticipationColumns,
  RosterColumns,
} from '../../core/model/facts';
import type { HighestSeen } from '../../core/targets/reachable-level';
import { integer, numberOrNull, text, textOrNull } from './column';
import { type CountedCampaigns, readCountedCampaigns } from './counted-campaigns';
import { pixMinutes } from './pix-minutes';
import { type CountedCompetences, readCountedCompetences } from './queries/competence-choices';
import { readGroupings, readSituationRule } from './queries/settings';
import { readUnits, type UnitTree } from './queries/units';
import { resultKeyOf } from './result-key';
import { visitResults } from './result-list';
import type { SqlDatabase, SqlRow } from './sql';

/** What collective analysis reads, and the highest level and pix met on the way. Confidential. */
export interface CollectiveReading {
  readonly facts: CollectiveFacts;
  readonly highest: HighestSeen;
}

/** Rows → columns, straight from the statements (docs/adr/0003). */
export function readFacts(database: SqlDatabase): CollectiveReading {
  const tree = readUnits(database);
  const campaigns = readCountedCampaigns(database);
  const competences = readCountedCompetences(database);
  const { roster, personOfAgent } = readRoster(database, tree);
  const reading = readParticipations(database, { campaigns, competences, personOfAgent });
  return {
    facts: {
      units: tree.nodes,
      roster,
      personCount: reading.personCount,
      campaigns: campaigns.campaigns,
      competences: competences.competences,
      participations: reading.participations,
      situation: readSituationRule(database),
      groupings: readGroupings(database),
    },
    highest: reading.highest,
  };
}

interface RosterReading {
  readonly roster: RosterColumns;
  readonly personOfAgent: ReadonlyMap<number, number>;
}

/** Agents who had left on the day of the list, or enter after it, are concerned by nothing (ADR 0012). */
const IN_SERVICE = `
  FROM agent, (SELECT max(as_of) AS day FROM roster_version WHERE content IS NULL) list
  WHERE list.day IS NULL OR (ifnull(left_on, list.day) >= list.day AND ifnull(entered_on, list.day) <= list.day)`;

function readRoster(database: SqlDatabase, tree: UnitTree): RosterReading {
  const count = integer(database.rows(`SELECT count(*) ${IN_SERVICE}`)[0] ?? [], 0);
  const unit = new Int32Array(count).fill(-1);
  const site = dictionary(count);
  const corps = dictionary(count);
  const category = dictionary(count);
  const job = dictionary(count);
  const personOfAgent = new Map<number, number>();
  const query = `SELECT id, unit_id, site, corps, category, job ${IN_SERVICE} ORDER BY position, id`;
  database.visit(query, (row) => {
    const person = personOfAgent.size;
    personOfAgent.set(integer(row, 0), person);
    unit[person] = tree.placeOfId.get(numberOrNull(row, 1) ?? -1) ?? -1;
    site.set(person, textOrNull(row, 2));
    corps.set(person, textOrNull(row, 3));
    category.set(person, textOrNull(row, 4));
    job.set(person, textOrNull(row, 5));
  });
  const columns = { site: site.column, corps: corps.column, category: category.column, job: job.column };
  return { roster: { count, unit, ...columns }, personOfAgent };
}

interface DictionaryBuilder {
  readonly column: Dictionary;
  readonly set: (row: number, value: string | null) => void;
}

function dictionary(count: number): DictionaryBuilder {
  const values: string[] = [];
  const codes = new Int32Array(count).fill(-1);
  const codeOf = new Map<string, number>();
  const set = (row: number, value: string | null): void => {
    if (value === null) return;
    const code = codeOf.get(value) ?? values.push(value) - 1;
    codeOf.set(value, code);
    codes[row] = code;
  };
  return { column: { values, codes }, set };
}

interface ParticipationContext {
  readonly campaigns: CountedCampaigns;
  readonly competences: CountedCompetences;
  readonly personOfAgent: ReadonlyMap<number, number>;
}

interface ParticipationReading {
  readonly participations: ParticipationColumns;
  readonly personCount: number;
  readonly highest: HighestSeen;
}

/** Tests « avant ouverture » count nowhere: the person stays an agent (design: analysis, Measures). */
const COUNTED = `
  FROM participation p JOIN participation_standing s ON s.participation_id = p.id
  WHERE s.before_opening = 'no'`;

/** Fingerprint order makes the columns, and ties, independent of the order of imports. */
const PARTICIPATION_QUERY = `
  SELECT p.campaign_id, s.agent_id, s.person_key, p.shared, p.shared_at, p.started_at, p.progress, p.results, p.stage, p.trait_key
  ${COUNTED} ORDER BY p.fingerprint`;

function readParticipations(database: SqlDatabase, context: ParticipationContext): ParticipationReading {
  const columns = emptyColumns(countParticipations(database), context.competences.competences.length);
  const { placeOfId } = context.campaigns;
  const personOf = personNumbers(context.personOfAgent);
  const results = resultWriter(columns, context);
  let index = 0;
  database.visit(PARTICIPATION_QUERY, (row) => {
    const campaign = placeOfId.get(integer(row, 0)) ?? -1;
    columns.campaign[index] = campaign;
    columns.person[index] = personOf.number(row);
    columns.shared[index] = integer(row, 3);
    columns.sharedAt[index] = pixMinutes(textOrNull(row, 4));
    columns.startedAt[index] = pixMinutes(textOrNull(row, 5));
    columns.progress[index] = numberOrNull(row, 6) ?? Number.NaN;
    columns.stage[index] = numberOrNull(row, 8) ?? -1;
    columns.tieBreak[index] = index;
    columns.resultKey[index] = resultKeyOf(text(row, 9), textOrNull(row, 4), text(row, 7));
    results.write(index, campaign, text(row, 7));
    index += 1;
  });
  return { participations: columns, personCount: personOf.count(), highest: results.highest() };
}

function countParticipations(database: SqlDatabase): number {
  const row = database.rows(`SELECT count(*) ${COUNTED}`)[0];
  return row === undefined ? 0 : integer(row, 0);
}

function emptyColumns(count: number, competenceCount: number) {
  return {
    count,
    campaign: new Int32Array(count),
    person: new Int32Array(count),
    shared: new Uint8Array(count),
    sharedAt: new Float64Array(count),
    startedAt: new Float64Array(count),
    progress: new Float64Array(count),
    acquis: new Int16Array(count * competenceCount).fill(-1),
    validated: new Int16Array(count * competenceCount).fill(-1),
    level: new Int8Array(count * competenceCount).fill(-1),
    stage: new Int8Array(count).fill(-1),
    tieBreak: new Int32Array(count),
    resultKey: new Array<string>(count),
  } satisfies ParticipationColumns;
}

interface PersonNumbers {
  /** Person behind a row of `PARTICIPATION_QUERY`: the agents first, then one per key of the unattached. */
  readonly number: (row: SqlRow) => number;
  readonly count: () => number;
}

function personNumbers(personOfAgent: ReadonlyMap<number, number>): PersonNumbers {
  const unattached = new Map<string, number>();
  const count = (): number => personOfAgent.size + unattached.size;
  const numberOfKey = (key: string): number => {
    const person = unattached.get(key) ?? count();
    unattached.set(key, person);
    return person;
  };
  return {
    number: (row) => personOfAgent.get(numberOrNull(row, 1) ?? -1) ?? numberOfKey(text(row, 2)),
    count,
  };
}

interface ResultWriter {
  readonly write: (row: number, campaign: number, content: string) => void;
  readonly highest: () => HighestSeen;
}

/** Two competences that count as one add up; missing stays missing. */
const add = (counts: Int16Array, cell: number, value: number | null): void => {
  if (value !== null) counts[cell] = Math.max(0, counts[cell] ?? 0) + value;
};

function resultWriter(columns: ParticipationColumns, context: ParticipationContext): ResultWriter {
  const width = context.competences.competences.length;
  const { placeOfId } = context.competences;
  const hasLevels = context.campaigns.campaigns.map(({ kind }) => kind === 'profiles');
  let highestLevel = -1;
  let highestPix = -1;
  const write = (row: number, campaign: number, content: string): void => {
    visitResults(content, (competence, first, second) => {
      const cell = row * width + (placeOfId.get(competence) ?? 0);
      if (hasLevels[campaign]) {
        columns.level[cell] = Math.max(columns.level[cell] ?? -1, first ?? -1);
        highestLevel = Math.max(highestLevel, first ?? -1);
        highestPix = Math.max(highestPix, second ?? -1);
      } else {
        add(columns.acquis, cell, first);
        add(columns.validated, cell, second);
      }
    });
  };
  const seen = (value: number): number | null => (value < 0 ? null : value);
  return { write, highest: () => ({ level: seen(highestLevel), pix: seen(highestPix) }) };
}
