import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPageFile, placePageFiles } from '../../src/main/security/page-files';
import { servePage } from '../../src/main/security/scheme';

const folder = mkdtempSync(join(tmpdir(), 'relief-page-'));
const files = placePageFiles(['/index.html', '/assets/a.js', '/secret.txt'], folder);
writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__" />');

describe('the files of the page', () => {
  it('are those that the build listed, of kinds that a page is made of', () => {
    expect(findPageFile(files, 'app://relief/index.html')?.path).toBe(join(folder, 'index.html'));
    expect(findPageFile(files, 'app://relief/assets/a.js')?.contentType).toMatch(/javascript/);
    expect(findPageFile(files, 'app://relief/secret.txt')).toBeNull();
  });

  it.each([
    'app://relief/',
    'app://relief/index.htm',
    'app://relief/assets/../index.html/../../etc/passwd',
    'app://relief/%2e%2e/%2e%2e/etc/passwd',
    'app://relief/..%5c..%5cetc',
    'app://relief/assets%2fa.js',
    'app://autre/index.html',
    'app://user:secret@relief/index.html',
    'file:///etc/passwd',
    'https://relief/index.html',
    'pas une adresse',
  ])('are not %s', (address) => {
    expect(findPageFile(files, address)).toBeNull();
  });

  it('never lie outside the list, whatever is asked', () => {
    const paths = new Set([...files.values()].map(({ path }) => path));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (path) => {
        const found = findPageFile(files, `app://relief/${path}`);
        expect(found === null || paths.has(found.path)).toBe(true);
      }),
    );
  });

  it('are answered with the policy and a nonce of their own, and only to GET', async () => {
    const serve = servePage(files);
    const url = 'app://relief/index.html';
    const [one, other] = [await serve({ url, method: 'GET' }), await serve({ url, method: 'GET' })];
    const nonceOf = async (answer: Response) => /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
    const nonce = await nonceOf(one);
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await nonceOf(other)).not.toBe(nonce);
    for (const feature of ['camera', 'usb', 'serial', 'hid', 'geolocation'])
      expect(one.headers.get('permissions-policy')).toContain(`${feature}=()`);
    expect((await serve({ url, method: 'POST' })).status).toBe(404);
    expect((await serve({ url: 'app://relief/none.js', method: 'GET' })).status).toBe(404);
  });
});
