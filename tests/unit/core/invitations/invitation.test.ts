import { describe, expect, it } from 'vitest';
import {
  type InvitationSubject,
  NOTHING_SAID,
  writeConvocation,
  writeInvitation,
} from '../../../../src/core/invitations/invitation';
import { describeKit, FORM_COLUMNS } from '../../../../src/core/invitations/invitation-letters';
import { blocksOf } from '../../../../src/core/invitations/letter';
import { readRegistrationHeader } from '../../../../src/core/registrations/registration-columns';
import { findBlanks, splitBlanks, wordSession } from '../../../../src/core/registrations/training-session';

const SUBJECT: InvitationSubject = {
  title: 'Classer, nommer et retrouver ses fichiers',
  objective: 'Ranger les dossiers partagés selon une règle commune.',
  competence: '1.2 Gérer des données',
  population: null,
  prerequisites: '',
  modality: 'Présentiel',
  days: 0.5,
  hours: null,
  place: '',
  contact: '',
  sessions: [],
};

describe('the texts of an invitation', () => {
  it('leave what is not said in sight, and list it', () => {
    const texts = writeInvitation(SUBJECT, NOTHING_SAID);
    expect(findBlanks(Object.values(texts))).toEqual([
      '[dates à préciser]',
      '[lieu à préciser]',
      '[contact à préciser]',
      '[date limite d’inscription à préciser]',
    ]);
    expect(texts.invitation).toContain('Cette session est faite pour vous si');
    expect(texts.invitation).toContain('tous les agents du service');
    expect(texts.invitation).toContain('Personne n’est choisi ni écarté d’après un résultat Pix');
  });

  it('say the sessions, the place and the prerequisites once they are known', () => {
    const session = {
      title: SUBJECT.title,
      day: '2027-03-01',
      startsAt: '09:00',
      endsAt: '12:30',
      place: 'Salle Iris',
    };
    const subject = {
      ...SUBJECT,
      contact: 'Bureau formation',
      prerequisites: 'Avoir un compte.',
      sessions: [session],
    };
    const { invitation, managers } = writeInvitation(subject, { ...NOTHING_SAID, closesOn: '2027-02-15' });
    expect(findBlanks([invitation, managers])).toEqual([]);
    expect(invitation).toContain(`– ${wordSession(session)}`);
    expect(invitation).toContain('de 9\u00a0h\u00a000 à 12\u00a0h\u00a030, Salle Iris');
    expect(invitation).toContain('prérequis\u202f: Avoir un compte.');
    expect(invitation).toContain('15 février 2027');
  });

  it('give way to those that were rewritten, each alone', () => {
    const content = { ...NOTHING_SAID, texts: { ...NOTHING_SAID.texts, reminder: 'Le mien' } };
    const texts = writeInvitation(SUBJECT, content);
    expect(texts.reminder).toBe('Le mien');
    expect(texts.invitation).toContain('Bonjour');
    expect(writeConvocation('', content)).toContain('[contact à préciser]');
  });

  it('respect French typography', () => {
    for (const text of Object.values(writeInvitation(SUBJECT, NOTHING_SAID)))
      expect(text).not.toMatch(/ [;:!?%»]|« |\p{L}'\p{L}/u);
  });
});

describe('the kit', () => {
  it('has four letters, each on its page, and a form whose list can be read back', () => {
    const { pages } = describeKit(SUBJECT.title, writeInvitation(SUBJECT, NOTHING_SAID));
    expect(pages).toHaveLength(4);
    expect(pages[1]?.filter(({ kind }) => kind === 'field')).toHaveLength(8);
    expect([...(readRegistrationHeader(FORM_COLUMNS)?.fields.keys() ?? [])].sort()).toEqual([
      'email',
      'first-name',
      'last-name',
      'matricule',
      'present',
      'registered-on',
    ]);
  });

  it('makes items of lines that begin with a dash, and cuts texts at their blanks', () => {
    expect(blocksOf('Bonjour\n\n– un\n- deux\r\n')).toEqual([
      { kind: 'paragraph', text: 'Bonjour' },
      { kind: 'item', text: 'un' },
      { kind: 'item', text: 'deux' },
    ]);
    expect(splitBlanks('à [lieu à préciser].')).toEqual([
      { text: 'à ', isBlank: false },
      { text: '[lieu à préciser]', isBlank: true },
      { text: '.', isBlank: false },
    ]);
    expect(splitBlanks('')).toEqual([]);
  });
});
