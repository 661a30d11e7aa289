import { quote, wordDay } from '../../core/wording/numbers';
import type { StoredSession } from '../store/queries/registrations';

/** How the journal and the list of files in clear name a session: its title and day, nobody. */
export const nameSession = ({ title, day }: Pick<StoredSession, 'title' | 'day'>): string =>
  `${quote(title)}${day === null ? '' : ` du ${wordDay(day)}`}`;
