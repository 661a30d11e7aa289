import type { ReleasedEstimate } from '../disclosure/released';
import type { NeedAnswer } from './need-decision';

/** Spreadsheets round on 15 significant digits: 0,29 × 50 gives 15 there, not 14. */
const roundAsSpreadsheet = (value: number): number => Math.round(Number(value.toPrecision(15)));

/**
 * « Effectif retenu »: the share to train of the people estimated below target, rounded half up exactly as the
 * workbook’s own formula does. 0 for an answer on Pix (nobody is seated), null without a released estimate.
 * @param typed the administrator’s own number, which replaces the share
 */
export const retainPeople = (
  people: ReleasedEstimate | null,
  answer: NeedAnswer,
  shareToTrain: number,
  typed: number | null = null,
): number | null => {
  if (answer === 'pix') return 0;
  if (typed !== null) return typed;
  return people === null ? null : roundAsSpreadsheet(people.value * shareToTrain);
};
