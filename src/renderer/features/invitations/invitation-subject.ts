import type { TrainingSession } from '../../../contract/registrations';
import { WHOLE_ROW } from '../../../core/gaps/row-key';
import type { InvitationSubject } from '../../../core/invitations/invitation';
import type { PlanRow } from '../../../core/plan';
import { MODALITIES, wordSubject } from '../../../core/wording/plan-words';

/** What may be announced of an action: neither measure nor estimate goes through. */
export const subjectOf = (row: PlanRow, sessions: readonly TrainingSession[]): InvitationSubject => ({
  title: row.actionTitle,
  objective: row.objective,
  competence: wordSubject(row),
  population: row.population === WHOLE_ROW.label ? null : row.population,
  prerequisites: row.details.prerequisites,
  modality: MODALITIES[row.modality],
  days: row.days,
  hours: row.details.hours,
  place: row.details.place,
  contact: row.details.contact,
  sessions: sessions.filter(({ actionId }) => actionId === row.id),
});
