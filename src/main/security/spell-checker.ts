import type { Session } from 'electron';
import { pageHost, pageScheme } from './origin';

type SpellCheckedSession = Pick<
  Session,
  'setSpellCheckerEnabled' | 'setSpellCheckerLanguages' | 'setSpellCheckerDictionaryDownloadURL'
>;

/** Electron fetches dictionaries from a public server unless told otherwise, three times. */
export function silenceSpellChecker(session: SpellCheckedSession): void {
  session.setSpellCheckerDictionaryDownloadURL(`${pageScheme}://${pageHost}/no-dictionary/`);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
