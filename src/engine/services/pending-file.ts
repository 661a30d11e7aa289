import { type EngineContext, randomName, type Session } from './context';

/** A file shown and not yet applied, in each opening of the vault: the last one shown wins. */
export interface PendingFiles<Content> {
  /** Keeps what was read, and gives the name under which it may be applied. */
  readonly keep: (session: Session, content: Content) => string;
  /** What was shown under that name, once; null when another file was shown since, or it was applied. */
  readonly take: (session: Session, previewId: string) => Content | null;
}

export function createPendingFiles<Content>(context: EngineContext): PendingFiles<Content> {
  const pending = new WeakMap<Session, { readonly previewId: string; readonly content: Content }>();
  return {
    keep: (session, content) => {
      const previewId = randomName(context);
      pending.set(session, { previewId, content });
      return previewId;
    },
    take: (session, previewId) => {
      const file = pending.get(session);
      if (file?.previewId !== previewId) return null;
      pending.delete(session);
      return file.content;
    },
  };
}
