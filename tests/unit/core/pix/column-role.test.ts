import { describe, expect, it } from 'vitest';
import { recogniseTitle } from '../../../../src/core/pix/column-role';
import { readTitle } from '../../../../src/core/pix/column-title';

const roleOf = (title: string) => recogniseTitle(readTitle(title));

describe('a column title', () => {
  it('tells « competence area » from « competence »', () => {
    expect(roleOf('% of items successfully completed in the competence area Information and data')).toEqual({
      kind: 'area',
      name: 'Information and data',
      measure: 'rate',
    });
    expect(roleOf('Number of items of the target profile in the competence Manage data')).toEqual({
      kind: 'competence',
      name: 'Manage data',
      measure: 'acquis',
    });
  });

  it('tells the mastery of the whole from that of a compétence', () => {
    expect(roleOf("% maitrise de l'ensemble des acquis du profil")).toEqual({
      kind: 'field',
      field: 'mastery',
    });
    expect(roleOf('% de maitrise des acquis de la compétence Interagir')).toEqual({
      kind: 'competence',
      name: 'Interagir',
      measure: 'rate',
    });
  });

  it('is read with decoded entities, either apostrophe, and decomposed accents', () => {
    expect(roleOf('Vie privée &amp; réseaux obtenu (O/N)')).toEqual({
      kind: 'badge',
      title: 'Vie privée & réseaux',
    });
    expect(roleOf('Nom de l&#39;organisation')).toEqual({ kind: 'field', field: 'organisation' });
    expect(roleOf('Nom de l’organisation')).toEqual({ kind: 'field', field: 'organisation' });
    expect(roleOf('  Pre\u0301nom du\u00a0Participant ')).toEqual({ kind: 'field', field: 'first-name' });
    expect(roleOf('Acquis maitrisés dans la compétence S&#x27;insérer')).toEqual({
      kind: 'competence',
      name: "S'insérer",
      measure: 'validated',
    });
  });

  it('loses the quote that protects a skill', () => {
    expect(roleOf("'@recherche1")).toEqual({ kind: 'skill', name: '@recherche1' });
    expect(roleOf('@recherche1')).toEqual({ kind: 'skill', name: '@recherche1' });
  });

  it.each([
    ['Date de début', 'started-at'],
    ['Date et heure de début (UTC)', 'started-at'],
    ['Date et heure de début (Europe/Paris)', 'started-at'],
    ['Started on', 'started-at'],
    ["Date de l'envoi", 'shared-at'],
    ['Sent on (Europe/Paris)', 'shared-at'],
    ['Nom du Profil Cible', 'course'],
    ['Parcours', 'course'],
    ['Customised test', 'course'],
    ['Palier obtenu (/12)', 'stage'],
    ['Success rate (/3)', 'stage'],
    ['Eligible for certification (Y/N)', 'certifiable'],
    ['Shared (Y/N)', 'shared'],
    ['Sent (Y/N)', 'sent'],
    ['Campaign’s name', 'campaign-name'],
  ])('« %s » is %s', (title, field) => {
    expect(roleOf(title)).toEqual({ kind: 'field', field });
  });

  it.each(['__proto__', 'constructor', 'Service', '', '% de maitrise des acquis de la compétence '])(
    '« %s » is unknown',
    (title) => {
      expect(roleOf(title).kind).toBe('unknown');
    },
  );
});
