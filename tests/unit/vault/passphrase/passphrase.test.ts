import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADVICE_TEXT,
  createJudge,
  generatePassphrase,
  generateRecoveryPassphrase,
  loadWords,
} from '../../../../src/engine/vault';

const words = loadWords(readFileSync('resources/wordlist-fr.txt', 'utf8'));
const judge = createJudge(words);

describe('the word list', () => {
  it('holds 8,192 words: 13 bits each', () => {
    expect(words.length).toBe(8192);
  });

  it('holds no coarse word and no first name', () => {
    const unwelcome = [
      'putain',
      'merde',
      'salope',
      'connard',
      'tuer',
      'suicide',
      'nazi',
      'violer',
      'marie',
      'jack',
    ];
    expect(unwelcome.filter((word) => words.includes(word))).toEqual([]);
  });

  it.each([
    ['an accent', `${words.join('\n')}\nété`],
    ['a capital', `${words.join('\n')}\nAvion`],
    ['a word twice', `${words.join('\n')}\n${words[0]}`],
    ['too few words', words.slice(0, 7775).join('\n')],
  ])('is refused with %s', (_, text) => {
    expect(() => loadWords(text)).toThrow();
  });

  it('reads with Windows line ends', () => {
    expect(loadWords(words.join('\r\n'))).toEqual(words);
  });
});

describe('generated passphrases', () => {
  it('have 7 words, 10 on the recovery sheet, all from the list', () => {
    expect(generatePassphrase(words).split('-')).toHaveLength(7);
    expect(generateRecoveryPassphrase(words).split('-')).toHaveLength(10);
    expect(
      generatePassphrase(words)
        .split('-')
        .every((word) => words.includes(word)),
    ).toBe(true);
  });

  it('have at least 80 bits, 128 on the recovery sheet', () => {
    expect(7 * Math.log2(words.length)).toBeGreaterThanOrEqual(80);
    expect(10 * Math.log2(words.length)).toBeGreaterThanOrEqual(128);
  });

  it('take each word exactly where the draw says, over the whole list', () => {
    const bounds: number[] = [];
    const passphrase = generatePassphrase(words, (bound) => {
      bounds.push(bound);
      return bounds.length % 2 === 0 ? bound - 1 : 0;
    });
    expect(bounds).toEqual(Array(7).fill(8192));
    const [first, last] = [words[0], words[8191]];
    expect(passphrase).toBe([first, last, first, last, first, last, first].join('-'));
  });

  it('draw every part of the list about as often', () => {
    const slots = new Map<number, number>();
    for (let n = 0; n < 4000; n += 1) {
      for (const word of generatePassphrase(words).split('-')) {
        const slot = Math.floor(words.indexOf(word) / 1024);
        slots.set(slot, (slots.get(slot) ?? 0) + 1);
      }
    }
    // 28,000 draws in 8 slots: 3,500 each, standard deviation 55; 7 of them are never seen by chance.
    for (const count of slots.values()) expect(Math.abs(count - 3500)).toBeLessThan(400);
    expect(slots.size).toBe(8);
  });

  it('are always accepted', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(8191), { minLength: 7, maxLength: 7 }), (indexes) => {
        let next = 0;
        const passphrase = generatePassphrase(words, () => indexes[next++] ?? 0);
        return judge(passphrase, []).isAccepted;
      }),
    );
  });
});

describe('the judge', () => {
  it.each([
    ['', 'too-short'],
    ['Tulipe9', 'too-short'],
    ['motdepasse', 'known-password'],
    ['azertyuiop qsdfghjklm', 'keyboard'],
    ['é'.repeat(300), 'repeat'],
    ['abcdefghijklmnopqrstuvwxyz0123456789', 'sequence'],
    ['Mairie de Clairval 2026', 'personal-words'],
    ['le petit chat est mort hier soir', 'more-words'],
    ['Maître corbeau sur un arbre perché', 'more-words'],
    ['la cigale ayant chanté tout l’été', 'more-words'],
    ['ligueurs-aces-annula-croirez', 'more-words'],
    ['x7Qz9pLm2VbK', 'more-words'],
  ])('refuses « %s » and says %s', (passphrase, advice) => {
    expect(judge(passphrase, ['Mairie de Clairval'])).toMatchObject({ isAccepted: false, advice });
  });

  it.each([
    'soupe grenouille vélo 1987 tournevis améthyste crocodile',
    'x7Qz9pLm2VbK4tRw8yHd',
    'Fj3$kd9!Lq2#Zp7&Wm4',
  ])('accepts « %s »', (passphrase) => {
    expect(judge(passphrase, [])).toMatchObject({ isAccepted: true, advice: null });
  });

  it('counts the words of the service for nearly nothing', () => {
    const passphrase = 'voirie crocodile clairval améthyste tournevis zinguerie';
    const bare = judge(passphrase, []).bits;
    expect(judge(passphrase, ['Voirie de Clairval']).bits).toBeLessThan(bare - 15);
  });

  it('counts a repeated word once', () => {
    const once = judge('améthyste', []).bits;
    expect(judge(Array(12).fill('améthyste').join(' '), []).bits).toBeLessThan(once + 25);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.string()), (typed, personal) => {
        const { bits, isAccepted, advice } = judge(typed, personal);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(isAccepted).toBe(bits >= 80);
        expect(advice === null).toBe(isAccepted);
      }),
    );
  });

  it('has a French sentence for each advice', () => {
    for (const text of Object.values(ADVICE_TEXT)) expect(text).toMatch(/\.$/);
  });
});
