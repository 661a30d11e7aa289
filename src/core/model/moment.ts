/**
 * A Pix moment: local time in Europe/Paris without offset, as Pix writes it.
 * Either a day `YYYY-MM-DD` (exports made before 2024-12) or a minute `YYYY-MM-DDTHH:mm`.
 * Compares as text: a day sorts before every minute of that day.
 */
export type PixMoment = string;

/** Calendar day `YYYY-MM-DD`. */
export type LocalDate = string;
