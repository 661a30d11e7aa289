import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const css = readFileSync(
  fileURLToPath(new URL('../../../../src/renderer/ui/tokens.css', import.meta.url)),
  'utf8',
);

/** Declarations of the block that opens at `start`, one a line. */
const declarationsAfter = (start: string): readonly string[] => {
  const from = css.indexOf(start);
  if (from < 0) throw new Error(`no block ${start}`);
  return css
    .slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
};

type Rgb = readonly [number, number, number];

/** OKLCH to linear sRGB, out-of-gamut channels clipped. Source: CSS Color 4, § 17.2 (B. Ottosson’s Oklab). */
function toLinear(lightness: number, chroma: number, hue: number): Rgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Contrast of WCAG 2.2, from relative luminances. */
const contrast = (one: Rgb, other: Rgb): number => {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

function coloursOf(declarations: readonly string[]): ReadonlyMap<string, Rgb> {
  const colours = new Map<string, Rgb>();
  for (const line of declarations) {
    const [, name, l, c, h] = /^--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);$/.exec(line) ?? [];
    if (name !== undefined) colours.set(name, toLinear(Number(l), Number(c), Number(h)));
  }
  return colours;
}

const DARK_BY_SESSION = declarationsAfter(':root:not([data-theme="light"])');
const DARK_BY_CHOICE = declarationsAfter(':root[data-theme="dark"]');
const themes = { light: coloursOf(declarationsAfter(':root {')), dark: coloursOf(DARK_BY_SESSION) };

const surfaces = ['surface-page', 'surface', 'surface-raised', 'surface-sunken', 'surface-nav'] as const;
const on = (text: string, grounds: readonly string[]) => grounds.map((ground) => [text, ground] as const);

const TEXTS = [
  ...on('text', [...surfaces, 'surface-hover', 'surface-selected']),
  ...on('text-muted', [...surfaces, 'surface-hover']),
  ...on('text-subtle', ['surface', 'surface-raised', 'surface-sunken']),
  ...on('accent-text', ['surface', 'surface-page', 'surface-raised', 'surface-nav']),
  ...on('text-inverse', ['surface-inverse']),
  ...on('on-accent', ['accent', 'accent-hover']),
  ...on('on-danger', ['danger', 'danger-hover']),
  ...on('on-nominative', ['nominative']),
  ...on('accent-soft-text', ['accent-soft', 'surface-selected']),
  ...on('positive-text', ['positive-soft', 'surface']),
  ...on('warning-text', ['warning-soft', 'surface']),
  ...on('danger-text', ['danger-soft', 'surface']),
  ...on('masked-text', ['masked', 'surface']),
  ...on('nominative-text', ['nominative-soft', 'surface']),
  ...on('text', ['accent-soft', 'warning-soft', 'danger-soft', 'positive-soft']),
];
const MARKS = [
  ...on('border-control', ['surface', 'surface-raised', 'surface-page']),
  ...on('focus', surfaces),
  ...on('accent', ['surface', 'surface-page']),
  ...on('positive', ['surface']),
  ...on('warning', ['surface']),
  ...on('danger', ['surface']),
  ...on('nominative', ['surface', 'surface-page', 'surface-nav']),
];

describe.each(Object.entries(themes))('colours in %s', (_, colours) => {
  const ratio = (one: string, other: string): number => {
    const [first, second] = [colours.get(one), colours.get(other)];
    if (first === undefined || second === undefined) throw new Error(`no colour ${one} or ${other}`);
    return contrast(first, second);
  };

  it.each(TEXTS)('reads %s on %s (4.5:1)', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)('tells %s from %s (3:1)', (mark, ground) => {
    expect(ratio(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('the two dark themes', () => {
  it('are the same, by session or by choice', () => {
    expect(DARK_BY_CHOICE).toEqual(DARK_BY_SESSION);
  });

  it('redefine every colour of the light one', () => {
    expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
  });

  it('stay on the screen: paper is light', () => {
    expect(css).toContain('@media screen and (prefers-color-scheme: dark)');
    expect(css.slice(0, css.indexOf(':root[data-theme="dark"]')).trimEnd()).toMatch(/@media screen \{$/);
  });
});

describe('the measure itself', () => {
  it('gives 21 for black on white and 1 for a colour on itself', () => {
    const [black, white] = [toLinear(0, 0, 0), toLinear(1, 0, 0)];
    expect(contrast(black, white)).toBeCloseTo(21, 3);
    expect(contrast(white, white)).toBe(1);
  });
});
