import { describe, expect, it } from 'vitest';
import { chooseSandboxRemedy } from '../../../../scripts/launch/sandbox.mjs';

function remedyFor(switches: Readonly<Record<string, string>>): string {
  return chooseSandboxRemedy((name) => switches[name] ?? null);
}

describe('a refused sandbox', () => {
  it('is allowed by lifting the restriction that is in force', () => {
    expect(remedyFor({ 'kernel.apparmor_restrict_unprivileged_userns': '1' })).toBe(
      'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
    );
    expect(remedyFor({ 'kernel.unprivileged_userns_clone': '0', 'user.max_user_namespaces': '100' })).toBe(
      'sudo sysctl -w kernel.unprivileged_userns_clone=1',
    );
    expect(remedyFor({ 'user.max_user_namespaces': '0' })).toBe(
      'sudo sysctl -w user.max_user_namespaces=10000',
    );
  });

  it('is blamed on the container when no restriction of the kernel is in force', () => {
    const open = { 'kernel.apparmor_restrict_unprivileged_userns': '0', 'user.max_user_namespaces': '96365' };
    expect(remedyFor(open)).toContain('docker run');
  });
});
