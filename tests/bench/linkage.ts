/**
 * `npx tsx tests/bench/linkage.ts`: precision and recall of automatic links and of suggestions on invented French
 * services and on FEBRL 4 (`../shared/data/febrl`, English-like names), and the time they take. Prints Markdown;
 * nothing is asserted. The kept figures are in docs/matching-quality.md.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AgentRecord } from '../../src/core/model/agent';
import { drawFrenchService, type FrenchService, type TypedPerson } from '../fixtures/french-names';
import { curveOf, measureAutomatic, measureSuggestions } from '../fixtures/linkage-measures';

const THRESHOLDS = [0.2, 0.5, 0.8, 0.9, 0.95, 0.99];
const percent = (ratio: number): string => `${(100 * ratio).toFixed(2)} %`;

function report(title: string, service: FrenchService): void {
  const began = performance.now();
  const automatic = measureAutomatic(service);
  const between = performance.now();
  const measure = measureSuggestions(service, automatic);
  const ended = performance.now();
  const { matched, wrong, doubtful } = automatic;
  const listed = service.persons.filter(({ truth }) => truth !== null).length;
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  const lines = [
    `### ${title}: ${service.agents.length} agents, ${service.persons.length} persons`,
    '',
    `Automatic: ${matched} links, precision ${percent(1 - wrong.length / matched)}, recall ${percent((matched - wrong.length) / listed)}.`,
    `Left to suggestions: ${doubtful.length}, ${measure.unattachable} of them unattachable. The right agent is among those proposed for ${measure.proposed}.`,
    `Accepted together: ${measure.together.all}, ${measure.together.right} of them right.`,
    `Rules ${Math.round(between - began)} ms, suggestions ${Math.round(ended - between)} ms, heap ${megabytes} MB.`,
    '',
    '| from probability | first suggestions | precision | recall |',
    '| --- | --- | --- | --- |',
    ...curveOf(measure, THRESHOLDS).map(
      ({ threshold, accepted, precision, recall }) =>
        `| ${threshold} | ${accepted} | ${percent(precision)} | ${percent(recall)} |`,
    ),
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const FEBRL = fileURLToPath(new URL('../../../shared/data/febrl/', import.meta.url));

function readFebrl(name: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(`${FEBRL}${name}`, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(',').map((cell) => cell.trim()));
}

const numberOf = (recordId: string | undefined): string => recordId?.split('-')[1] ?? '';

/** FEBRL 4 in Relief's terms: the social-security number is the matricule, the suburb is the service. */
function febrlService(hasIdentifier: boolean): FrenchService {
  const originals = readFebrl('dataset4a.csv');
  const places = new Map(originals.map(([recordId], place) => [numberOf(recordId), place]));
  const agents = originals.map(
    ([, firstName = '', usageName = '', , , , suburb = '', , , , number = ''], place): AgentRecord => ({
      ...{
        line: place + 2,
        usageName,
        firstName,
        matricule: number === '' || !hasIdentifier ? null : number,
      },
      ...{ unitPath: suburb === '' ? [] : [suburb], birthName: null, email: null, site: null, corps: null },
      ...{ category: null, job: null, enteredOn: null, leftOn: null, workingTime: null, manager: null },
    }),
  );
  const persons = readFebrl('dataset4b.csv').map(
    ([recordId, firstName = '', lastName = '', , , , suburb = '', , , , number = '']): TypedPerson => ({
      ...{ lastName, firstName, externalId: number === '' || !hasIdentifier ? null : number },
      ...{ serviceHints: suburb === '' ? [] : [suburb] },
      truth: places.get(numberOf(recordId)) ?? null,
    }),
  );
  return { agents, persons };
}

report('Invented service', drawFrenchService(1, 3000, 20_000));
report('Invented service', drawFrenchService(2, 742, 5000));
report('Invented large service', drawFrenchService(3, 50_000, 40_000));
if (existsSync(FEBRL)) {
  report('FEBRL 4, names, suburb and number', febrlService(true));
  report('FEBRL 4, names and suburb alone', febrlService(false));
} else process.stdout.write('FEBRL 4: ../shared/data/febrl is absent, not measured.\n');
