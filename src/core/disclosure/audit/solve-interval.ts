import { solve } from 'yalps';
import type { PublicationCell, PublicationMargin } from './publication';

export type Measure = 'below' | 'sum';

export interface AuditedSystem {
  readonly cells: ReadonlyMap<string, PublicationCell>;
  readonly margins: readonly PublicationMargin[];
  readonly hidden: ReadonlySet<string>;
}

const highest = (cell: PublicationCell, measure: Measure): number =>
  measure === 'below' ? cell.respondents : cell.respondents * cell.scale;

/** Coefficient of each hidden cell in each margin, and what the published cells leave for them. */
const writeConstraints = (system: AuditedSystem, measure: Measure) => {
  const columns = new Map([...system.hidden].map((key) => [key, new Map<string, number>([[`≤${key}`, 1]])]));
  const constraints = new Map<string, { equal: number } | { max: number }>();
  for (const key of system.hidden) {
    const cell = system.cells.get(key);
    if (cell) constraints.set(`≤${key}`, { max: highest(cell, measure) });
  }
  system.margins.forEach((margin, index) => {
    let known = 0;
    const terms = [[margin.total, -1] as const, ...margin.parts.map((key) => [key, 1] as const)];
    for (const [key, sign] of terms) {
      const column = columns.get(key);
      if (column) column.set(`=${index}`, sign);
      else known += sign * (system.cells.get(key)?.[measure] ?? 0);
    }
    constraints.set(`=${index}`, { equal: -known });
  });
  return { columns, constraints };
};

/**
 * Least and greatest value a hidden cell can take given all that is published, or undefined when the
 * solver gives no optimum (the caller then treats the cell as unprotected).
 */
export const solveInterval = (system: AuditedSystem, key: string, measure: Measure) => {
  const { columns, constraints } = writeConstraints(system, measure);
  columns.get(key)?.set('objective', 1);
  const bound = (direction: 'minimize' | 'maximize') =>
    solve({ direction, objective: 'objective', constraints, variables: columns });
  const low = bound('minimize');
  const high = bound('maximize');
  if (low.status !== 'optimal' || high.status !== 'optimal') return undefined;
  return { min: low.result, max: high.result };
};
