import { foldText } from '../framework/fold-text';

/** What a column of an HR list holds, `unit` being one level of the chemin d’affectation. */
export type RosterField =
  | 'matricule'
  | 'usage-name'
  | 'birth-name'
  | 'name'
  | 'first-name'
  | 'email'
  | 'unit'
  | 'unit-path'
  | 'site'
  | 'corps'
  | 'category'
  | 'job'
  | 'entered-on'
  | 'left-on'
  | 'working-time'
  | 'manager';

/** Folded titles (no accents, no signs); a trailing number or « professionnel(le) » is accepted where it occurs. */
const PATTERNS: readonly (readonly [RosterField, RegExp])[] = [
  [
    'matricule',
    /^((n|no|numero)( de)? )?(matricule( (agent|rh))?|(n|no|numero|code|id|identifiant)( d)? agent|identifiant( rh)?)$/,
  ],
  ['usage-name', /^nom (d )?(usage|usuel|marital|epouse)$/],
  ['birth-name', /^nom (de )?(famille|naissance|patronymique|jeune fille)$/],
  ['name', /^(nom|last name|surname)( (agent|de l agent))?$/],
  ['first-name', /^(prenoms?( (usuel|d usage|de l agent))?|first name)$/],
  [
    'email',
    /^((adresse )?(courriel|e ?mail|mail|mel|electronique|messagerie|adresse electronique)|adresse (de )?(courriel|messagerie))( (pro|professionnel|professionnelle))?$/,
  ],
  ['unit-path', /^(chemin d affectation|affectation( complete)?|structure( d affectation)?|rattachement)$/],
  [
    'unit',
    /^((libelle |niveau )?(de la |du |de l )?(direction( generale)?|sous direction|departement|service|pole|unite|bureau|division|mission|entite|cellule|secteur|section|equipe|affectation|structure)( d affectation| de rattachement)?|niveau)( (n )?\d)?$/,
  ],
  [
    'site',
    /^(site|lieu( de travail| d affectation)?|residence administrative|implantation|ville|localisation)( d affectation)?$/,
  ],
  ['corps', /^(corps( et)?( grade)?|grade|cadre d emplois?)$/],
  ['category', /^(categorie|cat)( (statutaire|hierarchique|fp|fonction publique))?$/],
  [
    'job',
    /^(emploi( type)?|emploi fonction|fonction|metier|poste|intitule (du poste|de l emploi)|libelle (emploi|du poste|fonction))$/,
  ],
  [
    'entered-on',
    /^(date (d )?(entree|arrivee|prise de (poste|fonctions?))|date de prise de (poste|fonctions?)|entree)( (dans le service|service))?$/,
  ],
  [
    'working-time',
    /^(quotite|taux)( (de |d )?(travail|temps( de travail)?|temps partiel|activite|emploi))?$|^temps de travail$/,
  ],
  [
    'manager',
    /^((nom (du |de la )?)?(responsable|superieur|manager|n 1)( hierarchique( direct)?| direct)?)$/,
  ],
  ['left-on', /^(date (de )?(sortie|depart|fin)|sortie|depart)( (du service|service))?$/],
];

/** Where the columns of an HR list are. `units` go from the widest to the narrowest, in the order of the file. */
export interface RosterColumns {
  readonly titles: readonly string[];
  readonly fields: ReadonlyMap<Exclude<RosterField, 'unit' | 'unit-path'>, number>;
  readonly units: readonly { readonly index: number; readonly isPath: boolean }[];
  /** Titles that are not used: said to the user. */
  readonly ignored: readonly string[];
}

/** What a title says of its column in an HR list; null when it says nothing. */
export const recogniseRosterTitle = (title: string): RosterField | null => {
  const folded = foldText(title);
  return PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
};

/** An HR list names people and says something of their place or number. */
function looksLikeRoster(found: ReadonlySet<RosterField>): boolean {
  const hasName = found.has('usage-name') || found.has('birth-name') || found.has('name');
  const others: readonly RosterField[] = [
    'matricule',
    'email',
    'unit',
    'unit-path',
    'site',
    'corps',
    'category',
    'job',
  ];
  return hasName && found.has('first-name') && others.some((field) => found.has(field));
}

/**
 * Recognises an HR list by its titles, in any order; null when it is not one. `isTold`: the administrator says that it is,
 * names are enough.
 */
export function readRosterHeader(titles: readonly string[], isTold = false): RosterColumns | null {
  const fields = new Map<Exclude<RosterField, 'unit' | 'unit-path'>, number>();
  const units: { index: number; isPath: boolean }[] = [];
  const ignored: string[] = [];
  const found = titles.map(recogniseRosterTitle);
  found.forEach((field, index) => {
    if (field === 'unit' || field === 'unit-path') units.push({ index, isPath: field === 'unit-path' });
    else if (field !== null && !fields.has(field)) fields.set(field, index);
    else if (titles[index]) ignored.push(titles[index]);
  });
  const kinds = new Set(found.flatMap((field) => (field === null ? [] : [field])));
  return isTold || looksLikeRoster(kinds) ? { titles, fields, units, ignored } : null;
}
