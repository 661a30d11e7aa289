import type { PassphraseAdvice } from './judge-passphrase';

/** One French sentence per advice: what is weak and what to do. */
export const ADVICE_TEXT: Readonly<Record<PassphraseAdvice, string>> = {
  'too-short': 'Trop courte\u202f: ajoutez des mots sans rapport entre eux.',
  'personal-words': 'Évitez le nom du service, des personnes et des lieux.',
  'known-password': 'Elle contient un mot de passe très répandu\u202f: choisissez autre chose.',
  keyboard: 'Les suites de touches voisines se devinent\u202f: préférez des mots.',
  repeat: 'Les répétitions n’apportent rien\u202f: ajoutez des mots différents.',
  sequence: 'Les suites comme «\u00a0abcd\u00a0» ou «\u00a01234\u00a0» se devinent\u202f: préférez des mots.',
  date: 'Les dates se devinent\u202f: préférez des mots sans rapport entre eux.',
  'more-words':
    'Les phrases courantes se devinent\u202f: ajoutez des mots rares, ou prenez la phrase proposée.',
};
