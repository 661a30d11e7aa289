import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, writeInvitation } from '../../../src/core/invitations/invitation';
import { describeKit } from '../../../src/core/invitations/invitation-letters';
import { writeLettersDocx } from '../../../src/engine/export/letters/letters-docx';
import { lettersHtml } from '../../../src/engine/export/letters/letters-html';

const subject = {
  title: 'Protéger ses données',
  objective: 'choisir ses réglages.',
  competence: '4.2 Protéger les données personnelles et la vie privée',
  population: null,
  prerequisites: '',
  modality: 'Présentiel',
  days: 0.5,
  hours: 3.5,
  place: 'Salle Iris',
  contact: 'Léa Fictive',
  sessions: [],
};
const kit = describeKit(subject.title, writeInvitation(subject, NOTHING_SAID));

const paragraphsOf = async (): Promise<readonly string[]> => {
  const parts = unzipSync(await writeLettersDocx(kit));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).match(/<w:p>.*?<\/w:p>/gu) ?? [];
};

describe('the kit as a document', () => {
  it('has a heading on each page, in French, and no property but its title', async () => {
    const parts = unzipSync(await writeLettersDocx(kit));
    const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    expect(part('word/document.xml').match(/w:pStyle w:val="Heading1"/gu)).toHaveLength(kit.pages.length);
    expect(part('word/styles.xml')).toContain('<w:lang w:val="fr-FR"/>');
    expect(part('docProps/core.xml')).toContain(`<dc:title>${subject.title}</dc:title>`);
    expect(part('docProps/core.xml')).toContain('<dc:creator>Relief</dc:creator>');
  });

  it('keeps the words that announce a list with it', async () => {
    const paragraphs = await paragraphsOf();
    const isItem = (place: number): boolean => paragraphs[place]?.includes('<w:numPr>') ?? false;
    const announcing = paragraphs.filter((_, place) => !isItem(place) && isItem(place + 1));
    expect(announcing.length).toBeGreaterThan(1);
    for (const paragraph of announcing) expect(paragraph).toContain('<w:keepNext/>');
  });
});

describe('the kit as a page', () => {
  it('holds real lists, which a screen reader announces', () => {
    const html = lettersHtml(kit);
    const items = html.match(/<li>/gu) ?? [];
    expect(items.length).toBeGreaterThan(3);
    for (const [, list = ''] of html.matchAll(/<ul>([\s\S]*?)<\/ul>/gu))
      expect(list.replace(/<li>[^\n]*<\/li>/gu, '').trim()).toBe('');
    expect((html.match(/<ul>[\s\S]*?<\/ul>/gu) ?? []).join('').match(/<li>/gu)).toHaveLength(items.length);
    expect(html).not.toContain('– vous');
  });
});
