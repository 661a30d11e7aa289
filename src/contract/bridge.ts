import type { ChannelName } from './channels';
import type { FileRef } from './files';

/**
 * The one object that the preload gives the page, as `window.relief`: a function per channel and the events.
 * Replies and events arrive as unknown: the page parses them with the schemas of the contract.
 */
export interface Bridge {
  readonly calls: Readonly<Record<ChannelName, (request: unknown) => Promise<unknown>>>;
  /** Registers files (DOM `File` objects) dropped on the page; main keeps their paths. */
  readonly dropFiles: (files: readonly object[]) => Promise<readonly FileRef[]>;
  /** Listens to events of the engine; the returned function stops listening. */
  readonly listen: (listener: (event: unknown) => void) => () => void;
}
