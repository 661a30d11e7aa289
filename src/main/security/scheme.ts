import { readFile } from 'node:fs/promises';
import type { CustomScheme } from 'electron';
import { contentSecurityPolicy, makeNonce } from './content-security-policy';
import { pageScheme } from './origin';
import { findPageFile, type PageFile, type PageFiles } from './page-files';

/** Written in `index.html`; each document gets its own nonce in its place. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** To be registered before Electron is ready. Standard and secure, so that the page has an origin of its own. */
export const pageSchemePrivileges: CustomScheme = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false, stream: false },
};

/** Answers the page's own scheme from a build-time list (Electron checklist 18); everything else is 404. */
export function servePage(files: PageFiles) {
  return async (request: { readonly url: string; readonly method: string }): Promise<Response> => {
    const file = request.method === 'GET' ? findPageFile(files, request.url) : null;
    return file === null ? new Response(null, { status: 404 }) : answerFile(file);
  };
}

async function answerFile({ path, contentType }: PageFile): Promise<Response> {
  const nonce = makeNonce();
  const content = await readFile(path);
  const isDocument = contentType.startsWith('text/html');
  const body = isDocument ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : content;
  return new Response(body, { headers: pageHeaders(contentType, nonce) });
}

/** Features that the page has no use for: refused before anything asks the system for a device. */
const refusedFeatures = [
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Headers of every answer. The policy also goes with scripts: a worker takes its own from there. */
function pageHeaders(contentType: string, nonce: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(nonce),
    'permissions-policy': refusedFeatures.map((feature) => `${feature}=()`).join(', '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
