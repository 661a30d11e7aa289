import type { LocalDate } from '../model/moment';
import { DEFAULT_PLAN_TITLE } from '../plan/plan-title';

const MAX_SLUG = 60;

/** Letters and digits in ASCII, joined by hyphens: « Direction de l’Eau » → `direction-de-l-eau`. */
const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒ]/gu, 'oe')
    .replace(/[æÆ]/gu, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/gu, '');

/** With the longest service and the day, the name stays under what the dialogs take (120). */
const LONGEST_STEM = 40;
const USUAL_STEM = 'plan-de-formation';

/** First words of the file names of a plan: its title, when it has one of its own. */
export const planFileStem = (title: string): string =>
  title === DEFAULT_PLAN_TITLE
    ? USUAL_STEM
    : slug(title).slice(0, LONGEST_STEM).replace(/-+$/u, '') || USUAL_STEM;

/** `plan-de-formation-<service>-<YYYY-MM-DD>.xlsx`, safe on every file system. */
export const workbookFileName = (title: string, service: string, date: LocalDate): string =>
  [planFileStem(title), slug(service), date]
    .filter((part) => part !== '')
    .join('-')
    .concat('.xlsx');

/** `diffusion-3-dossier-codir-<service>-<YYYY-MM-DD>.docx`: number, service and day of the release. */
export const releaseFileName = (
  number: number,
  subject: 'dossier-codir' | 'tableaux' | 'plan-de-formation',
  service: string,
  date: LocalDate,
  extension: 'docx' | 'pdf' | 'xlsx',
): string =>
  [`diffusion-${number}`, subject, slug(service), date]
    .filter((part) => part !== '')
    .join('-')
    .concat(`.${extension}`);
