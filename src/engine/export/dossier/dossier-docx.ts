import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Dossier, DossierBlock, DossierColumn } from '../../../core/dossier/dossier';
import { COLORS, FONT, PAGE } from '../docx/house-look';
import { removeHarmful } from '../workbook/clean-text';

/** Margins of 2 cm, in twentieths of a point. */
const MARGIN = 1134;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;

const TABLE = { line: 'BFC7CC', band: 'EAF1F3' } as const;
const BULLETS = 'constats';

const run = (text: string, style: { size?: number; bold?: boolean; color?: string } = {}): TextRun =>
  new TextRun({ text: removeHarmful(text), font: FONT, ...style });

const TONES = {
  lead: { size: 24, color: COLORS.accent },
  plain: { size: 21 },
  quiet: { size: 17, color: COLORS.quiet },
} as const;

const line = { style: BorderStyle.SINGLE, size: 4, color: TABLE.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const cell = (text: string, column: DossierColumn, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: Math.round(column.width * TEXT_WIDTH), type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    borders: { top: none, left: none, right: none, bottom: line },
    ...(isHead ? { shading: { fill: TABLE.band } } : {}),
    children: [
      new Paragraph({
        alignment: column.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [run(text, { size: 18, bold: isHead })],
      }),
    ],
  });

const tableOf = ({ columns, rows }: Extract<DossierBlock, { readonly kind: 'table' }>): Table =>
  new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => Math.round(width * TEXT_WIDTH)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.title, column, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, place) => cell(row[place] ?? '', column, false)),
          }),
      ),
    ],
  });

const blockOf = (block: DossierBlock): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 220, after: 80 },
          children: [run(block.text, { size: 26, bold: true, color: COLORS.accent })],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 80 }, children: [run(block.text, TONES[block.tone])] })];
    case 'findings':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
            children: [run(item, TONES.plain)],
          }),
      );
    case 'table':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 120, after: 40 },
          children: [run(block.caption, { size: 18, bold: true, color: COLORS.quiet })],
        }),
        tableOf(block),
      ];
  }
};

const titleOf = ({ title, context, reference }: Dossier): readonly Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { after: 40 },
    children: [run(title, { size: 40, bold: true, color: COLORS.accent })],
  }),
  new Paragraph({ children: [run(context, { size: 20, color: COLORS.quiet })] }),
  new Paragraph({ spacing: { after: 120 }, children: [run(reference, { size: 20, bold: true })] }),
];

const footer = ({ notice, reference }: Dossier): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run(`${notice} · ${reference} · page `, { size: 15, color: COLORS.quiet }),
          new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 15, color: COLORS.quiet }),
        ],
      }),
    ],
  });

/** The dossier as a DOCX package: A4, one section a page, no other property than its title. */
export async function writeDossier(dossier: Dossier): Promise<Uint8Array> {
  const properties = {
    page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
  };
  const document = new Document({
    creator: 'Relief',
    lastModifiedBy: 'Relief',
    title: removeHarmful(dossier.title),
    description: removeHarmful(dossier.notice),
    styles: { default: { document: { run: { font: FONT, language: { value: 'fr-FR' } } } } },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: dossier.pages.map((page, place) => ({
      properties,
      footers: { default: footer(dossier) },
      children: [...(place === 0 ? titleOf(dossier) : []), ...page.flatMap(blockOf)],
    })),
  });
  return Packer.toBuffer(document);
}
