import type { CellStyle, Look } from './workbook-port';

/** Present in Excel; LibreOffice substitutes Carlito of the same widths. */
export const FONT = 'Calibri';

/** One accent, greys, and the diverging scale blue–grey–orange that colour-blind readers tell apart. */
export const COLORS = {
  accent: '0F5C63',
  accentPale: 'E6F0F0',
  text: '1F2A2E',
  quiet: '5F6B70',
  line: 'D5DCDD',
  white: 'FFFFFF',
  warning: '9A3B00',
  /** Background of cells to fill in. */
  editable: 'FFF9E8',
  below: 'F0A860',
  atTarget: 'F2F2F0',
  above: '7FB0DC',
  bar: '9CC4C7',
  hatch: 'A9B3B6',
  editableTab: 'E0B84C',
} as const;

/** How states and dates look: a fill that dark text stays readable on, and words that say the same. */
export const LOOKS: Readonly<Record<Look, { readonly fill: string; readonly isStruck?: boolean }>> = {
  done: { fill: 'D5EAD8' },
  planned: { fill: 'D9E8F5' },
  soon: { fill: 'FFEDB3' },
  late: { fill: 'F9CFA6' },
  dropped: { fill: 'E7EAEB', isStruck: true },
};

/** Number formats: typed values, shown in the reader’s own locale. */
export const FORMATS = {
  rate: '0"\u00a0"%',
  level: '0.0',
  points: '0.0',
  /** A change says its sign. */
  gap: '+0.0;-0.0;0.0',
  count: '#,##0',
  countOrDash: '#,##0;-#,##0;"–"',
  days: '#,##0.0;-#,##0.0;"–"',
  euros: '#,##0.00"\u00a0€";-#,##0.00"\u00a0€";"–"',
  /** For large figures, where cents would not fit. */
  wholeEuros: '#,##0"\u00a0€";-#,##0"\u00a0€";"–"',
  day: 'dd/mm/yyyy',
  score: '#,##0.0',
} as const;

export const STYLES = {
  title: { size: 18, bold: true, color: COLORS.accent },
  notice: { size: 10, bold: true, color: COLORS.warning },
  quiet: { size: 9, color: COLORS.quiet },
  section: { size: 12, bold: true, color: COLORS.accent, vertical: 'bottom', below: 'accent' },
  header: {
    size: 9,
    bold: true,
    color: COLORS.white,
    fill: COLORS.accent,
    wrap: true,
    vertical: 'middle',
    horizontal: 'left',
  },
  body: { size: 10, wrap: true, vertical: 'middle', below: 'hairline' },
  /** The line of all together, among its parts. */
  emphasis: { bold: true, fill: COLORS.accentPale },
  total: { size: 10, bold: true, color: COLORS.accent },
} as const satisfies Readonly<Record<string, CellStyle>>;
