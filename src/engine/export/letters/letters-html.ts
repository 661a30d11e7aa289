import type { LetterBlock, Letters } from '../../../core/invitations/letter';
import { splitBlanks } from '../../../core/registrations/training-session';
import { removeHarmful } from '../workbook/clean-text';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  removeHarmful(text).replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? '');

const marked = (text: string): string =>
  splitBlanks(text)
    .map(({ text: part, isBlank }) => (isBlank ? `<mark>${escaped(part)}</mark>` : escaped(part)))
    .join('');

function blockOf(block: LetterBlock): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${marked(block.text)}</h1>`;
    case 'paragraph':
      return `<p>${marked(block.text)}</p>`;
    case 'item':
      return `<li>${marked(block.text)}</li>`;
    case 'field':
      return `<p class="field"><span>${marked(block.label)}</span><span class="line"></span></p>`;
  }
}

/** Items that follow each other are one list, announced as such by a screen reader. */
const bodyOf = (blocks: readonly LetterBlock[]): string =>
  blocks
    .map((block, place) => {
      if (block.kind !== 'item') return blockOf(block);
      const begins = blocks[place - 1]?.kind === 'item' ? '' : '<ul>\n';
      const ends = blocks[place + 1]?.kind === 'item' ? '' : '\n</ul>';
      return `${begins}${blockOf(block)}${ends}`;
    })
    .join('\n');

const STYLE = `
body { margin: 2rem auto; max-width: 45rem; padding: 0 1rem; font: 12pt/1.45 Calibri, Carlito, sans-serif; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.4em; color: #1f4e5f; }
section + section { margin-top: 3rem; border-top: 1px solid #999; padding-top: 1rem; }
ul { margin: .6em 0 1em; padding-left: 1.2em; list-style: '– '; }
li { margin: .3em 0; break-inside: avoid; }
.field { display: flex; gap: .6em; align-items: end; min-height: 2.2em; font-weight: 600; }
.line { flex: 1; border-bottom: 1px solid #555; }
mark { background: #ffe98a; }
footer { margin-top: 2rem; font-size: .8em; color: #595959; }
@media print { body { margin: 0; } section + section { break-before: page; border: 0; margin: 0; } }
`;

/** Letters as one page for a browser, to read or to print. No script, nothing fetched; texts are only ever texts. */
export const lettersHtml = ({ title, footer, pages }: Letters): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${pages.map((blocks) => `<section>\n${bodyOf(blocks)}\n<footer>${escaped(footer)}</footer>\n</section>`).join('\n')}
</body>
</html>
`;
