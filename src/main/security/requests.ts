import type { Session } from 'electron';
import { isOwnAddress, pageHost, pageScheme, parseAddress } from './origin';

/**
 * True for what a page may request: its own files, images that it made itself (`blob:`) or carries (`data:`), and in
 * development the developer tools. Never a network address.
 */
export function isAllowedRequest(address: string, devTools: boolean): boolean {
  const scheme = parseAddress(address)?.protocol;
  if (scheme === 'blob:') return address.startsWith(`blob:${pageScheme}://${pageHost}/`);
  if (scheme === 'devtools:') return devTools;
  return scheme === 'data:' || isOwnAddress(address);
}

/** Cancels every request that is not the application's own. */
export function blockRequests(session: Pick<Session, 'webRequest'>, devTools: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isAllowedRequest(url, devTools) }),
  );
}
