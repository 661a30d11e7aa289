import type { LocalDate } from '../model/moment';
import {
  blank,
  type SessionFacts,
  wordHours,
  wordPlace,
  wordSession,
  wordSessionDay,
} from '../registrations/training-session';
import { NBSP, quote, THIN, wordDay, wordDecimal } from '../wording/numbers';

/** The texts of an invitation that may be rewritten; the last goes to those who registered. */
export const INVITATION_TEXTS = ['invitation', 'form', 'reminder', 'managers', 'convocation'] as const;
export type InvitationText = (typeof INVITATION_TEXTS)[number];

export type InvitationTexts = Readonly<Record<InvitationText, string>>;

/** What was said of an invitation: null where the proposed text stands. */
export interface InvitationContent {
  /** Last day to register. */
  readonly closesOn: LocalDate | null;
  readonly texts: Readonly<Record<InvitationText, string | null>>;
}

export const NOTHING_SAID: InvitationContent = {
  closesOn: null,
  texts: { invitation: null, form: null, reminder: null, managers: null, convocation: null },
};

/**
 * What an invitation is made of: the action as announced to everybody. No estimate, no measure, no person: the type
 * has no place for them. Empty texts and nulls are not said yet.
 */
export interface InvitationSubject {
  readonly title: string;
  readonly objective: string;
  readonly competence: string;
  /** Name of a part of the service; null for everybody. */
  readonly population: string | null;
  readonly prerequisites: string;
  readonly modality: string;
  /** Length of the training. */
  readonly days: number;
  readonly hours: number | null;
  readonly place: string;
  readonly contact: string;
  readonly sessions: readonly SessionFacts[];
}

const orBlank = (text: string, what: string): string => (text.trim() === '' ? blank(what) : text.trim());

const withoutStop = (text: string): string => text.trim().replace(/[.\s]+$/u, '');

const line = (label: string, value: string): string => `${label}${NBSP}: ${value}`;

const wordPopulation = (population: string | null): string =>
  population === null ? 'tous les agents du service' : `tous les agents${THIN}: ${population}`;

const wordClosing = (closesOn: LocalDate | null): string =>
  closesOn === null ? blank('date limite d’inscription') : wordDay(closesOn);

const wordLength = ({ days, hours }: InvitationSubject): string => {
  const inDays = `${wordDecimal(days)} jour${days >= 2 ? 's' : ''}`;
  const inHours = hours === null ? '' : `${wordDecimal(hours)} heure${hours >= 2 ? 's' : ''}`;
  if (days <= 0) return inHours === '' ? blank('durée') : inHours;
  return inHours === '' ? inDays : `${inDays} (${inHours})`;
};

const datesOf = ({ sessions, place }: InvitationSubject): readonly string[] =>
  sessions.length === 0
    ? [line('Dates', blank('dates')), line('Lieu', orBlank(place, 'lieu'))]
    : ['Sessions proposées', ...sessions.map((session) => `– ${wordSession(session)}`)];

const practical = (subject: InvitationSubject): readonly string[] => [
  ...datesOf(subject),
  line('Durée', wordLength(subject)),
  line('Modalité', orBlank(subject.modality, 'modalité')),
  line('Contact', orBlank(subject.contact, 'contact')),
];

/** Said in every text that agents read: why nobody need wonder how they were chosen. */
const NO_SELECTION =
  'Ce message est envoyé à toutes les personnes concernées. Personne n’est choisi ni écarté d’après un résultat Pix, et s’inscrire ne dit rien de votre niveau.';

const forYouIf = ({ competence, objective, prerequisites }: InvitationSubject): readonly string[] => [
  `Cette session est faite pour vous si${THIN}:`,
  `– vous vous servez, ou allez vous servir, de ce que couvre la compétence ${quote(competence)}${THIN};`,
  `– cet objectif vous serait utile${THIN}: ${withoutStop(orBlank(objective, 'objectif'))}${prerequisites.trim() === '' ? '.' : `${THIN};`}`,
  ...(prerequisites.trim() === ''
    ? []
    : [`– vous remplissez ce prérequis${THIN}: ${withoutStop(prerequisites)}.`]),
];

const draftConvocation = (contact: string): readonly string[] => [
  'Bonjour,',
  'Votre inscription est retenue pour la session ci-dessous.',
  `En cas d’empêchement, prévenez au plus tôt${THIN}: ${orBlank(contact, 'contact')}. Votre place ira à une personne en attente.`,
];

/** The text that each convocation bears, proposed or rewritten. */
export const writeConvocation = (contact: string, { texts }: InvitationContent): string =>
  texts.convocation ?? draftConvocation(contact).join('\n');

type Draft = (subject: InvitationSubject, closesOn: LocalDate | null) => readonly string[];

const DRAFTS: Readonly<Record<InvitationText, Draft>> = {
  invitation: (subject, closesOn) => [
    `À ${wordPopulation(subject.population)}`,
    '',
    'Bonjour,',
    `Une formation est proposée${THIN}: ${quote(subject.title)}.`,
    '',
    ...forYouIf(subject),
    '',
    ...practical(subject),
    '',
    `Pour vous inscrire, rendez le formulaire joint au plus tard le ${wordClosing(closesOn)}.`,
    NO_SELECTION,
  ],
  form: (subject, closesOn) => [
    `Formulaire d’inscription à ${quote(subject.title)}, à rendre au plus tard le ${wordClosing(closesOn)} à${THIN}: ${orBlank(subject.contact, 'contact')}.`,
    'Ces renseignements servent à organiser la session et à vous convoquer. Ils ne sont rapprochés d’aucun résultat, et sont effacés une fois la session terminée et comptée.',
  ],
  reminder: (subject, closesOn) => [
    `À ${wordPopulation(subject.population)}`,
    '',
    'Bonjour,',
    `Il est encore temps de vous inscrire à ${quote(subject.title)}${THIN}: jusqu’au ${wordClosing(closesOn)}.`,
    '',
    ...practical(subject),
    '',
    'Si vous êtes déjà inscrit ou inscrite, vous n’avez rien à faire.',
    NO_SELECTION,
  ],
  managers: (subject, closesOn) => [
    'Aux responsables des équipes concernées',
    '',
    'Bonjour,',
    `La formation ${quote(subject.title)} est proposée à ${wordPopulation(subject.population)}, jusqu’au ${wordClosing(closesOn)}.`,
    `Ce que nous vous demandons${THIN}:`,
    '– en parler à toute l’équipe, dans les mêmes termes pour chacun\u202f;',
    '– dégager le temps nécessaire à qui s’inscrit\u202f;',
    '– ne désigner personne, et ne demander à personne ses résultats Pix.',
    'Aucun résultat individuel ne vous est transmis, et aucun n’a servi à établir une liste.',
    '',
    ...practical(subject),
  ],
  convocation: ({ contact }) => draftConvocation(contact),
};

/** The texts proposed for an action, and those that were rewritten in their place. */
export const writeInvitation = (
  subject: InvitationSubject,
  { closesOn, texts }: InvitationContent,
): InvitationTexts => {
  const write = (id: InvitationText): string => texts[id] ?? DRAFTS[id](subject, closesOn).join('\n');
  return {
    invitation: write('invitation'),
    form: write('form'),
    reminder: write('reminder'),
    managers: write('managers'),
    convocation: write('convocation'),
  };
};

/** Facts of one session, one line each. */
export const describeSession = (session: SessionFacts): readonly string[] => [
  line('Date', wordSessionDay(session)),
  line('Horaires', wordHours(session)),
  line('Lieu', wordPlace(session)),
];
