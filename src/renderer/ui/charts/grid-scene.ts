import { type Mark, type Scene, shorten, type Tone, textWidth, wrapText } from './scene';

/** A cell of a heat map in a file. */
export type GridSceneCell =
  | { readonly kind: 'value'; readonly text: string; readonly tone: Tone; readonly isDark: boolean }
  | { readonly kind: 'masked' }
  | { readonly kind: 'empty' };

export interface GridSceneRow {
  readonly label: string;
  readonly detail: string;
  readonly cells: readonly GridSceneCell[];
}

const ROW = 34;
const HEADING_LINE = 13;
const NARROWEST = 58;

const drawCell = (
  cell: GridSceneCell,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): readonly Mark[] => {
  const place = { x: x + 1, y: y + 1, width: width - 2, height: ROW - 2 };
  const text = (words: string, tone: Tone): Mark => ({
    kind: 'text',
    x: x + width / 2,
    y: y + ROW / 2 + 4,
    text: words,
    tone,
    anchor: 'middle',
    size: cell.kind === 'masked' ? 10.5 : 12.5,
  });
  switch (cell.kind) {
    case 'value':
      return [
        { kind: 'rect', ...place, tone: cell.tone },
        text(cell.text, cell.isDark ? 'on-accent' : 'text'),
      ];
    case 'masked':
      return [{ kind: 'rect', ...place, tone: 'masked', isHatched: true }, text('masqué', 'muted')];
    case 'empty':
      return [text('–', 'muted')];
  }
};

/** Rows × columns with a number in each cell: a heat map as it is written in a file. */
export const drawGrid = (columns: readonly string[], rows: readonly GridSceneRow[], asked: number): Scene => {
  const labels = Math.min(260, Math.max(120, ...rows.map(({ label }) => textWidth(label) + 16)));
  const cell = Math.max(NARROWEST, (asked - labels) / Math.max(1, columns.length));
  const headings = columns.map((name) => wrapText(name, cell - 6, 10.5));
  const top = Math.max(...headings.map(({ length }) => length), 1) * HEADING_LINE + 8;
  const headed = headings.flatMap((lines, column) =>
    lines.map(
      (text, line): Mark => ({
        kind: 'text',
        x: labels + (column + 0.5) * cell,
        y: top - 6 - (lines.length - 1 - line) * HEADING_LINE,
        text: shorten(text, cell - 2, 10.5),
        tone: 'muted',
        anchor: 'middle',
        size: 10.5,
      }),
    ),
  );
  const drawn = rows.flatMap(({ label, detail, cells }, row): readonly Mark[] => {
    const y = top + row * ROW;
    return [
      {
        kind: 'text',
        x: 0,
        y: y + 15,
        text: shorten(label, labels - 8),
        tone: 'text',
        isStrong: row === rows.length - 1,
      },
      { kind: 'text', x: 0, y: y + 28, text: shorten(detail, labels - 8, 10.5), tone: 'muted', size: 10.5 },
      ...cells.flatMap((each, column) => drawCell(each, { x: labels + column * cell, y, width: cell })),
    ];
  });
  return {
    width: Math.ceil(labels + cell * columns.length),
    height: top + rows.length * ROW,
    marks: [...headed, ...drawn],
    targets: [],
  };
};
