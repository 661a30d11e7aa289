import { LETTERS, type Mark, type Scene, type Tone, wrapText } from './scene';

/** The light palette of files: colours that every program reads (no OKLCH there). */
const COLOURS: Readonly<Record<Tone, string>> = {
  text: '#1c2529',
  muted: '#4f5d63',
  grid: '#d9dfe2',
  accent: '#0b5c66',
  light: '#9cc9cc',
  track: '#eef2f3',
  masked: '#a9b2b6',
  under: '#c97b2d',
  over: '#4f93bf',
  'on-accent': '#ffffff',
  'sequential-1': '#eaf4f4',
  'sequential-2': '#d0e6e6',
  'sequential-3': '#aed3d5',
  'sequential-4': '#86bcc0',
  'sequential-5': '#559ca3',
  'sequential-6': '#2a7780',
  'diverging-under-3': '#d37c39',
  'diverging-under-2': '#e9ac76',
  'diverging-under-1': '#f5d7b6',
  'diverging-middle': '#e4e9eb',
  'diverging-over-1': '#c2deef',
  'diverging-over-2': '#8abfe2',
  'diverging-over-3': '#5699ca',
};

const FONT = "Inter, 'Segoe UI', Arial, sans-serif";
const MARGIN = 24;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
const round = (value: number): string => String(Number(value.toFixed(1)));

const dashes = (isDashed: boolean | undefined): string => (isDashed ? ' stroke-dasharray="5 4"' : '');

const writeMark = (mark: Mark): string => {
  const colour = COLOURS[mark.tone];
  switch (mark.kind) {
    case 'rect': {
      const fill = mark.isHatched ? 'url(#hatch)' : colour;
      return `<rect x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}" fill="${fill}"/>`;
    }
    case 'line':
      return `<line x1="${round(mark.x1)}" y1="${round(mark.y1)}" x2="${round(mark.x2)}" y2="${round(mark.y2)}" stroke="${colour}" stroke-width="${mark.thickness ?? 1}"${dashes(mark.isDashed)}/>`;
    case 'path': {
      const points = mark.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${mark.thickness}" stroke-linejoin="round"${dashes(mark.isDashed)}/>`;
    }
    case 'dot':
      return `<circle cx="${round(mark.x)}" cy="${round(mark.y)}" r="${mark.radius}" fill="${colour}"/>`;
    case 'text': {
      const weight = mark.isStrong ? ' font-weight="650"' : '';
      return `<text x="${round(mark.x)}" y="${round(mark.y)}" text-anchor="${mark.anchor ?? 'start'}" font-size="${mark.size ?? LETTERS}"${weight} fill="${colour}">${escapeXml(mark.text)}</text>`;
    }
  }
};

/** What stands around the drawing in a file. */
export interface FileWords {
  readonly title: string;
  /** The finding. */
  readonly finding: string;
  readonly notes: readonly string[];
  /** Campaign, scope, profile and date: without them a figure that travels means nothing. */
  readonly scope: readonly string[];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly tone: Tone;
  readonly isStrong?: boolean;
}

const wrapAs = (texts: readonly string[], width: number, line: Omit<Line, 'text'>): readonly Line[] =>
  texts.flatMap((each) => wrapText(each, width, line.size).map((text) => ({ ...line, text })));

const writeLines = (
  lines: readonly Line[],
  top: number,
): { readonly marks: string; readonly bottom: number } => {
  let y = top;
  const marks = lines.map(({ text, size, tone, isStrong = false }) => {
    y += size * 1.45;
    return writeMark({ kind: 'text', x: MARGIN, y, text, tone, size, isStrong });
  });
  return { marks: marks.join(''), bottom: y };
};

const HATCH =
  '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><line x1="0" y1="0" x2="0" y2="6" stroke="#a9b2b6" stroke-width="2"/></pattern></defs>';

/**
 * A scene as an SVG document of its own: white ground, title and finding above, notes, scope, profile and date below.
 * Holds nothing but what is drawn: no script, no style sheet, no link, no hidden text.
 */
export const writeSceneFile = (
  scene: Scene,
  words: FileWords,
): { readonly svg: string; readonly width: number; readonly height: number } => {
  const width = scene.width + 2 * MARGIN;
  const head = writeLines(
    [
      ...wrapAs([words.title], scene.width, { size: 18, tone: 'text', isStrong: true }),
      ...wrapAs([words.finding], scene.width, { size: 13.5, tone: 'muted' }),
    ],
    MARGIN - 8,
  );
  const top = head.bottom + 16;
  const foot = writeLines(
    [
      ...wrapAs(words.notes, scene.width, { size: 11.5, tone: 'muted' }),
      ...wrapAs([words.scope.join(' · ')], scene.width, { size: 11.5, tone: 'text' }),
    ],
    top + scene.height + 6,
  );
  const height = Math.ceil(foot.bottom + MARGIN);
  const marks = scene.marks.map(writeMark).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}"><title>${escapeXml(words.title)}</title><desc>${escapeXml(words.finding)}</desc>${HATCH}<rect width="${width}" height="${height}" fill="#ffffff"/>${head.marks}<g transform="translate(${MARGIN} ${round(top)})">${marks}</g>${foot.marks}</svg>`;
  return { svg, width, height };
};
