/**
 * The true numbers of a fictive service, counted from the raw CSV files. Written without the application’s code
 * (nothing of src/ is imported here), so that an error there cannot repeat itself here.
 */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';

type Cells = readonly string[];

/** A small reader for well-formed files: quotes, `""`, line breaks in quotes. */
export function readCsv(path: string, encoding: 'utf-8' | 'windows-1252'): { header: Cells; rows: Cells[] } {
  const text = iconv.decode(readFileSync(path), encoding);
  const records: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ';' || sign === '\n')) {
      records.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') records.push([]);
    } else if (sign !== '\r' && sign !== '\uFEFF') cell += sign;
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 0);
  return { header, rows };
}

const CODES: Readonly<Record<string, string>> = {
  'mener une recherche et une veille d’information': '1.1',
  'gérer des données': '1.2',
  'traiter des données': '1.3',
  interagir: '2.1',
  'partager et publier': '2.2',
  collaborer: '2.3',
  's’insérer dans le monde numérique': '2.4',
  'développer des documents textuels': '3.1',
  'développer des documents multimedia': '3.2',
  'développer des documents multimédia': '3.2',
  'adapter les documents à leur finalité': '3.3',
  programmer: '3.4',
  'sécuriser l’environnement numérique': '4.1',
  'protéger les données personnelles et la vie privée': '4.2',
  'protéger la santé, le bien-être et l’environnement': '4.3',
  'résoudre des problèmes techniques': '5.1',
  'construire un environnement numérique': '5.2',
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9?]+/g, ' ')
    .trim();

/**
 * What to look agents up by. A name stands for its only bearer, or for nobody in particular.
 * A `?` in a name is a letter that the encoding of the list could not write.
 */
export interface Roster {
  readonly count: number;
  readonly byId: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: readonly Named[];
}

/** One writing of an agent's name, in plain words without particles. */
interface Named {
  readonly matricule: string;
  readonly last: Cells;
  readonly first: Cells;
}

const PARTICLES = 'de du des la le les d l el al da van von'.split(' ');
const wordsOf = (text: string): Cells =>
  plain(text)
    .split(' ')
    .filter((word) => word !== '' && !PARTICLES.includes(word));

export function readRoster(path: string, encoding: 'utf-8' | 'windows-1252'): Roster {
  const { header, rows } = readCsv(path, encoding);
  const at = (title: string): number => header.indexOf(title);
  const byId = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const names: Named[] = [];
  for (const row of rows) {
    const matricule = row[at('Matricule')] ?? '';
    byId.set(matricule, matricule);
    byId.set((row[at('Courriel')] ?? '').toLowerCase(), matricule);
    for (const title of ['Nom d’usage', 'Nom de famille']) {
      const name = plain(`${row[at(title)] ?? ''} ${row[at('Prénom')] ?? ''}`);
      byName.set(name, (byName.get(name) ?? new Set()).add(matricule));
      const [last, first] = [wordsOf(row[at(title)] ?? ''), wordsOf(row[at('Prénom')] ?? '')];
      names.push({ matricule, last, first });
    }
  }
  return { count: rows.length, byId, byName, names };
}

export const EMPTY_ROSTER: Roster = { count: 0, byId: new Map(), byName: new Map(), names: [] };

export interface Sending {
  readonly person: string;
  readonly state: 'matched' | 'doubtful' | 'unmatched';
  /** Sortable; null when not shared. */
  readonly sharedAt: string | null;
  readonly row: Cells;
}

export interface TrueCompetence {
  readonly code: string;
  readonly respondents: number;
  readonly validated: number;
  readonly acquis: number;
  readonly level: number;
  readonly below: number;
}

export interface TrueCampaign {
  readonly id: string;
  readonly kind: 'assessment' | 'profiles';
  readonly rows: number;
  readonly persons: number;
  readonly shared: number;
  readonly matched: number;
  readonly doubtful: number;
  readonly unmatched: number;
  readonly competences: readonly TrueCompetence[];
}

/** Counts one export. `target`: rate as a pair of integers (3 of 5 for 0.6), and level. */
export function countCampaign(
  path: string,
  roster: Roster,
  target: { readonly part: number; readonly of: number; readonly level: number },
): TrueCampaign {
  const { header, rows } = readCsv(path, 'utf-8');
  const kind = header.includes('Envoi (O/N)') ? 'profiles' : 'assessment';
  const sendings = rows.map((row) => readSending(header, row, roster));
  const persons = new Map(sendings.map(({ person, state }) => [person, state]));
  const latest = new Map<string, Sending>();
  for (const sending of sendings) {
    const known = latest.get(sending.person)?.sharedAt ?? '';
    if (sending.sharedAt !== null && sending.sharedAt > known) latest.set(sending.person, sending);
  }
  const count = (state: Sending['state']): number => [...persons.values()].filter((s) => s === state).length;
  return {
    id: rows[0]?.[header.indexOf('ID Campagne')] ?? '',
    kind,
    rows: rows.length,
    persons: persons.size,
    shared: latest.size,
    matched: count('matched'),
    doubtful: count('doubtful'),
    unmatched: count('unmatched'),
    competences: countCompetences(header, [...latest.values()], target),
  };
}

/** One row of an export: who, in which state, when it was shared. */
export function readSending(header: Cells, row: Cells, roster: Roster): Sending {
  const at = (title: RegExp): string => row[header.findIndex((each) => title.test(each))] ?? '';
  const external = at(/^(Matricule|Adresse électronique professionnelle)$/);
  const name = plain(`${at(/^Nom du Participant$/)} ${at(/^Prénom du Participant$/)}`);
  const isShared = at(/^(Partage|Envoi) \(O\/N\)$/) === 'Oui';
  const sharedAt = isShared ? sortable(at(/^Date (et heure )?(du partage|de l'envoi)/)) : null;
  const byId = roster.byId.get(external.toLowerCase());
  const bearers = bearersOf(name, roster);
  const [last, first] = [at(/^Nom du Participant$/), at(/^Prénom du Participant$/)].map(wordsOf);
  const mayBeOthers = roster.names.some(
    (other) =>
      other.matricule !== bearers[0] && agree(other.last, last ?? []) && agreeFirst(other.first, first ?? []),
  );
  const isOthers = external !== '' && [...roster.byId.keys()].some((id) => shape(id) === shape(external));
  const isSure = bearers.length === 1 && !mayBeOthers && !isOthers;
  const agent = byId ?? (isSure ? bearers[0] : undefined);
  if (agent !== undefined) return { person: `agent ${agent}`, state: 'matched', sharedAt, row };
  const state = bearers.length > 0 ? 'doubtful' : 'unmatched';
  return { person: external === '' ? `name ${name}` : `id ${external.toLowerCase()}`, state, sharedAt, row };
}

/** How an identifier is written: its domain, or letters and digits. */
const shape = (id: string): string =>
  id.includes('@')
    ? id.toLowerCase().replace(/^.*@/, '@')
    : id.toLowerCase().replace(/[a-z]/g, 'a').replace(/\d/g, '9');

/** All the words of one are in the other. */
const agree = (one: Cells, other: Cells): boolean =>
  one.length > 0 &&
  other.length > 0 &&
  (one.every((word) => other.includes(word)) || other.every((word) => one.includes(word)));

/** Same, or one begins the other: an initial, or three letters and more. */
const agreeFirst = (one: Cells, other: Cells): boolean => {
  const [short = '', long = ''] = [one.join(''), other.join('')].sort((a, b) => a.length - b.length);
  return agree(one, other) || ((short.length === 1 || short.length > 2) && long.startsWith(short));
};

function bearersOf(name: string, { byName }: Roster): readonly string[] {
  const found = new Set(byName.get(name));
  for (const [written, bearers] of byName) {
    if (written.includes('?') && new RegExp(`^${written.replaceAll('?', '[a-z]')}$`).test(name))
      for (const bearer of bearers) found.add(bearer);
  }
  return [...found];
}

/** `DD/MM/YYYY HH:mm` or `YYYY-MM-DD` → text in the order of time. */
function sortable(date: string): string {
  const [, day, month, year, time] = /^(\d\d)\/(\d\d)\/(\d{4})(.*)$/.exec(date) ?? [];
  return day === undefined ? date : `${year}-${month}-${day}${time}`;
}

function countCompetences(
  header: Cells,
  current: readonly Sending[],
  target: { readonly part: number; readonly of: number; readonly level: number },
): readonly TrueCompetence[] {
  const pattern = /^(Acquis maitrisés dans|Niveau pour) la compétence (.*)$/;
  return header
    .flatMap((title, column): TrueCompetence[] => {
      const [, what, name = ''] = pattern.exec(title) ?? [];
      if (what === undefined) return [];
      const isLevel = what.startsWith('Niveau');
      const total = { validated: 0, acquis: 0, level: 0, below: 0, respondents: 0 };
      for (const { row } of current) {
        const value = Number(row[column]);
        const acquis = Number(row[column - 1]);
        if (row[column] === 'NA' || row[column] === '') continue;
        total.respondents += 1;
        if (isLevel) total.level += value;
        else {
          total.validated += value;
          total.acquis += acquis;
        }
        if (isLevel ? value < target.level : value * target.of < acquis * target.part) total.below += 1;
      }
      return [{ code: CODES[name.toLowerCase()] ?? name, ...total }];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
