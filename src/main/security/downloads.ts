import type { Session } from 'electron';

/** Nothing is downloaded: the only files that leave are written by the engine where the user chose. */
export function denyDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault());
}
