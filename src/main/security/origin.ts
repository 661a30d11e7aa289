/** Where the page comes from: a scheme of our own, never `file://` nor a server (Electron checklist 18). */
export const pageScheme = 'app';
export const pageHost = 'relief';
export const pageAddress = `${pageScheme}://${pageHost}/index.html`;

/**
 * True for an address of the page's own origin. Node gives schemes of its own an opaque `origin`, so scheme and
 * host are compared.
 */
export function isOwnAddress(address: string): boolean {
  const url = parseAddress(address);
  if (url === null) return false;
  const { protocol, host, username, password } = url;
  return protocol === `${pageScheme}:` && host === pageHost && username === '' && password === '';
}

/** The address read as a URL; null when it is none. (`URL.canParse` is newer than Node 18.15.) */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
