import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { runDemoCommand, temporaryFolder } from '../golden/demo/run-command';

const NO_NETWORK = ['unshare', '--net', '--map-root-user'];
const canUnshare = spawnSync('unshare', [...NO_NETWORK.slice(1), 'true']).status === 0;

describe('the main job', () => {
  it('is done where there is no network at all, not even a loopback', { timeout: 180_000 }, async ({
    skip,
  }) => {
    if (!canUnshare) skip('this system does not let a program part from the network (unshare)');
    const args = ['--json', '--out', temporaryFolder()];
    const { code, stdout, stderr } = await runDemoCommand(args, process.cwd(), NO_NETWORK);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('workbook');
  });
});
