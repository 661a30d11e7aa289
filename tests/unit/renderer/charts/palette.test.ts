import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string): string =>
  readFileSync(new URL(`../../../../src/renderer/ui/${path}`, import.meta.url), 'utf8');

const TOKENS = read('tokens.css');
const HEAT_MAP = read('charts/heat-map.module.css');

/** Custom properties of a block of tokens.css, by name. */
const tokensOf = (selector: string): ReadonlyMap<string, string> => {
  const start = TOKENS.indexOf(`${selector} {`);
  const block = TOKENS.slice(start, TOKENS.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
};

/** Relative luminance (WCAG 2) of an opaque `oklch(l c h)`; matrices of CSS Color 4. */
const luminance = (colour: string): number => {
  const [l = 0, c = 0, h = 0] = (/oklch\(([^)]+)\)/.exec(colour)?.[1] ?? '').split(' ').map(Number);
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const [x = 0, y = 0, z = 0] = [
    l + 0.3963377774 * a + 0.2158037573 * b,
    l - 0.1055613458 * a - 0.0638541728 * b,
    l - 0.0894841775 * a - 1.291485548 * b,
  ].map((root) => root ** 3);
  const channels = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0);
};

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

/** Background and ink of each coloured cell of the heat map, by the names of their tokens. */
const steps = [...HEAT_MAP.matchAll(/\.colour-([\w-]+) \{([^}]+)\}/g)].map(([, name = '', body = '']) => ({
  name,
  background: /background: var\(--([\w-]+)\)/.exec(body)?.[1] ?? '',
  ink: /(?:^|\s)color: var\(--([\w-]+)\)/.exec(body)?.[1] ?? 'text',
}));

describe('the palettes of the heat maps', () => {
  it('have thirteen steps', () => {
    expect(steps).toHaveLength(13);
  });

  for (const [theme, selector] of [
    ['light', ':root'],
    ['dark', ':root[data-theme="dark"]'],
  ] as const)
    for (const { name, background, ink } of steps)
      it(`keep their number readable on ${name} in the ${theme} theme`, () => {
        const tokens = new Map([...tokensOf(':root'), ...tokensOf(selector)]);
        const [behind, before] = [tokens.get(background), tokens.get(ink)];
        expect(behind).toMatch(/^oklch/);
        expect(before).toMatch(/^oklch/);
        expect(contrast(behind ?? '', before ?? '')).toBeGreaterThanOrEqual(4.5);
      });

  it('can be told apart without hue: each side runs one way in lightness', () => {
    const lightness = (tokens: ReadonlyMap<string, string>, name: string) =>
      luminance(tokens.get(name) ?? '');
    for (const [selector, sign] of [
      [':root', 1],
      [':root[data-theme="dark"]', -1],
    ] as const) {
      const tokens = tokensOf(selector);
      for (const family of [
        ['sequential-1', 'sequential-2', 'sequential-3', 'sequential-4', 'sequential-5', 'sequential-6'],
        ['diverging-middle', 'diverging-under-1', 'diverging-under-2', 'diverging-under-3'],
        ['diverging-middle', 'diverging-over-1', 'diverging-over-2', 'diverging-over-3'],
      ])
        for (const [place, name] of family.slice(1).entries())
          expect(sign * lightness(tokens, family[place] ?? '')).toBeGreaterThan(
            sign * lightness(tokens, name),
          );
    }
  });
});
