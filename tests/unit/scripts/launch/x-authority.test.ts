import { describe, expect, it } from 'vitest';
import { encodeXAuthority } from '../../../../scripts/launch/x-authority.mjs';

describe('the key of the virtual display', () => {
  it('is one entry for any host and any display number', () => {
    const cookie = Uint8Array.from({ length: 16 }, (_, index) => index);
    const wanted = ['ffff', '0000', '0000', '0012', Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex')];
    const hexadecimal = [...wanted, '0010', '000102030405060708090a0b0c0d0e0f'].join('');
    expect(Buffer.from(encodeXAuthority(cookie)).toString('hex')).toBe(hexadecimal);
  });
});
