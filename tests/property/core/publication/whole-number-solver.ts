import loadHighs, { type Highs } from 'highs';

/** A sum of variables that lies between two numbers. */
export interface Rule {
  readonly variables: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Whole variables from 0 to `upper`, and what is told of their sums. */
export interface Programme {
  readonly upper: readonly number[];
  readonly rules: readonly Rule[];
}

const loading: Promise<Highs> = loadHighs();

const addUp = (variables: readonly number[]): string =>
  variables.map((variable) => `x${variable}`).join(' + ');

const writeRule = ({ variables, low, high }: Rule, index: number): readonly string[] =>
  variables.length === 0
    ? []
    : [`l${index}: ${addUp(variables)} >= ${low}`, `h${index}: ${addUp(variables)} <= ${high}`];

/** One whole programme after another, written as text and solved by HiGHS: it shares nothing with the core. */
export const openSolver = async (): Promise<WholeNumberSolver> => new WholeNumberSolver(await loading);

export class WholeNumberSolver {
  readonly #highs: Highs;

  constructor(highs: Highs) {
    this.#highs = highs;
  }

  /**
   * A table in which the sum of `variables` is at its end; null when no table fits.
   * @param presolve twice as quick, and wrong now and then: the sum falls short of the end, or no table is found
   */
  solve(
    { upper, rules }: Programme,
    variables: readonly number[],
    end: 'least' | 'greatest',
    presolve: 'on' | 'off' = 'off',
  ): number[] | null {
    const lines = [
      end === 'least' ? 'Minimize' : 'Maximize',
      `goal: ${addUp(variables)}`,
      'Subject To',
      ...rules.flatMap(writeRule),
      'Bounds',
      ...upper.map((most, variable) => `0 <= x${variable} <= ${most}`),
      'Generals',
      upper.map((_, variable) => `x${variable}`).join(' '),
      'End',
    ];
    const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, presolve };
    const found = this.#highs.solve(lines.join('\n'), options);
    if (found.Status === 'Infeasible') return null;
    if (found.Status !== 'Optimal') throw new Error(`The oracle did not settle: ${found.Status}`);
    return upper.map((_, variable) => Math.round(found.Columns[`x${variable}`]?.Primal ?? 0) + 0);
  }
}
