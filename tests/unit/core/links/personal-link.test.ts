import { describe, expect, it } from 'vitest';
import { drawLinkId, LINK_LETTERS, readLinkId, writeLinkId } from '../../../../src/core/links/link-id';
import { personalLink, readCampaignCode } from '../../../../src/core/links/personal-link';

const drawn = (seed: number) => {
  const id = drawLinkId(Uint8Array.from({ length: 32 }, (_, index) => (seed + index * 7) % 247));
  if (id === null) throw new Error('bytes enough');
  return id;
};

describe('a personal link', () => {
  it('opens the campaign with the identifier filled in', () => {
    const code = readCampaignCode('abcdef123');
    if (code === null) throw new Error('a code');
    expect(personalLink(code, drawn(1))).toMatch(
      /^https:\/\/app\.pix\.fr\/campagnes\/ABCDEF123\?externalId=[A-Z]{6}-[A-Z]{6}-[A-Z]{6}$/,
    );
  });

  it('is made of letters that no spreadsheet takes for a number, a date or a formula', () => {
    expect(drawn(5)).toMatch(new RegExp(`^[${LINK_LETTERS}]{18}$`));
    expect(LINK_LETTERS).not.toMatch(/[AEIOUYL0-9]/);
  });

  it('is refused when bytes are too few, rather than made shorter', () => {
    expect(drawLinkId(new Uint8Array(15))).toBeNull();
    expect(drawLinkId(Uint8Array.from({ length: 32 }, () => 255))).toBeNull();
  });

  it.each([
    ['lower case', (id: string) => id.toLowerCase()],
    ['spaces', (id: string) => ` ${id.replaceAll('-', ' ')}\u00A0`],
    ['no separator', (id: string) => id.replaceAll('-', '')],
    ['a leading apostrophe', (id: string) => `'${id}`],
    ['a longer dash', (id: string) => id.replaceAll('-', '–')],
    [
      'full-width letters',
      (id: string) => id.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
  ])('is recognised with %s', (_, change) => {
    const id = drawn(11);
    expect(readLinkId(change(writeLinkId(id)))).toBe(id);
  });

  it.each(['', '000123', 'prenom.nom@exemple.fr', 'BBBBBBBBBBBBBBBBBC', 'ABCDEF-ABCDEF-ABCDEF'])(
    'is not seen in « %s »',
    (text) => {
      expect(readLinkId(text)).toBeNull();
    },
  );
});

describe('the code of a campaign', () => {
  it.each([
    'ABCDEF123',
    ' abcdef123 ',
    'https://app.pix.fr/campagnes/ABCDEF123',
    'app.pix.fr/campagnes/abcdef123?x=1',
  ])('is read in « %s »', (text) => {
    expect(readCampaignCode(text)).toBe('ABCDEF123');
  });

  it.each(['', 'AB', 'ABC/../DEF', '=cmd|x', 'https://ailleurs.example/campagnes/ABCDEF123'])(
    'is not seen in « %s »',
    (text) => {
      expect(readCampaignCode(text)).toBeNull();
    },
  );
});
