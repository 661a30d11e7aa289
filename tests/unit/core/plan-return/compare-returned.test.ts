import { describe, expect, it } from 'vitest';
import { blankDetails, buildPlan } from '../../../../src/core/plan';
import {
  compareReturned,
  OFFICE_COLUMNS,
  officeCells,
  type ReturnedLine,
} from '../../../../src/core/plan-return';
import { asReleased, makeNeed } from '../plan/released-needs';

const NEEDS = asReleased({ rates: [makeNeed(1), makeNeed(2)], levels: [] });
const planWith = (provider: string) =>
  buildPlan(NEEDS, [], [{ ...blankDetails(makeNeed(1).id), provider }]).rows;
const ROWS = planWith('');

const linesOf = (rows: typeof ROWS): readonly ReturnedLine[] =>
  [...officeCells(rows)].map(([id, cells], index) => ({ line: index + 6, id, cells }));

const edit = (lines: readonly ReturnedLine[], header: string, value: string): readonly ReturnedLine[] =>
  lines.map((line, index) => (index === 0 ? { ...line, cells: { ...line.cells, [header]: value } } : line));

describe('compareReturned', () => {
  it('sees nothing in a file that nobody edited', () => {
    const comparison = compareReturned(linesOf(ROWS), ROWS, officeCells(ROWS));
    expect(Object.values(comparison).flat()).toEqual([]);
  });

  it('takes a number typed the French way and a French date', () => {
    const lines = edit(
      edit(linesOf(ROWS), 'Coût pédagogique', '1\u202f234,50 €'),
      'Date limite',
      '31/12/2026',
    );
    const { changes } = compareReturned(lines, ROWS, officeCells(ROWS));
    expect(changes.map(({ header, after }) => [header, after])).toEqual([
      ['Date limite', '2026-12-31'],
      ['Coût pédagogique', '1234.5'],
    ]);
  });

  it('takes a number typed over the formula of « Effectif retenu », and its emptying', () => {
    const lines = edit(linesOf(ROWS), 'Effectif retenu', '24');
    const [change] = compareReturned(lines, ROWS, officeCells(ROWS)).changes;
    expect(change).toMatchObject({ header: 'Effectif retenu', before: '15', after: '24' });
    const typed = buildPlan(NEEDS, [], [{ ...blankDetails(makeNeed(1).id), retained: 24 }]).rows;
    const emptied = edit(linesOf(typed), 'Effectif retenu', '');
    expect(compareReturned(emptied, typed, officeCells(typed)).changes).toMatchObject([
      { header: 'Effectif retenu', before: '24', after: '' },
    ]);
  });

  it('does not take for a typed number what the formula gives once the share or the answer moved', () => {
    const moved = edit(edit(linesOf(ROWS), 'Part à former', '0,5'), 'Effectif retenu', '25');
    const onPix = edit(edit(linesOf(ROWS), 'Réponse', 'Parcours ou tutoriels Pix'), 'Effectif retenu', '0');
    const blank = edit(linesOf(ROWS), 'Effectif retenu', '');
    const headers = [moved, onPix, blank].map((lines) =>
      compareReturned(lines, ROWS, officeCells(ROWS)).changes.map(({ header }) => header),
    );
    expect(headers).toEqual([['Part à former'], ['Réponse'], []]);
  });

  it('keeps what the plan changed since, when the file did not touch it', () => {
    const base = officeCells(ROWS);
    expect(compareReturned(linesOf(ROWS), planWith('Centre inventé'), base).changes).toEqual([]);
  });

  it('asks when both changed the same cell, not when they agree', () => {
    const base = officeCells(ROWS);
    const lines = edit(linesOf(ROWS), 'Organisme', 'Autre centre');
    const [change] = compareReturned(lines, planWith('Centre inventé'), base).changes;
    expect(change).toMatchObject({ before: 'Centre inventé', after: 'Autre centre', isConflict: true });
    expect(compareReturned(lines, planWith('Autre centre'), base).changes).toEqual([]);
  });

  it('asks about missing lines, lists proposals, unknown and repeated lines', () => {
    const [first, second] = linesOf(ROWS);
    if (first === undefined || second === undefined) throw new Error('two actions expected');
    const lines = [
      first,
      { ...first, line: 20 },
      { line: 21, id: '', cells: { 'Intitulé de l’action': 'Action ajoutée' } },
      { line: 22, id: 'autre|coffre|x', cells: {} },
      { line: 23, id: '', cells: { Organisme: ' ' } },
    ];
    const comparison = compareReturned(lines, ROWS, officeCells(ROWS));
    expect(comparison.missing.map(({ actionId }) => actionId)).toEqual([second.id]);
    expect(comparison.proposals).toEqual([{ line: 21, title: 'Action ajoutée', population: '' }]);
    expect(comparison.unknown).toEqual([22]);
    expect(comparison.repeated).toEqual([20]);
  });

  it.each([
    ['Trimestre', 'bientôt'],
    ['Groupe max.', '8,5'],
    ['Part à former', '130 %'],
    ['Date limite', '31/02/2026'],
    ['Coût pédagogique', '-3'],
  ])('refuses %s = %s and leaves the plan alone', (header, value) => {
    const comparison = compareReturned(edit(linesOf(ROWS), header, value), ROWS, officeCells(ROWS));
    expect(comparison.changes).toEqual([]);
    expect(comparison.refused).toEqual([{ line: 6, header }]);
  });

  it('writes every column so that reading it again gives the same value', () => {
    const SAMPLES = [
      '3',
      '45 %',
      '2026-05-04',
      'P3',
      '2e trimestre',
      'Mixte',
      'Groupe réduit',
      'Réalisé',
      'Texte',
    ];
    const [row] = ROWS;
    if (row === undefined) throw new Error('an action expected');
    const decision = {
      needId: row.id,
      status: 'proposed' as const,
      answer: 'training' as const,
      shareToTrain: 0.3,
      reason: '',
    };
    for (const column of OFFICE_COLUMNS) {
      const value = SAMPLES.map((sample) => column.accept(sample, {})).find((found) => found);
      if (value === undefined || value === null) continue;
      const state = column.write({ details: blankDetails(row.id), decision }, value);
      const [again] = buildPlan(NEEDS, [state.decision], [state.details]).rows.filter(
        ({ id }) => id === row.id,
      );
      expect([column.header, again && column.read(again)]).toEqual([column.header, value]);
    }
  });
});

describe('a cost per session in the file', () => {
  const saying = (said: object) => buildPlan(NEEDS, [], [{ ...blankDetails(makeNeed(1).id), ...said }]).rows;
  const costOf = (rows: typeof ROWS, cells: Readonly<Record<string, string>>) => {
    const lines = Object.entries(cells).reduce(
      (now, [header, cell]) => edit(now, header, cell),
      linesOf(rows),
    );
    return compareReturned(lines, rows, officeCells(rows)).changes.map(({ header, after }) => [
      header,
      after,
    ]);
  };
  const rows = saying({ sessionCost: 400 });
  const sessions = String(rows[0]?.sessions);
  const computed = String(400 * Number(sessions));

  it('is no change where the sheet computed the whole', () => {
    expect(costOf(rows, { 'Nb sessions': sessions, 'Coût pédagogique': computed })).toEqual([]);
  });

  it('is read when it changes, and the whole that follows is not', () => {
    const cells = { 'Nb sessions': '2', 'Coût par session': '500', 'Coût pédagogique': '1000' };
    expect(costOf(rows, cells)).toEqual([['Coût par session', '500']]);
  });

  it('gives way to a whole cost typed over the formula', () => {
    const cells = { 'Nb sessions': sessions, 'Coût pédagogique': '999' };
    expect(costOf(rows, cells)).toEqual([['Coût pédagogique', '999']]);
  });

  it('is no change where a whole cost happens to be the product', () => {
    const both = saying({ sessionCost: 400, teachingCost: 400 * Number(sessions) });
    expect(costOf(both, { 'Nb sessions': sessions, 'Coût pédagogique': computed })).toEqual([]);
  });
});
