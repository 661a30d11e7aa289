import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, makeNonce } from '../../src/main/security/content-security-policy';

const directives = (policy: string): ReadonlyMap<string, string> =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('the content security policy', () => {
  const policy = directives(contentSecurityPolicy('bm9uY2U='));

  it('lets the page connect to nothing, open no frame, send no form', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('connect-src')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('object-src')).toBe("'none'");
  });

  it('runs only the scripts of the application: none inline, none made from text, none from elsewhere', () => {
    expect(policy.get('script-src')).toBe("'self'");
  });

  it('never allows unsafe-inline, unsafe-eval, a wildcard or a network scheme', () => {
    expect(contentSecurityPolicy('bm9uY2U=')).not.toMatch(/unsafe|\*|https?:|wss?:/);
  });

  it('has a nonce for styles that no two documents share', () => {
    const nonces = new Set(Array.from({ length: 200 }, makeNonce));
    expect(nonces.size).toBe(200);
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
  });
});
