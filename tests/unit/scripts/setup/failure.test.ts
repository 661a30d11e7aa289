import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../../../scripts/setup/failure.mjs';

const COMMAND = 'sudo apt-get install -y xvfb';
const FAILURES = [
  { kind: 'dependencies-not-installed', reason: 'npm-missing' },
  { kind: 'dependencies-not-installed', reason: 'npm-failed' },
  { kind: 'override-empty', path: '/opt/electron' },
  { kind: 'electron-unavailable', target: 'linux-arm64' },
  { kind: 'fallback-altered' },
  { kind: 'libraries-missing', names: ['libgtk-3.so.0', 'libnss3.so'], command: COMMAND },
  { kind: 'no-display', command: COMMAND },
  { kind: 'display-unreachable', display: ':7' },
  { kind: 'xvfb-failed' },
  { kind: 'no-account', command: COMMAND },
  { kind: 'sandbox-unavailable', command: COMMAND },
  { kind: 'not-built', path: 'out/main/index.cjs' },
  { kind: 'build-failed' },
  { kind: 'not-started', program: 'electron' },
] as const;

describe('a start that fails says what to do', () => {
  it.each(FAILURES)('$kind is one French sentence, then one English sentence', (failure) => {
    const lines = describeFailure(failure).split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^[A-ZL].*\.$/);
  });

  it.each(FAILURES)('$kind uses French typography', (failure) => {
    const [french = ''] = describeFailure(failure).split('\n');
    expect(french).not.toContain("'");
    expect(french).not.toMatch(/[^\u202f][:;!?](?=\s|$)/);
    expect(french).not.toMatch(/«[^\u202f]|[^\u202f]»/);
  });

  it.each(FAILURES.filter((failure) => 'command' in failure))(
    '$kind quotes the command to run',
    (failure) => {
      for (const line of describeFailure(failure).split('\n')) expect(line).toContain(COMMAND);
    },
  );

  it('names every missing library', () => {
    expect(describeFailure(FAILURES[5])).toContain('libgtk-3.so.0, libnss3.so');
  });
});
