import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newToken, startEngine, temporaryFolder } from './environment';

const PASSPHRASE = 'Vélo-Ombre-Quartz-7-Pamplemousse-Givre-Zinc-Tambour';
const LINES = ['0001;Zorglub;Ana', '0002;Vantrou;Björn', '0003;Quémeneur;Maëlle'];

it('tells before writing how many agents a new HR list takes out, and takes out as many', async () => {
  const engine = await startEngine();
  const folder = temporaryFolder();
  const location = newToken();
  const request = { location, passphrase: PASSPHRASE, serviceName: 'Service d’essai' };
  await engine.ask('vault:create', request, { [location]: join(folder, 'service.coffre') });
  const previewOf = (lines: readonly string[]) => {
    const token = newToken();
    const path = join(folder, `${token}.csv`);
    writeFileSync(path, ['Matricule;Nom;Prénom', ...lines].join('\n'));
    return engine.ask('import:preview', { jobId: token, files: [token] }, { [token]: path });
  };
  const first = await previewOf(LINES);
  expect(first.departed).toBe(0);
  await engine.ask('import:apply', { jobId: 'a', planId: first.planId });
  const second = await previewOf(LINES.slice(0, 1));
  expect(second).toMatchObject({ departed: 2, writes: true });
  expect((await engine.ask('filters:get', {})).agents).toBe(3);
  await engine.ask('import:apply', { jobId: 'b', planId: second.planId });
  expect((await engine.ask('filters:get', {})).agents).toBe(1);
});
