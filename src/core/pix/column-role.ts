import { foldTitle } from './column-title';

/** The columns that every export of a kind has once, by what they hold. */
export type PixField =
  | 'organisation'
  | 'campaign-id'
  | 'campaign-code'
  | 'campaign-name'
  | 'course'
  | 'last-name'
  | 'first-name'
  | 'progress'
  | 'started-at'
  | 'shared'
  | 'sent'
  | 'shared-at'
  | 'stage'
  | 'mastery'
  | 'pix-total'
  | 'certifiable'
  | 'certifiable-count';

export type CompetenceMeasure = 'rate' | 'acquis' | 'validated' | 'level' | 'pix';

/** What a title says about its column, or `unknown`. */
export type ColumnRole =
  | { readonly kind: 'field'; readonly field: PixField }
  | { readonly kind: 'badge'; readonly title: string }
  | { readonly kind: 'competence'; readonly name: string; readonly measure: CompetenceMeasure }
  | { readonly kind: 'area'; readonly name: string; readonly measure: CompetenceMeasure }
  | { readonly kind: 'skill'; readonly name: string }
  | { readonly kind: 'unknown' };

const ZONE = '( \\((utc|europe/paris)\\))?';

/** Folded titles, French then English, current then older (format.md §§ 2–3). */
const FIELDS: readonly (readonly [PixField, RegExp])[] = [
  ['organisation', /^(nom de l'organisation|organi[sz]ation's name)$/],
  ['campaign-id', /^(id campagne|id de la campagne|campaign id)$/],
  ['campaign-code', /^code$/],
  ['campaign-name', /^(nom de la campagne|campaign's name|campaign name)$/],
  ['course', /^(parcours|nom du profil cible|customi[sz]ed test|target profile's name)$/],
  ['last-name', /^(nom du participant|participant's last name)$/],
  ['first-name', /^(prenom du participant|participant's first name)$/],
  ['progress', /^% (de|of) progression$/],
  ['started-at', new RegExp(`^(date( et heure)? de debut|started on)${ZONE}$`)],
  ['shared', /^(partage \(o\/n\)|shared \(y\/n\))$/],
  ['sent', /^(envoi \(o\/n\)|sent \(y\/n\))$/],
  ['shared-at', new RegExp(`^(date( et heure)? (du partage|de l'envoi)|shared on|sent on)${ZONE}$`)],
  ['stage', /^(palier obtenu|success rate) \(\/\d{1,3}\)$/],
  [
    'mastery',
    /^(% (de )?maitrise de l'ensemble des acquis du profil|% of items successfully completed in the target profile)$/,
  ],
  ['pix-total', /^(nombre de pix total|total pix score)$/],
  ['certifiable', /^(certifiable \(o\/n\)|eligible for certification \(y\/n\))$/],
  [
    'certifiable-count',
    /^(nombre de competences certifiables|number of competences eligible for certification)$/,
  ],
];

interface Template {
  readonly prefix: string;
  readonly kind: 'competence' | 'area';
  readonly measure: CompetenceMeasure;
}

/** « competence area » stands before « competence »: in English the second is a prefix of the first. */
const TEMPLATES: readonly Template[] = [
  { prefix: '% de maitrise des acquis du domaine ', kind: 'area', measure: 'rate' },
  { prefix: "nombre d'acquis du profil cible du domaine ", kind: 'area', measure: 'acquis' },
  { prefix: 'acquis maitrises du domaine ', kind: 'area', measure: 'validated' },
  { prefix: '% of items successfully completed in the competence area ', kind: 'area', measure: 'rate' },
  {
    prefix: 'number of items of the target profile in the competence area ',
    kind: 'area',
    measure: 'acquis',
  },
  {
    prefix: 'items of the target profile successfully completed in the competence area ',
    kind: 'area',
    measure: 'validated',
  },
  { prefix: '% de maitrise des acquis de la competence ', kind: 'competence', measure: 'rate' },
  {
    prefix: "nombre d'acquis du profil cible dans la competence ",
    kind: 'competence',
    measure: 'acquis',
  },
  { prefix: 'acquis maitrises dans la competence ', kind: 'competence', measure: 'validated' },
  { prefix: '% of items successfully completed in the competence ', kind: 'competence', measure: 'rate' },
  {
    prefix: 'number of items of the target profile in the competence ',
    kind: 'competence',
    measure: 'acquis',
  },
  {
    prefix: 'items of the target profile successfully completed in the competence ',
    kind: 'competence',
    measure: 'validated',
  },
  { prefix: 'niveau pour la competence ', kind: 'competence', measure: 'level' },
  { prefix: 'nombre de pix pour la competence ', kind: 'competence', measure: 'pix' },
  { prefix: 'level reached in the competence ', kind: 'competence', measure: 'level' },
  { prefix: 'pix score for the competence ', kind: 'competence', measure: 'pix' },
];

const BADGE_ENDINGS = [' obtenu (o/n)', ' (y/n)'];

/** What a title (as `readTitle` gives it) says, whatever its position. */
export function recogniseTitle(title: string): ColumnRole {
  const folded = foldTitle(title);
  const field = FIELDS.find(([, pattern]) => pattern.test(folded));
  if (field) return { kind: 'field', field: field[0] };
  const template = TEMPLATES.find(({ prefix }) => folded.startsWith(prefix) && folded.length > prefix.length);
  if (template) {
    return { kind: template.kind, name: title.slice(template.prefix.length), measure: template.measure };
  }
  if (/^@\S/.test(title)) return { kind: 'skill', name: title };
  const ending = BADGE_ENDINGS.find((text) => folded.endsWith(text) && folded.length > text.length);
  return ending ? { kind: 'badge', title: title.slice(0, -ending.length) } : { kind: 'unknown' };
}
