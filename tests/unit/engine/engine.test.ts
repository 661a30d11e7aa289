import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgentRow } from '../../../src/contract/agents';
import type { ImportPreview } from '../../../src/contract/imports';
import { DEMO_SIZE, fictiveFiles, generateFictiveService } from '../../../src/engine/fictive';
import { processMemory } from '../../../src/engine/machine-memory';
import { EVERYTHING, newToken, startEngine, type TestEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const NEXT_PASSPHRASE = 'Cactus-Brume-Onze-Violon-Granit-9-Hamac-Sirop';
const folder = temporaryFolder();
const vaultPath = join(folder, 'service.coffre');
const memory = processMemory();

let main: TestEngine;
let recovery: string;

/** Puts files where a stick would have them; gives tokens and their paths. */
function filesOnDisk(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const place = temporaryFolder();
  const paths: Record<string, string> = {};
  for (const { name, bytes } of files) {
    writeFileSync(join(place, name), bytes);
    paths[newToken()] = join(place, name);
  }
  return paths;
}

const service = filesOnDisk(fictiveFiles(generateFictiveService(DEMO_SIZE)));
const HEATMAP = {
  filter: EVERYTHING,
  campaignId: '318204',
  rows: { dimension: 'unit', depth: null },
} as const;

const preview = (engine: TestEngine, paths: Record<string, string>): Promise<ImportPreview> =>
  engine.ask('import:preview', { jobId: 'import', files: Object.keys(paths) }, paths);

async function openAt(path: string, passphrase: string, engine: TestEngine, acceptOlder = false) {
  const request = { location: 'place-of-vault', role: 'administrateur', passphrase, acceptOlder };
  return engine.engine.call('vault:open', request, { 'place-of-vault': path });
}

beforeAll(async () => {
  main = await startEngine(memory);
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  const created = await main.ask('vault:create', request, { [location]: vaultPath });
  recovery = created.recoveryPassphrase;
  const { planId, writes } = await preview(main, service);
  expect(writes).toBe(true);
  await main.ask('import:apply', { jobId: 'import', planId });
}, 300_000);

describe('a new vault', () => {
  it('is on the disk before anything is imported, openable by two holders', async () => {
    const location = newToken();
    const { roles } = await main.ask('vault:roles', { location }, { [location]: vaultPath });
    expect(roles).toEqual(['administrateur', 'secours']);
    expect(recovery.split('-').length).toBeGreaterThanOrEqual(10);
  });

  it('refuses a weak passphrase, a place already taken, and a second vault in the same engine', async () => {
    const location = newToken();
    const request = { location, passphrase: 'azerty', serviceName: '' };
    expect(await main.refusal('vault:create', request, { [location]: vaultPath })).toBe('vault-already-open');
    const other = await startEngine();
    expect(await other.refusal('vault:create', request, { [location]: vaultPath })).toBe(
      'passphrase-too-weak',
    );
    const strong = { ...request, passphrase: PASSPHRASE };
    expect(await other.refusal('vault:create', strong, { [location]: vaultPath })).toBe('vault-exists');
    expect(await other.refusal('vault:create', strong, {})).toBe('unknown-token');
  });
});

describe('an import', () => {
  it('is shown before it is written, and written as shown', async () => {
    const [entry] = await main.ask('import:list', {});
    expect(entry).toMatchObject({ undone: false, canUndo: true });
    expect(
      entry?.files.map(({ kind, rows, kept, rejected }) => [kind, rows === kept, rejected.length]),
    ).toEqual([
      ['agents', true, 0],
      ['assessment', true, 0],
      ['assessment', true, 0],
      ['profiles', true, 0],
    ]);
    const { agents, campaigns } = await main.ask('filters:get', {});
    expect(agents).toBe(DEMO_SIZE.agents);
    expect(campaigns.map(({ kind }) => kind)).toEqual(['assessment', 'assessment', 'profiles']);
  });

  it('adds nothing the second time', async () => {
    const again = await preview(main, service);
    expect(again.writes).toBe(false);
    expect(again.files.map(({ kept }) => kept)).toEqual([0, 0, 0, 0]);
    expect(await main.refusal('import:apply', { jobId: 'import', planId: again.planId })).toBe(
      'nothing-to-import',
    );
  });

  it('refuses a plan that is not the one shown last', async () => {
    const first = await preview(main, service);
    const second = await preview(main, service);
    expect(await main.refusal('import:apply', { jobId: 'a', planId: first.planId })).toBe('plan-expired');
    await main.ask('import:discard', { planId: second.planId });
    expect(await main.refusal('import:apply', { jobId: 'a', planId: second.planId })).toBe('plan-expired');
  });

  it('can be undone and done again, with the same numbers', async () => {
    const before = await main.ask('overview:get', EVERYTHING);
    const [latest] = await main.ask('import:list', {});
    const importId = latest?.id ?? 0;
    await main.ask('import:undo', { importId });
    expect((await main.ask('filters:get', {})).agents).toBe(0);
    expect((await main.ask('overview:get', EVERYTHING)).campaigns).toEqual([]);
    expect(await main.refusal('import:undo', { importId })).toBe('nothing-to-undo');
    const { planId } = await preview(main, service);
    await main.ask('import:apply', { jobId: 'import', planId });
    expect(await main.ask('overview:get', EVERYTHING)).toEqual(before);
  });

  it('tells its progress and stops when cancelled', async () => {
    const running = main.engine.call(
      'import:preview',
      { jobId: 'long', files: Object.keys(service) },
      service,
    );
    await main.ask('job:cancel', { jobId: 'long' });
    expect(await running).toMatchObject({ ok: false, code: 'cancelled' });
    expect(main.events.some((event) => event.kind === 'progress' && event.phase === 'reading')).toBe(true);
  });

  it('tells what is wrong with a file without failing', async () => {
    const paths = filesOnDisk([{ name: 'vide.csv', bytes: new Uint8Array() }]);
    const missing = { [newToken()]: join(folder, 'absent.csv') };
    const { files, writes } = await preview(main, { ...paths, ...missing });
    expect(writes).toBe(false);
    expect(files.map(({ kind, rejected }) => [kind, rejected[0]?.code])).toEqual([
      ['unknown', 'empty-file'],
      ['unknown', 'missing-file'],
    ]);
  });
});

describe('collective screens', () => {
  it('show what the targets make of the results', async () => {
    const gapAt = async (rate: number): Promise<number> => {
      await main.ask('targets:set', { rate, level: 3 });
      const table = await main.ask('heatmap:get', HEATMAP);
      const cell = table.kind === 'table' ? table.whole.cells[0] : undefined;
      return cell?.kind === 'shown' && cell.gap.kind === 'exact' ? cell.gap.value : Number.NaN;
    };
    const at60 = await gapAt(0.6);
    const at80 = await gapAt(0.8);
    expect(at80 - at60).toBeCloseTo(0.2, 12);
    await main.ask('targets:set', { rate: 0.6, level: 3 });
  });

  it('refuse a level that no imported file shows to be reachable', async () => {
    expect(await main.refusal('targets:set', { rate: 0.6, level: 8 })).toBe('target-out-of-range');
    expect(await main.ask('targets:get', {})).toEqual({ rate: 0.6, level: 3 });
  });

  it('answer every dimension and filter with released values only', async () => {
    for (const dimension of ['unit', 'site', 'corps', 'category', 'job'] as const) {
      const request = { ...HEATMAP, rows: { dimension, depth: null } };
      expect((await main.ask('heatmap:get', request)).kind).toBe('table');
      expect((await main.ask('participation:get', request)).kind).toBe('table');
    }
    const tiny = ['Direction fictive de l’Estuaire', 'Mission stratégie et communication'];
    const narrow = { ...HEATMAP, filter: { ...EVERYTHING, unitPath: tiny } };
    expect((await main.ask('heatmap:get', narrow)).kind).toBe('too-few');
  });

  it('keep the decisions on needs', async () => {
    const request = { filter: EVERYTHING, rows: { dimension: 'unit', depth: null } };
    const { needs } = await main.ask('needs:get', request);
    const decision = {
      needId: needs.rates[0]?.id ?? '',
      status: 'set-aside',
      answer: 'pix',
      shareToTrain: 0.5,
      reason: 'déjà au plan',
    };
    await main.ask('needs:decide', decision);
    await main.ask('needs:decide', { ...decision, status: 'accepted' });
    expect((await main.ask('needs:get', request)).decisions).toEqual([{ ...decision, status: 'accepted' }]);
  });

  it('refuse a decision on a need that cannot be, and write nothing of it', async () => {
    const request = { filter: EVERYTHING, rows: { dimension: 'unit', depth: null } };
    const before = (await main.ask('needs:get', request)).decisions;
    const decision = { status: 'accepted', answer: 'training', shareToTrain: 0.3, reason: '' };
    for (const needId of ['', 'un nom propre', `${HEATMAP.campaignId}|1.1|unit:Un nom propre`])
      expect(await main.refusal('needs:decide', { ...decision, needId })).toBe('not-found');
    expect((await main.ask('needs:get', request)).decisions).toEqual(before);
    const journal = await main.ask('journal:list', {});
    expect(journal.filter(({ action }) => action === 'need-decided')).toHaveLength(2);
    expect(journal.some(({ subject }) => subject.includes('propre'))).toBe(false);
  });
});

describe('the nominative mode', () => {
  const identityKeys = [
    'birthName',
    'category',
    'corps',
    'email',
    'firstName',
    'id',
    'job',
    'manager',
    'matricule',
    'participations',
    'site',
    'unitPath',
    'usageName',
    'workingTime',
  ];

  it('lists identities and states without any result', async () => {
    const agents = await main.ask('agents:list', {});
    expect(agents).toHaveLength(DEMO_SIZE.agents);
    for (const agent of agents) {
      expect(Object.keys(agent).sort()).toEqual(identityKeys);
      for (const participation of agent.participations)
        expect(Object.keys(participation).sort()).toEqual([
          'absent',
          'beforeOpening',
          'campaignId',
          'id',
          'progress',
          'sharedAt',
          'startedAt',
          'state',
        ]);
    }
    expect(new Set(agents.flatMap((agent) => agent.participations.map(({ state }) => state)))).toEqual(
      new Set(['shared', 'finished', 'started']),
    );
  });

  it('opens one agent’s results after a reason, and the journal says so', async () => {
    const agents = await main.ask('agents:list', {});
    const isShared = (agent: AgentRow): boolean =>
      agent.participations.some(({ state }) => state === 'shared');
    const agent = agents.find(isShared);
    const request = { agentId: agent?.id ?? 0, reason: 'droit-acces', note: 'demande écrite' };
    const results = await main.ask('agents:open-results', request);
    expect(results.campaigns.length).toBe(
      agent?.participations.filter(({ state }) => state === 'shared').length,
    );
    const journal = await main.ask('journal:list', {});
    expect(journal[0]).toMatchObject({ action: 'results-opened', role: 'administrateur' });
    expect(journal[0]?.subject).toContain(agent?.matricule ?? 'nobody');
    expect(journal[0]?.reason).toContain('demande écrite');
    expect(journal.filter(({ action }) => action === 'nominative-opened')).toHaveLength(1);
    expect(await main.refusal('agents:open-results', { ...request, agentId: 999_999 })).toBe('not-found');
  });
});

describe('the workbook', () => {
  it('is written whole at the chosen place, over an earlier one, and read by another library', async () => {
    const destination = newToken();
    const path = join(folder, 'plan.xlsx');
    writeFileSync(path, 'earlier');
    const request = { jobId: 'export', destination, filter: EVERYTHING };
    const { bytes, sheets } = await main.ask('export:workbook', request, { [destination]: path });
    expect(statSync(path).size).toBe(bytes);
    expect((await readXlsx(path)).map(({ sheet }) => sheet)).toEqual(sheets);
  });

  it('says that it could not be written, and leaves nothing behind', async () => {
    const destination = newToken();
    const place = join(folder, 'nowhere', 'plan.xlsx');
    const request = { jobId: 'export', destination, filter: EVERYTHING };
    expect(await main.refusal('export:workbook', request, { [destination]: place })).toBe('export-failed');
    mkdirSync(join(folder, 'taken.xlsx'));
    const taken = { [destination]: join(folder, 'taken.xlsx') };
    expect(await main.refusal('export:workbook', request, taken)).toBe('export-failed');
    expect(readdirSync(folder).filter((name) => name.includes('taken') && name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('locking and opening again', () => {
  it('gives the same numbers, and distinct words for each way it can fail', {
    timeout: 300_000,
  }, async () => {
    const before = await main.ask('overview:get', EVERYTHING);
    const saved = await main.ask('vault:save', {});
    expect(saved).toMatchObject({ save: 'saved', open: true, name: 'service.coffre', demo: false });
    expect(await main.engine.close()).toEqual({ ok: true, value: null });
    expect(await main.refusal('overview:get', EVERYTHING)).toBe('vault-closed');
    expect(readdirSync(folder).filter((name) => name.endsWith('.verrou'))).toEqual([]);

    const damaged = join(folder, 'damaged.coffre');
    const bytes = readFileSync(vaultPath);
    bytes[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    const text = join(folder, 'text.coffre');
    writeFileSync(text, 'bonjour');
    expect(await openAt(damaged, PASSPHRASE, main)).toMatchObject({ ok: false, code: 'vault-damaged' });
    expect(await openAt(text, PASSPHRASE, main)).toMatchObject({ ok: false, code: 'vault-not-a-vault' });
    expect(await openAt(join(folder, 'no'), PASSPHRASE, main)).toMatchObject({
      ok: false,
      code: 'vault-missing',
    });
    expect(await openAt(vaultPath, 'Tout autre chose', main)).toMatchObject({
      ok: false,
      code: 'wrong-passphrase',
    });
    expect(await openAt(vaultPath, PASSPHRASE, main)).toMatchObject({ ok: true });
    expect(await main.ask('overview:get', EVERYTHING)).toEqual(before);
  });

  it('takes a new passphrase only with the present one', { timeout: 300_000 }, async () => {
    const change = { current: PASSPHRASE, next: NEXT_PASSPHRASE, serviceName: '' };
    const wrong = { ...change, current: 'autre chose' };
    expect(await main.refusal('vault:change-passphrase', wrong)).toBe('wrong-passphrase');
    expect(await main.refusal('vault:change-passphrase', { ...change, next: '123456' })).toBe(
      'passphrase-too-weak',
    );
    expect(await main.ask('vault:change-passphrase', change)).toMatchObject({ open: true });
    await main.engine.close();
    expect(await openAt(vaultPath, PASSPHRASE, main)).toMatchObject({ ok: false, code: 'wrong-passphrase' });
    expect(await openAt(vaultPath, NEXT_PASSPHRASE, main)).toMatchObject({ ok: true });
  });

  it('gives the vault back to whoever holds the recovery sheet, and a new sheet', {
    timeout: 300_000,
  }, async () => {
    const path = join(folder, 'renewed.coffre');
    const [service, place] = [await startEngine(), 'place-of-vault'];
    const made = await service.ask(
      'vault:create',
      { location: place, passphrase: PASSPHRASE, serviceName: '' },
      { [place]: path },
    );
    await service.engine.close();
    const bySheet = { location: place, role: 'secours', acceptOlder: false };
    await service.ask('vault:open', { ...bySheet, passphrase: made.recoveryPassphrase }, { [place]: path });
    const renewal = { current: made.recoveryPassphrase, next: NEXT_PASSPHRASE, serviceName: '' };
    expect(await service.refusal('vault:renew-keys', { ...renewal, current: PASSPHRASE })).toBe(
      'wrong-passphrase',
    );
    expect(await service.refusal('vault:renew-keys', { ...renewal, next: '123456' })).toBe(
      'passphrase-too-weak',
    );
    const renewed = await service.ask('vault:renew-keys', renewal);
    expect(renewed.recoveryPassphrase).not.toBe(made.recoveryPassphrase);
    await service.engine.close();
    expect(await openAt(path, PASSPHRASE, service)).toMatchObject({ ok: false, code: 'wrong-passphrase' });
    expect(
      await service.refusal(
        'vault:open',
        { ...bySheet, passphrase: made.recoveryPassphrase },
        { [place]: path },
      ),
    ).toBe('wrong-passphrase');
    expect(await openAt(path, NEXT_PASSPHRASE, service)).toMatchObject({ ok: true });
    await service.engine.close();
    const opened = await service.ask(
      'vault:open',
      { ...bySheet, passphrase: renewed.recoveryPassphrase },
      { [place]: path },
    );
    expect(opened.role).toBe('secours');
    await service.engine.close();
  });

  it('notices a file older than the one seen last on this machine', { timeout: 300_000 }, async () => {
    await main.engine.close();
    const older = join(folder, 'older.coffre');
    copyFileSync(vaultPath, older);
    await openAt(vaultPath, NEXT_PASSPHRASE, main);
    await main.ask('targets:set', { rate: 0.7, level: 3 });
    await main.engine.close();
    const refused = await openAt(older, NEXT_PASSPHRASE, main);
    expect(refused).toMatchObject({ ok: false, code: 'vault-older-generation' });
    if (refused.ok) throw new Error('opened');
    expect(Object.keys(refused.detail).sort()).toEqual(['fileSavedAt', 'lastSeenSavedAt']);
    expect(await openAt(older, NEXT_PASSPHRASE, main, true)).toMatchObject({ ok: true });
    await main.engine.close();
  });
});

describe('two engines on one vault', () => {
  it('never overwrite each other: the second goes on in a dated copy, and says so', {
    timeout: 300_000,
  }, async () => {
    const first = await startEngine(processMemory());
    const second = await startEngine(processMemory());
    expect(await openAt(vaultPath, NEXT_PASSPHRASE, first)).toMatchObject({ ok: true });
    expect(await openAt(vaultPath, NEXT_PASSPHRASE, second)).toMatchObject({ ok: true });
    const warned = (engine: TestEngine): boolean =>
      engine.events.some((event) => event.kind === 'save-state' && event.code === 'vault-in-use');
    expect([warned(first), warned(second)]).toEqual([false, true]);
    await first.ask('targets:set', { rate: 0.5, level: 3 });
    await first.ask('vault:save', {});
    await second.ask('targets:set', { rate: 0.9, level: 3 });
    const status = await second.ask('vault:save', {});
    expect(status.name).not.toBe('service.coffre');
    expect(existsSync(join(folder, status.name ?? ''))).toBe(true);
    expect(second.events).toContainEqual({ kind: 'save-state', state: 'saved', code: 'save-conflict' });
    await Promise.all([first.engine.close(), second.engine.close()]);
  });
});

describe('a save that fails', () => {
  it('keeps the change, says why, and succeeds once the cause is gone', { timeout: 300_000 }, async () => {
    let isFull = false;
    const engine = await startEngine(processMemory(), (environment) => {
      const { fs } = environment.vault;
      const freeBytes = async (place: string): Promise<number | null> => (isFull ? 10 : fs.freeBytes(place));
      return { ...environment, vault: { ...environment.vault, fs: { ...fs, freeBytes } } };
    });
    await openAt(vaultPath, NEXT_PASSPHRASE, engine);
    await engine.ask('vault:save', {});
    isFull = true;
    await engine.ask('targets:set', { rate: 0.45, level: 3 });
    expect(await engine.refusal('vault:save', {})).toBe('save-full');
    expect(await engine.ask('vault:status', {})).toMatchObject({ open: true, save: 'failed' });
    expect(await engine.engine.close()).toMatchObject({ ok: false, code: 'save-full' });
    isFull = false;
    expect(await engine.engine.close()).toEqual({ ok: true, value: null });
    await openAt(vaultPath, NEXT_PASSPHRASE, engine);
    expect(await engine.ask('targets:get', {})).toEqual({ rate: 0.45, level: 3 });
    await engine.engine.close();
  });
});

describe('the demonstration', () => {
  it('opens the fictive service, made anew each time, over nothing but itself', {
    timeout: 300_000,
  }, async () => {
    const demoMemory = processMemory();
    const engine = await startEngine(demoMemory);
    const location = newToken();
    const place = { [location]: join(folder, 'demo.coffre') };
    expect(await engine.refusal('vault:open-demo', { location }, { [location]: vaultPath })).toBe(
      'vault-exists',
    );
    expect(await engine.ask('vault:open-demo', { location }, place)).toMatchObject({
      open: true,
      demo: true,
    });
    expect((await engine.ask('filters:get', {})).agents).toBe(DEMO_SIZE.agents);
    await engine.ask('targets:set', { rate: 0.9, level: 3 });
    await engine.engine.close();
    await engine.ask('vault:open-demo', { location }, place);
    expect(await engine.ask('targets:get', {})).toEqual({ rate: 0.6, level: 3 });
    await engine.engine.close();
    expect(existsSync(vaultPath)).toBe(true);
  });
});
