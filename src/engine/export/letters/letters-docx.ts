import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { LetterBlock, Letters } from '../../../core/invitations/letter';
import { splitBlanks } from '../../../core/registrations/training-session';
import { COLORS, FONT, PAGE } from '../docx/house-look';
import { removeHarmful } from '../workbook/clean-text';

/** Margins of 2.5 cm, in twentieths of a point. */
const MARGIN = 1418;
const LINE_END = PAGE.width - 2 * MARGIN;

const SIZE = 22;
const DASHES = 'tirets';

/** What is still to be said stands out; the rest is plain text, whatever it holds. */
const runs = (text: string, style: { size?: number; bold?: boolean; color?: string } = {}): TextRun[] =>
  splitBlanks(removeHarmful(text)).map(
    ({ text: part, isBlank }) =>
      new TextRun({
        text: part,
        font: FONT,
        size: SIZE,
        ...style,
        ...(isBlank ? { highlight: 'yellow' as const } : {}),
      }),
  );

const title = (text: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    spacing: { after: 240 },
    children: runs(text, { size: 32, bold: true, color: COLORS.accent }),
  });

/** A label, then a line across the page to write on. */
const field = (label: string): Paragraph =>
  new Paragraph({
    spacing: { before: 200, after: 80 },
    tabStops: [{ type: TabStopType.RIGHT, position: LINE_END, leader: 'underscore' }],
    children: [...runs(`${label} `, { bold: true }), new TextRun({ text: '\t', font: FONT, size: SIZE })],
  });

/** Words that announce a list stay with it; the last line of a list stands off from what follows. */
function blockOf(block: LetterBlock, next: LetterBlock | undefined): Paragraph {
  switch (block.kind) {
    case 'title':
      return title(block.text);
    case 'paragraph':
      return new Paragraph({
        keepNext: next?.kind === 'item',
        keepLines: true,
        spacing: { after: 120 },
        children: runs(block.text),
      });
    case 'item':
      return new Paragraph({
        numbering: { reference: DASHES, level: 0 },
        keepLines: true,
        spacing: { after: next?.kind === 'item' ? 60 : 160 },
        children: runs(block.text),
      });
    case 'field':
      return field(block.label);
  }
}

const numbering = {
  config: [
    {
      reference: DASHES,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
  ],
};

/** Letters as a DOCX package: A4, one section a letter, no other property than the title. */
export async function writeLettersDocx({ title: name, footer, pages }: Letters): Promise<Uint8Array> {
  const properties = {
    page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
  };
  const foot = () =>
    new Footer({
      children: [
        new Paragraph({
          border: { top: { style: BorderStyle.SINGLE, size: 4, color: COLORS.quiet } },
          children: runs(footer, { size: 16, color: COLORS.quiet }),
        }),
      ],
    });
  const document = new Document({
    creator: 'Relief',
    lastModifiedBy: 'Relief',
    title: removeHarmful(name),
    styles: { default: { document: { run: { font: FONT, language: { value: 'fr-FR' } } } } },
    numbering,
    sections: pages.map((blocks) => ({
      properties,
      footers: { default: foot() },
      children: blocks.map((block, place) => blockOf(block, blocks[place + 1])),
    })),
  });
  return Packer.toBuffer(document);
}
