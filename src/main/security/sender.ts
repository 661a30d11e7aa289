import { isOwnAddress } from './origin';

/** The part of a WebContents that identifies it. */
export interface PageContents {
  readonly mainFrame: unknown;
}

/** Who sent a message, as Electron tells it; `senderFrame` is null once the frame is gone. */
export interface MessageOrigin {
  readonly sender: PageContents;
  readonly senderFrame: { readonly url: string } | null;
}

/**
 * True when a message comes from the page itself: the registered contents, their main frame, our origin
 * (Electron checklist 17).
 */
export function isTrustedSender({ sender, senderFrame }: MessageOrigin, page: PageContents | null): boolean {
  return (
    page !== null &&
    sender === page &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    isOwnAddress(senderFrame.url)
  );
}
