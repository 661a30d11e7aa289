/** What a file is, told from its header text alone. */
export type FileKind = 'assessment' | 'profiles' | 'agents' | 'unknown';

/** How the bytes of a text were decoded. A byte-order mark is consumed and not told apart. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a file was decoded: the encoding of a text, or the kind of a workbook. */
export type FileEncoding = TextEncoding | 'xlsx' | 'ods';

/**
 * Layouts by the newest visible feature of the header; the year is the one in which Pix Orga began to write it.
 * - `assessment-2019` course under « Nom du Profil Cible », days only, with or without badges and stages
 * - `assessment-2022` course under « Parcours », no « Code »
 * - `assessment-2023` « Code » column, days only
 * - `assessment-2024` dates and times
 * - `assessment-2025-exam` « Mode interro » without « % de progression »
 * - `profiles-2019` no « Code », days only · `profiles-2023` « Code » · `profiles-2024` dates and times
 * - `agents` the HR list
 */
export type LayoutId =
  | 'assessment-2019'
  | 'assessment-2022'
  | 'assessment-2023'
  | 'assessment-2024'
  | 'assessment-2025-exam'
  | 'profiles-2019'
  | 'profiles-2023'
  | 'profiles-2024'
  | 'agents';
