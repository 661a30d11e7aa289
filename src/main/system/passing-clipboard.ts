/** The system's clipboard. Its methods answer at once up to Electron 25, later by promises. */
export interface ClipboardPort {
  readonly writeText: (text: string) => void | Promise<void>;
  readonly readText: () => string | Promise<string>;
  readonly clear: () => void | Promise<void>;
}

/** Puts texts in the clipboard for a short while. */
export interface PassingClipboard {
  readonly copy: (text: string) => Promise<void>;
  /** Clears the clipboard now, if it still holds what was copied last. */
  readonly clear: () => Promise<void>;
}

/** Milliseconds that a copied passphrase stays. */
export const CLIPBOARD_STAY = 30_000;

/** Makes a clipboard that forgets what it was given after `CLIPBOARD_STAY`, unless something else replaced it. */
export function createPassingClipboard(clipboard: ClipboardPort): PassingClipboard {
  let copied: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clear = async () => {
    clearTimeout(timer);
    const mine = copied;
    copied = null;
    if (mine !== null && (await clipboard.readText()) === mine) await clipboard.clear();
  };
  return {
    copy: async (text) => {
      clearTimeout(timer);
      copied = text;
      await clipboard.writeText(text);
      timer = setTimeout(() => void clear(), CLIPBOARD_STAY);
    },
    clear,
  };
}
