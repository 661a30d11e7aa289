import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countCampaign, readCsv, readRoster, type TrueCampaign } from '../../golden/demo/true-counts';

const SAMPLES = fileURLToPath(new URL('../../../../shared/pix/samples/', import.meta.url));

export const ROSTER = `${SAMPLES}agents.csv`;
export const EXPORTS = [
  'parcours-cybersecurite.csv',
  'parcours-bons-usages.csv',
  'parcours-bureautique-2023.csv',
  'collecte-de-profils.csv',
].map((name) => SAMPLES + name);

/** Whether the sample service lies beside the project. */
export const hasSamples = existsSync(ROSTER);

/** Targets of a new vault: 60 %, as 3 in 5, and level 3. */
export const TARGET = { part: 3, of: 5, level: 3 } as const;

/** What the sample service really holds, counted from its files without the application's code. */
export interface TrueService {
  readonly agents: number;
  /** Names, numbers and addresses of the agents: none may leave the vault. */
  readonly identities: readonly string[];
  readonly campaigns: readonly TrueCampaign[];
}

export function readTrueService(): TrueService {
  const roster = readRoster(ROSTER, 'utf-8');
  const { header, rows } = readCsv(ROSTER, 'utf-8');
  const column = (title: string): string[] => rows.map((row) => row[header.indexOf(title)] ?? '');
  const names = column('Nom d’usage').map((name, index) => `${name} ${column('Prénom')[index] ?? ''}`);
  return {
    agents: roster.count,
    identities: [...column('Matricule'), ...column('Courriel'), ...names].filter((text) => text.length > 4),
    campaigns: EXPORTS.map((path) => countCampaign(path, roster, TARGET)),
  };
}

/** Rate of a competence in whole percents, as the screen writes it: « 61 % ». */
export const percentWords = (validated: number, acquis: number): string =>
  `${Math.round((validated / acquis) * 100)}\u00a0%`;

/** Mean level with one decimal: « 2,4 »; « 3 » when it is whole. */
export const levelWords = (sum: number, respondents: number): string =>
  String(Math.round((sum / respondents) * 10) / 10).replace('.', ',');

/** Whole number with its thousands: « 1 284 ». */
export const countWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
