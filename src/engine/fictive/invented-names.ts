import type { SeededRandom } from './seeded-random';

/** Family names are put together from two parts, so that they are nobody’s. */
const STARTS = [
  'Brelan',
  'Carvou',
  'Dormei',
  'Estagou',
  'Fauvel',
  'Grimau',
  'Hauteren',
  'Joncha',
  'Kerbru',
  'Lanvé',
  'Malvoi',
  'Nortan',
  'Orvi',
  'Plouzé',
  'Quintre',
  'Roqué',
  'Sauvra',
  'Trémo',
  'Vauclai',
  'Yssan',
  'Ambrou',
  'Boisfré',
  'Clérou',
  'Delvan',
  'Épinou',
  'Fontga',
  'Garlan',
  'Héroua',
  'Lesco',
  'Montbra',
] as const;
const ENDS = [
  'dec',
  'lière',
  'nard',
  'quin',
  'sel',
  'tier',
  'val',
  'zan',
  'bray',
  'courtel',
  'dieu',
  'fleur',
  'gnac',
  'houët',
  'llac',
  'moret',
  'nouël',
  'pierre',
  'rond',
  'verne',
] as const;

const FIRST_NAMES = [
  'Adèle',
  'Agnès',
  'Alban',
  'Anaïs',
  'Armel',
  'Baptiste',
  'Bénédicte',
  'Camille',
  'Cécile',
  'Chloé',
  'Claire',
  'Corentin',
  'Cyril',
  'Delphine',
  'Élodie',
  'Émile',
  'Estelle',
  'Fabrice',
  'Florent',
  'François',
  'Gaël',
  'Gwenaëlle',
  'Hélène',
  'Hugo',
  'Inès',
  'Jean-Loup',
  'Joël',
  'Judith',
  'Karim',
  'Laure',
  'Léa',
  'Loïc',
  'Maëlle',
  'Malik',
  'Marc-Antoine',
  'Marion',
  'Maud',
  'Mehdi',
  'Nadège',
  'Noël',
  'Océane',
  'Odile',
  'Pascal',
  'Perrine',
  'Quentin',
  'Raphaël',
  'Régis',
  'Rozenn',
  'Samira',
  'Solène',
  'Thaïs',
  'Théo',
  'Ursule',
  'Valérie',
  'Victor',
  'Virginie',
  'Yaël',
  'Yann',
  'Zacharie',
  'Zoé',
] as const;

export interface InventedName {
  readonly lastName: string;
  readonly firstName: string;
}

/** Draws a name; one in twelve is a compound family name. */
export function drawName(random: SeededRandom): InventedName {
  const simple = (): string => random.pick(STARTS) + random.pick(ENDS);
  const lastName = random.chance(1 / 12) ? `${simple()}-${simple()}` : simple();
  return { lastName, firstName: random.pick(FIRST_NAMES) };
}

/** Letters a–z and hyphens of a name, for an e-mail address. */
export function mailPart(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z-]/g, '-');
}
