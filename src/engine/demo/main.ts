import { processMemory } from '../machine-memory';
import { nodeEngineEnvironment } from '../node-entry';
import { type DemoError, readDemoOptions } from './demo-options';
import { demoSummary } from './demo-summary';
import { runDemo } from './run-demo';

const USAGE = `npm run demo -- [--pix FICHIER]… [--agents FICHIER] [--target-rate 0.6] [--target-level 3] [--out DOSSIER] [--json]

Sans fichier : le service fictif fourni. Le coffre et le classeur sont écrits dans DOSSIER (par défaut un nouveau
dossier temporaire). Voir docs/demo.md.`;

/** `npm run demo`: exit code 0 and the report, or 1 and the error. */
async function main(): Promise<void> {
  const read = readDemoOptions(process.argv.slice(2), process.cwd());
  if (read.kind === 'refused') return fail(read.error, read.json);
  const { options } = read;
  if (options.help) return console.log(USAGE);
  const outcome = await runDemo(options, await nodeEngineEnvironment(processMemory()));
  if (outcome.kind === 'failed') return fail(outcome.error, options.json);
  const { report, folder } = outcome;
  console.log(options.json ? JSON.stringify(report, null, 2) : demoSummary(report, folder));
}

function fail(error: DemoError, isJson: boolean): void {
  process.exitCode = 1;
  if (isJson) console.log(JSON.stringify({ error }, null, 2));
  else console.error(error.message);
}

main().catch(() => {
  // A bug: neither its message nor its stack, which could quote data.
  fail(
    { code: 'internal', message: 'Erreur interne : la commande s’est arrêtée sans résultat.' },
    process.argv.includes('--json'),
  );
});
