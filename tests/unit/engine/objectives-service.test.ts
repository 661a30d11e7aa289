import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ObjectiveDraftRequest } from '../../../src/contract/objectives';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const NOBODY_LEFT_OUT = { unitPath: null, site: null, corps: null, category: null, job: null };
const ROWS = { dimension: 'unit', depth: null } as const;
let engine: TestEngine;

beforeAll(async () => {
  engine = await startEngine();
  const location = newToken();
  await engine.ask('vault:open-demo', { location }, { [location]: join(temporaryFolder(), 'demo.coffre') });
}, 120_000);

const campaignOf = async (kind: 'assessment' | 'profiles'): Promise<string> =>
  (await engine.ask('filters:get', {})).campaigns.find((each) => each.kind === kind)?.id ?? '';

const draft = (part: Partial<ObjectiveDraftRequest> = {}): ObjectiveDraftRequest => ({
  title: 'Montée en niveau',
  orientation: 'Axe des essais',
  campaignIds: [],
  population: NOBODY_LEFT_OUT,
  criticality: 1,
  event: null,
  leadDays: 15,
  targets: [],
  validFrom: null,
  validUntil: null,
  ...part,
});

const aim = (measure: 'rate' | 'level' | 'stage', value: number) => ({
  population: NOBODY_LEFT_OUT,
  competence: null,
  measure,
  value,
  validFrom: null,
  validUntil: null,
  reason: 'Essai',
});

const save = async (id: number | null, content: ObjectiveDraftRequest, reason = 'Essai'): Promise<number> => {
  const outcome = await engine.ask('objectives:save', { id, content, reason });
  if (outcome.kind !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome.id;
};

const list = () => engine.ask('objectives:list', {});
const find = async (id: number) => (await list()).objectives.find((each) => each.id === id);

describe('the objectives of the fictive service', () => {
  it('are a conference with its day J, and a roll-out in waves', async () => {
    const { objectives } = await list();
    expect(objectives.map(({ versions: [{ content }] }) => content.event?.kind)).toEqual(['day', 'period']);
  });

  it('stand on the dashboard, with the roster of their population and the stage asked', async () => {
    const { objectives } = await engine.ask('objectives:overview', EVERYTHING);
    const [first] = objectives;
    if (first?.state.kind !== 'shown') throw new Error(first?.state.kind);
    expect(first.state.concerned).toEqual({ kind: 'exact', value: 480 });
    expect(first.state.campaigns[0]?.stage).toMatchObject({ kind: 'shown' });
  });

  it('draw the participation of each wave around its own day', async () => {
    const objective = (await list()).objectives[1];
    const campaignId = objective?.versions[0].content.campaignIds[0];
    const view = await engine.ask('trends:waves', {
      filter: EVERYTHING,
      campaignId,
      objectiveId: objective?.id,
    });
    if (view.kind !== 'waves') throw new Error(view.kind);
    expect(view.waves).toHaveLength(3);
    for (const { curve, date } of view.waves) expect(curve).toMatchObject({ event: date, leadDays: 15 });
  });

  it('give their day J to the curves', async () => {
    const view = await engine.ask('trends:curves', { filter: EVERYTHING, events: [] });
    if (view.kind !== 'curves') throw new Error(view.kind);
    const event = (await list()).objectives[0]?.versions[0].content.event;
    expect(event).toEqual({ kind: 'day', date: view.curves[0]?.event });
    const chosen = { campaignId: view.curves[0]?.campaign.id, date: '2026-02-10' };
    const moved = await engine.ask('trends:curves', { filter: EVERYTHING, events: [chosen] });
    expect(moved).toMatchObject({ curves: [{ event: '2026-02-10' }, {}, {}] });
  });
});

describe('an objective', () => {
  it('keeps its versions, and an earlier one can be restored', async () => {
    const id = await save(null, draft());
    await save(id, draft({ title: 'Titre changé' }), 'Précision');
    const restored = await engine.ask('objectives:restore', { id, number: 1 });
    expect(restored).toEqual({ kind: 'saved', id });
    const versions = (await find(id))?.versions ?? [];
    expect(versions.map(({ number, content }) => [number, content.title])).toEqual([
      [3, 'Montée en niveau'],
      [2, 'Titre changé'],
      [1, 'Montée en niveau'],
    ]);
    expect(versions[1]).toMatchObject({ author: 'administrateur', reason: 'Précision' });
    const journal = await engine.ask('journal:list', {});
    expect(journal.filter(({ action }) => action === 'objective-changed')).toHaveLength(3);
  });

  it('is refused in words, and nothing is written', async () => {
    const before = (await list()).objectives.length;
    const campaignIds = [await campaignOf('profiles')];
    const content = draft({ title: '', campaignIds, targets: [aim('level', 8)] });
    const outcome = await engine.ask('objectives:save', { id: null, content, reason: '' });
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'title-missing' }, { code: 'level-out-of-reach', place: 0, limit: 7 }],
    });
    expect((await list()).objectives).toHaveLength(before);
    expect(await engine.refusal('objectives:save', { id: 9999, content, reason: '' })).toBe('not-found');
    expect(await engine.refusal('objectives:restore', { id: 9999, number: 1 })).toBe('not-found');
  });

  it('changes gaps, needs and the plan while it is in force, and no longer once archived', async () => {
    const campaignId = await campaignOf('profiles');
    const gap = async () => {
      const table = await engine.ask('heatmap:get', { filter: EVERYTHING, campaignId, rows: ROWS });
      const cell = table.kind === 'table' ? table.whole.cells[0] : undefined;
      return cell?.kind === 'shown'
        ? { target: cell.target, named: cell.appliedTargets[0]?.objective }
        : null;
    };
    const weight = async () => {
      const { needs, goals } = await engine.ask('needs:get', { filter: EVERYTHING, rows: ROWS });
      const axis = goals.find((goal) => goal.campaignId === campaignId)?.axis;
      return [needs.levels[0]?.priority.criticality, axis];
    };
    expect(await gap()).toEqual({ target: 3, named: null });
    const id = await save(
      null,
      draft({ campaignIds: [campaignId], criticality: 3, targets: [aim('level', 5)] }),
    );
    expect(await gap()).toEqual({ target: 5, named: 'Montée en niveau' });
    expect(await weight()).toEqual([3, 'Axe des essais']);
    await engine.ask('objectives:archive', { id, isArchived: true });
    expect(await gap()).toEqual({ target: 3, named: null });
    expect((await weight())[0]).toBe(1);
    await save(
      id,
      draft({ campaignIds: [campaignId], validUntil: '2020-01-01', targets: [aim('level', 5)] }),
    );
    await engine.ask('objectives:archive', { id, isArchived: false });
    expect(await gap()).toEqual({ target: 3, named: null });
  });

  it('says which of two contradictory targets applies: the latest given', async () => {
    const campaignIds = [await campaignOf('profiles')];
    await save(null, draft({ title: 'Ancien', campaignIds, targets: [aim('level', 4)] }));
    await save(null, draft({ title: 'Récent', campaignIds, targets: [aim('level', 2)] }));
    const { contradictions } = await list();
    expect(contradictions).toMatchObject([
      { prevailing: { objective: 'Récent', value: 2 }, other: { objective: 'Ancien', value: 4 } },
    ]);
  });
});
