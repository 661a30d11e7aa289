import type {
  Candidate,
  RegistrationsPreview,
  SeatState,
  TrainingSession,
  UndecidedReason,
} from '../../../contract/registrations';
import { typeset } from '../../../contract/typeset';
import { wordHours, wordPlace, wordSessionDay } from '../../../core/registrations/training-session';
import { plural } from '../../locales/format';

export const STATES: Readonly<Record<SeatState, string>> = {
  placed: 'Inscrit',
  waiting: 'En attente',
  left: 'A quitté le service',
  withdrawn: 'Désistement',
};

/** Why the rules of matching name nobody. */
export const REASONS: Readonly<Record<UndecidedReason, string>> = {
  homonyms: 'Plusieurs agents portent ce nom.',
  contradiction: 'L’identifiant est celui d’un agent, le nom n’est pas le sien.',
  'shared-identifier': 'Plusieurs agents ont cet identifiant.',
  'unknown-identifier': 'L’identifiant n’est celui de personne dans la liste.',
  'shared-name': 'Ce nom vient avec plusieurs identifiants.',
  'common-name': 'Ce nom est si courant qu’il peut désigner quelqu’un d’autre.',
  lookalike: 'Un autre agent porte peut-être ce nom, écrit autrement.',
  unknown: 'Personne de ce nom dans la liste des agents.',
};

/** « 3 mars 2026, de 9 h 00 à 12 h 30 ». */
export const wordWhen = (session: TrainingSession): string =>
  session.day === null ? wordSessionDay(session) : `${wordSessionDay(session)}, ${wordHours(session)}`;

export const wordWhere = wordPlace;

/** « 8 / 12 », or « 8 » without a limit. */
export const wordSeats = ({ counts, capacity }: TrainingSession): string =>
  capacity === null ? String(counts.placed) : `${counts.placed} / ${capacity}`;

const sum = (sessions: readonly TrainingSession[], read: (session: TrainingSession) => number): number =>
  sessions.reduce((total, session) => total + read(session), 0);

/** What sessions come to, in one sentence. */
export const wordSessions = (sessions: readonly TrainingSession[]): string => {
  if (sessions.length === 0) return 'Aucune session datée.';
  const waiting = sum(sessions, ({ counts }) => counts.waiting);
  const present = sum(sessions, ({ counts }) => counts.present);
  const parts = [
    plural(sessions.length, 'session'),
    plural(
      sum(sessions, ({ counts }) => counts.placed),
      'inscrit',
    ),
    ...(waiting > 0 ? [`${waiting} en attente`] : []),
    ...(present > 0 ? [plural(present, 'présent')] : []),
  ];
  return `${parts.join(', ')}.`;
};

/** Counts that the plan may take over; null where no registration was entered. */
export const countsForPlan = (
  sessions: readonly TrainingSession[],
): { readonly registered: number; readonly present: number } | null => {
  const registered = sum(sessions, ({ counts }) => counts.placed);
  const present = sum(sessions, ({ counts }) => counts.present);
  return registered + present === 0 ? null : { registered, present };
};

/** « Léa Fictive, Service eau (000123) ». */
export const wordCandidate = ({ firstName, lastName, unitPath, matricule }: Candidate): string => {
  const unit = unitPath.at(-1);
  const number = matricule === null ? '' : ` (${matricule})`;
  return `${firstName} ${lastName}${unit === undefined ? '' : `, ${unit}`}${number}`;
};

type Plan = Extract<RegistrationsPreview, { kind: 'plan' }>;

/** What a list would do, in one sentence. */
export const wordPreview = ({ lines, toDecide, refused }: Plan): string => {
  const having = (kind: Plan['lines'][number]['kind']): number =>
    lines.filter((line) => line.kind === kind).length;
  const parts = [
    plural(having('new'), 'inscription nouvelle', 'inscriptions nouvelles'),
    ...(having('attendance') > 0 ? [`${plural(having('attendance'), 'présence')} à noter`] : []),
    ...(having('known') > 0 ? [plural(having('known'), 'déjà inscrit', 'déjà inscrits')] : []),
    ...(having('repeated') > 0 ? [plural(having('repeated'), 'ligne répétée', 'lignes répétées')] : []),
    ...(toDecide.length > 0 ? [`${toDecide.length} à décider`] : []),
    ...(refused.length > 0 ? [plural(refused.length, 'ligne refusée', 'lignes refusées')] : []),
  ];
  return typeset(`${parts.join(', ')}.`);
};
