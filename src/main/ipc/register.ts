import { ipcMain } from 'electron';
import { fail } from '../../contract/failure';
import type { MessageOrigin } from '../security/sender';
import type { Answer } from './answer';

/**
 * Opens the channels: the only place where messages of the page enter (Electron checklist 17). A message of anyone
 * else is a bad request, arguments after the first are not read, and a channel that is not here does not exist.
 */
export function registerAnswers(
  answers: ReadonlyMap<string, Answer>,
  isTrusted: (origin: MessageOrigin) => boolean,
): void {
  for (const [channel, answer] of answers) {
    ipcMain.handle(channel, (event, payload: unknown) =>
      isTrusted(event) ? answer(payload) : fail('bad-request'),
    );
  }
}
