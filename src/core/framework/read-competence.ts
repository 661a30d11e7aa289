import type { CompetenceRef } from '../model/competence';
import { findCompetence, PIX_COMPETENCES } from './pix-framework';

/** Index first, with the comma that a French spreadsheet makes of its point. */
const INDEX = /^(\d)[.,](\d)\.?(?:\s|$)/u;

/** The competence of the Pix framework that a text names: « 1.3 », « 1.3 Traiter des données », « Traiter des données ». */
export const readCompetence = (text: string): CompetenceRef | null => {
  const index = INDEX.exec(text.trim());
  const code = index === null ? null : `${index[1]}.${index[2]}`;
  const known = PIX_COMPETENCES.find((competence) => competence.code === code) ?? findCompetence(text);
  return known.code === null ? null : known;
};
