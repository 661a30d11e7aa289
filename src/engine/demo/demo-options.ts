import { resolve } from 'node:path';

/** What the command was asked. Paths are absolute. */
export interface DemoOptions {
  readonly pix: readonly string[];
  readonly agents: readonly string[];
  /** Mastery rate 0–1. */
  readonly targetRate: number;
  /** Level 1–8. */
  readonly targetLevel: number;
  /** Null: a new temporary folder. */
  readonly out: string | null;
  readonly json: boolean;
  readonly help: boolean;
}

export type DemoOptionsOutcome =
  | { readonly kind: 'options'; readonly options: DemoOptions }
  /** `json` is told even then: the error must be printed as asked. */
  | { readonly kind: 'refused'; readonly error: DemoError; readonly json: boolean };

export interface DemoError {
  readonly code: string;
  /** French. */
  readonly message: string;
}

const DEFAULTS: DemoOptions = {
  pix: [],
  agents: [],
  targetRate: 0.6,
  targetLevel: 3,
  out: null,
  json: false,
  help: false,
};

type Step = { readonly options: DemoOptions; readonly used: 1 | 2 } | DemoError;

/** Reads the arguments of `npm run demo`; `folder` is where relative paths start. */
export function readDemoOptions(args: readonly string[], folder: string): DemoOptionsOutcome {
  let options = DEFAULTS;
  for (let index = 0; index < args.length; ) {
    const step = readOption(options, { name: args[index] ?? '', value: args[index + 1], folder });
    if ('code' in step) return { kind: 'refused', error: step, json: args.includes('--json') };
    options = step.options;
    index += step.used;
  }
  return { kind: 'options', options };
}

interface Argument {
  readonly name: string;
  readonly value: string | undefined;
  readonly folder: string;
}

function readOption(options: DemoOptions, argument: Argument): Step {
  const { name } = argument;
  if (name === '--json') return { options: { ...options, json: true }, used: 1 };
  if (name === '--help' || name === '-h') return { options: { ...options, help: true }, used: 1 };
  // `--name=value` is the same as `--name value`.
  const [, long, inline] = /^(--[a-z-]+)=(.*)$/s.exec(name) ?? [];
  const step = readValued(
    options,
    long === undefined ? argument : { ...argument, name: long, value: inline },
  );
  return 'code' in step || long === undefined ? step : { ...step, used: 1 };
}

function readValued(options: DemoOptions, { name, value, folder }: Argument): Step {
  if (!VALUED.has(name)) return { code: 'unknown-option', message: `Option inconnue : ${name}.` };
  if (value === undefined || value === '' || value.startsWith('--'))
    return { code: 'missing-value', message: `L’option ${name} attend une valeur.` };
  const path = resolve(folder, value);
  switch (name) {
    case '--pix':
      return { options: { ...options, pix: [...options.pix, path] }, used: 2 };
    case '--agents':
      return { options: { ...options, agents: [...options.agents, path] }, used: 2 };
    case '--out':
      return { options: { ...options, out: path }, used: 2 };
    case '--target-rate':
      return withNumber(value, (targetRate) => targetRate > 0 && targetRate <= 1, {
        message: 'L’option --target-rate attend un taux supérieur à 0 et d’au plus 1, par exemple 0.6.',
        set: (targetRate) => ({ ...options, targetRate }),
      });
    default:
      return withNumber(value, (level) => Number.isInteger(level) && level >= 1 && level <= 8, {
        message: 'L’option --target-level attend un niveau entier de 1 à 8.',
        set: (targetLevel) => ({ ...options, targetLevel }),
      });
  }
}

const VALUED: ReadonlySet<string> = new Set([
  '--pix',
  '--agents',
  '--out',
  '--target-rate',
  '--target-level',
]);

/** A number with a decimal point or comma. */
function withNumber(
  text: string,
  isValid: (value: number) => boolean,
  use: { readonly message: string; readonly set: (value: number) => DemoOptions },
): Step {
  const value = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return isValid(value) ? { options: use.set(value), used: 2 } : { code: 'bad-value', message: use.message };
}
