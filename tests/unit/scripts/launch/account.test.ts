import { describe, expect, it } from 'vitest';
import { parseAccount } from '../../../../scripts/launch/account.mjs';

const PASSWD = `root:x:0:0:root:/root:/bin/bash
relief-old:x:1000:1000::/home/relief-old:/bin/sh
relief:x:1001:1002:,,,:/home/relief:/usr/sbin/nologin
toor:x:0:0::/root:/bin/sh
broken:x:12
`;

describe('the unprivileged account', () => {
  it('is found by its whole name', () => {
    const found = parseAccount(PASSWD, 'relief');
    expect(found).toEqual({ name: 'relief', uid: 1001, gid: 1002, home: '/home/relief', isBorrowed: true });
  });

  it.each(['nobody', 'root', 'toor', 'broken'])('is not %s: absent, root, or not a whole line', (name) => {
    expect(parseAccount(PASSWD, name)).toBeNull();
  });
});
