import { randomBytes } from 'node:crypto';

/** A nonce for one document: 128 random bits, as CSP 3 §8.2 asks at least. */
export function makeNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The content security policy of one document (Electron checklist 7). Nothing is allowed but the application's own
 * scripts, styles, images and fonts; the nonce is for the two `<style>` elements that react-aria adds.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
