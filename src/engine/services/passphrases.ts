import {
  createJudge,
  generatePassphrase,
  generateRecoveryPassphrase,
  type Judgement,
  loadWords,
  type PassphraseJudge,
  type WordList,
} from '../vault';

/** Generated and judged passphrases. The list and the dictionaries are loaded when first needed. */
export interface Passphrases {
  readonly propose: () => string;
  /** For the recovery sheet, and for vaults that nobody reopens. */
  readonly recovery: () => string;
  readonly judge: (passphrase: string, serviceName: string) => Judgement;
}

export function createPassphrases(wordList: string): Passphrases {
  let words: WordList | null = null;
  let judge: PassphraseJudge | null = null;
  const load = (): WordList => {
    words ??= loadWords(wordList);
    return words;
  };
  return {
    propose: () => generatePassphrase(load()),
    recovery: () => generateRecoveryPassphrase(load()),
    judge: (passphrase, serviceName) => {
      judge ??= createJudge(load());
      return judge(passphrase, serviceName.trim() === '' ? [] : [serviceName]);
    },
  };
}
