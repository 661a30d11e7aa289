import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Dumbbell } from '../../../../src/renderer/ui/charts/dumbbell';
import { type HeatCell, HeatMap } from '../../../../src/renderer/ui/charts/heat-map';
import {
  exactShare,
  headcountRange,
  ParticipationBars,
} from '../../../../src/renderer/ui/charts/participation-bars';
import { percentScale } from '../../../../src/renderer/ui/charts/percent-scale';
import { ShareBar } from '../../../../src/renderer/ui/charts/share-bar';

const exactly = (value: number) => ({ kind: 'exact' as const, value });

const drawMap = (cells: readonly HeatCell[]): string =>
  renderToStaticMarkup(
    <HeatMap
      label="Résultats"
      rowTitle="Service"
      columns={cells.map((_, column) => ({ key: String(column), code: `1.${column}`, name: 'Nom' }))}
      rows={[{ key: 'a', label: 'Service A', detail: '12 résultats', cells }]}
      describe={(row, column) => `case ${row} ${column}`}
      onOpen={() => undefined}
      open={null}
    />,
  );

describe('a heat map', () => {
  it('gives a masked cell the words of the mask, and neither a number nor a colour', () => {
    const [masked = ''] = drawMap([{ kind: 'masked' }]).match(/<button.*?<\/button>/) ?? [];
    expect(masked).toContain('>masqué<');
    expect(masked).not.toContain('colour-');
    expect(masked).not.toContain('style=');
    expect(masked.replace(/ [\w-]+="[^"]*"/g, '')).toBe('<button>masqué</button>');
  });

  it('carries the number of every cell that is shown, and its sentence', () => {
    const map = drawMap([{ kind: 'value', text: '61\u00a0%', colour: 4 }, { kind: 'empty' }]);
    expect(map).toContain('61\u00a0%');
    expect(map).toContain('aria-label="case 0 0"');
    expect(map).toContain('>–<');
  });

  it('has one cell in the order of the tabulation', () => {
    const map = drawMap([{ kind: 'masked' }, { kind: 'masked' }, { kind: 'empty' }]);
    expect(map.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(map.match(/tabindex="-1"/gi)).toHaveLength(2);
  });
});

describe('a dumbbell', () => {
  const draw = (observed: Parameters<typeof Dumbbell>[0]['observed']) =>
    renderToStaticMarkup(<Dumbbell observed={observed} target={0.6} top={1} />);

  it('draws a point for an exact value only', () => {
    expect(draw(exactly(0.4))).toContain('<circle');
    for (const observed of [
      { kind: 'rounded' as const, value: 0.4, step: 0.05 },
      { kind: 'at-most' as const, value: 0.1 },
      { kind: 'at-least' as const, value: 0.9 },
    ])
      expect(draw(observed)).not.toContain('<circle');
  });

  it('draws a rounded value over all it stands for', () => {
    const drawing = draw({ kind: 'rounded', value: 0.4, step: 0.05 });
    expect(drawing).toContain('x1="37.5%" x2="42.5%"');
  });
});

describe('a share below target', () => {
  it('is the range of its class, never a point', () => {
    const drawing = renderToStaticMarkup(
      <ShareBar share={{ kind: 'class', class: 'one-to-two-thirds' }} interval={null} />,
    );
    expect(drawing).toContain('x1="33.333%" x2="66.667%"');
    expect(drawing).not.toContain('<circle');
  });

  it('is not drawn at all with too few acquis', () => {
    expect(renderToStaticMarkup(<ShareBar share={{ kind: 'too-few-acquis' }} interval={null} />)).toBe('');
  });
});

describe('participation bars', () => {
  it('draw a blurred head-count over all it may be', () => {
    expect(headcountRange({ kind: 'under', limit: 5 }, exactly(40))).toEqual({ low: 0, high: 0.1 });
    expect(headcountRange({ kind: 'at-least', value: 5 }, exactly(10))).toEqual({ low: 0.5, high: 1 });
    expect(headcountRange(exactly(10), exactly(40))).toEqual({ low: 0.25, high: 0.25 });
  });

  it('draw nothing where nothing may be said', () => {
    expect(headcountRange({ kind: 'withheld' }, exactly(5))).toBeNull();
    expect(headcountRange(exactly(3), { kind: 'unknown' })).toBeNull();
    expect(headcountRange(exactly(0), exactly(0))).toBeNull();
  });

  it('write a rate between exact numbers only', () => {
    expect(exactShare(exactly(10), exactly(40))).toBe(0.25);
    expect(exactShare({ kind: 'under', limit: 5 }, exactly(40))).toBeNull();
    expect(exactShare(exactly(0), exactly(0))).toBeNull();
  });

  it('write every head-count beside its bar', () => {
    const bars = renderToStaticMarkup(
      <ParticipationBars
        bars={[
          {
            key: 'a',
            label: 'Service A',
            concerned: exactly(36),
            started: exactly(7),
            shared: { kind: 'under', limit: 5 },
          },
        ]}
      />,
    );
    expect(bars).toContain('moins de 5');
    expect(bars).toContain('36');
  });
});

describe('a scale', () => {
  it('starts at zero and holds what is beyond its end', () => {
    const place = percentScale(8);
    expect([0, 4, 8, 9, -1].map(place)).toEqual(['0%', '50%', '100%', '100%', '0%']);
  });
});
