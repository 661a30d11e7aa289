import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemblePlan, blankDetails } from '../../../src/core/plan';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const ROWS = { dimension: 'unit', depth: null } as const;

const NEED = {
  origin: 'interview',
  title: 'Publier des cartes',
  population: { kind: 'all', label: 'Tous les agents' },
  competence: null,
  subject: 'Cartographie',
  people: 14,
  wishDate: null,
  priority: 'P2',
  priorityReason: '',
  note: '',
} as const;

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  const location = newToken();
  const paths = { [location]: join(temporaryFolder(), 'demo.coffre') };
  await engine.ask('vault:open-demo', { location }, paths);
}, 60_000);

const reply = () => engine.ask('needs:get', { filter: EVERYTHING, rows: ROWS });

const planNow = async () => {
  const { needs, decisions, actions, shaping } = await reply();
  return assemblePlan(needs, decisions, actions, [], shaping);
};

const wholeNeeds = async (): Promise<[string, string]> => {
  const [first, second] = (await reply()).needs.rates.filter(({ scope }) => scope === 'whole');
  if (first === undefined || second === undefined) throw new Error('the fictive service has two needs');
  return [first.id, second.id];
};

const undo = (part: object) => engine.ask('needs:unshape', { mergers: [], splits: [], ...part });

const put = (id: string | null, need: object | null) =>
  engine.ask('needs:put-declared', { changes: [{ id, need }] });

describe('a declared need', () => {
  it('enters the plan, may be decided upon, and be taken back', async () => {
    const { ids, former } = await put(null, NEED);
    const [id = ''] = ids;
    expect((await planNow()).rows.some((row) => row.id === id)).toBe(true);
    const decision = { needId: id, status: 'accepted', answer: 'workshop', shareToTrain: 1, reason: '' };
    await engine.ask('needs:decide', decision);
    expect((await planNow()).declared[0]?.decision.answer).toBe('workshop');
    await put(id, { ...NEED, people: 20 });
    expect((await planNow()).declared[0]?.declared.people).toBe(20);
    await engine.ask('needs:put-declared', { changes: former });
    expect((await planNow()).declared).toEqual([]);
  });

  it('is among the cells that the workbook was made of: what only the plan changed since stands', async () => {
    const { ids, former } = await put(null, NEED);
    const [id = ''] = ids;
    const [file, workbook] = [newToken(), join(temporaryFolder(), 'plan.xlsx')];
    const job = { jobId: newToken(), destination: file, filter: EVERYTHING };
    await engine.ask('export:workbook', job, { [file]: workbook });
    await engine.ask('plan:set-action', { ...blankDetails(id), provider: 'Changé depuis' });
    const request = { jobId: 'lecture', files: [file], filter: EVERYTHING };
    const preview = await engine.ask('plan:read-file', request, { [file]: workbook });
    expect(preview).toMatchObject({ kind: 'comparison', changes: [], unknown: [], missing: [] });
    await engine.ask('needs:put-declared', { changes: former });
  });

  it('is refused when its population looks like names', async () => {
    for (const label of ['DUPONT Jean', 'Mme Martin', 'jean.dupont@exemple.fr', 'Jean Dupont, Anne Martin']) {
      const population = { kind: 'unit', label };
      const changes = [{ id: null, need: { ...NEED, population } }];
      expect(await engine.refusal('needs:put-declared', { changes })).toBe('names-refused');
    }
    const population = { kind: 'unit', label: 'agents d’accueil' };
    const { former } = await put(null, { ...NEED, population });
    await engine.ask('needs:put-declared', { changes: former });
  });
});

describe('needs that are merged', () => {
  it('make one action with the number that was chosen, and come apart again', async () => {
    const members = await wholeNeeds();
    const request = { id: null, title: 'Bases numériques', members, retained: 24 };
    const { id } = await engine.ask('needs:merge', request);
    const plan = await planNow();
    expect(plan.rows.find((row) => row.id === id)).toMatchObject({ retained: 24, isRetainedTyped: true });
    expect(plan.rows.some((row) => members.includes(row.id))).toBe(false);
    expect(await engine.refusal('needs:merge', request)).toBe('need-taken');
    await undo({ mergers: [id] });
    expect((await planNow()).rows.filter((row) => members.includes(row.id))).toHaveLength(2);
  });

  it('must be known', async () => {
    const [first] = await wholeNeeds();
    const request = { id: null, title: 'Deux', members: [first, 'autre|chose|whole'], retained: null };
    expect(await engine.refusal('needs:merge', request)).toBe('not-found');
  });
});

describe('a need that is split', () => {
  it('makes one action per part, each with what is said of it, and is one again', async () => {
    const [needId] = await wholeNeeds();
    const parts = [1, 2].map((number) => ({ number, title: '', rowKeys: null }));
    const decisions = [1, 2].map((number) => ({
      needId: `${needId}#${number}`,
      status: 'accepted',
      answer: 'workshop',
      shareToTrain: 0.1 * number,
      reason: '',
    }));
    await engine.ask('needs:split', { needId, parts, decisions });
    const rows = (await planNow()).rows.filter((row) => row.id.startsWith(`${needId}#`));
    expect(rows.map(({ shareToTrain }) => shareToTrain)).toEqual([0.1, 0.2]);
    await engine.ask('plan:set-action', { ...rows[0]?.details, actionId: `${needId}#1`, provider: 'Centre' });
    await undo({ splits: [needId] });
    expect((await planNow()).rows.some((row) => row.id === needId)).toBe(true);
  });
});

describe('a need decided upon', () => {
  it('that reaches its target is told once, then stays listed with its decision', async () => {
    const [needId] = await wholeNeeds();
    const decision = { needId, status: 'accepted', answer: 'training', shareToTrain: 0.3, reason: '' };
    await engine.ask('needs:decide', decision);
    const find = async () => (await reply()).reviews.find((review) => review.needId === needId);
    expect(await find()).toBeUndefined();
    const targets = await engine.ask('targets:get', {});
    await engine.ask('targets:set', { ...targets, rate: 0.01 });
    expect(await find()).toMatchObject({ decided: 'accepted', change: { kind: 'reached' } });
    await engine.ask('needs:acknowledge', { needIds: [needId] });
    expect(await find()).toMatchObject({ standing: 'reached', change: null });
    const [file, workbook] = [newToken(), join(temporaryFolder(), 'plan.xlsx')];
    const job = { jobId: newToken(), destination: file, filter: EVERYTHING };
    await engine.ask('export:workbook', job, { [file]: workbook });
    const rows = (await readWorkbook(workbook)).find(({ sheet }) => sheet === 'Besoins')?.data ?? [];
    const line = rows.find((row) => row.includes(needId));
    expect(line).toEqual(
      expect.arrayContaining(['Retenu', 'Formation', 0.3, 'La cible est maintenant atteinte.']),
    );
    expect(line?.[0]).toBeNull();
    await engine.ask('targets:set', targets);
    expect(await find()).toMatchObject({ change: { kind: 'back' } });
  });
});
