import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countCampaign, readCsv, readRoster, type TrueCampaign } from '../../golden/demo/true-counts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../../../shared/pix/samples/', import.meta.url));

/** Files of a service: its HR list and its exports. */
export interface ServiceFiles {
  readonly roster: string;
  readonly exports: readonly string[];
}

/** The sample service where it lies beside the project, else the files of the fictive service, written anew. */
export function serviceFiles(): ServiceFiles {
  return filesIn(existsSync(join(SAMPLES, 'agents.csv')) ? SAMPLES : writeFictiveFiles());
}

/** The files of the fictive service, written anew: for tests that name its campaigns. */
export const fictiveFiles = (): ServiceFiles => filesIn(writeFictiveFiles());

function filesIn(folder: string): ServiceFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv') && !name.startsWith('agents'));
  return {
    roster: join(folder, 'agents.csv'),
    exports: names.sort().map((name) => join(folder, name)),
  };
}

/** In a process of its own: the tests see files, never the code that made them. */
function writeFictiveFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'relief-fictive-'));
  const program = join(PROJECT, 'tests/harness/write-fictive.ts');
  execFileSync(process.execPath, ['--import', 'tsx', program, folder], { cwd: PROJECT });
  return folder;
}

/** Targets of a new vault: 60 %, as 3 in 5, and level 3. */
const TARGET = { part: 3, of: 5, level: 3 } as const;

/** What the service really holds, counted from its files without the application's code. */
export interface TrueService {
  readonly agents: number;
  /** Names, numbers and addresses of the agents: none may leave the vault. */
  readonly identities: readonly string[];
  readonly campaigns: readonly (TrueCampaign & { readonly name: string })[];
}

function nameOfCampaign(path: string): string {
  const { header, rows } = readCsv(path, 'utf-8');
  return rows[0]?.[header.indexOf('Nom de la campagne')] ?? '';
}

export function readTrueService(files: ServiceFiles): TrueService {
  const roster = readRoster(files.roster, 'utf-8');
  const { header, rows } = readCsv(files.roster, 'utf-8');
  const column = (title: string): string[] => rows.map((row) => row[header.indexOf(title)] ?? '');
  const names = column('Nom d’usage').map((name, index) => `${name} ${column('Prénom')[index] ?? ''}`);
  return {
    agents: roster.count,
    identities: [...column('Matricule'), ...column('Courriel'), ...names].filter((text) => text.length > 4),
    campaigns: files.exports.map((path) => ({
      ...countCampaign(path, roster, TARGET),
      name: nameOfCampaign(path),
    })),
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
