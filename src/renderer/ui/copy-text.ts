/**
 * Puts text in the clipboard through a copy event: needs a user gesture and no permission (all are denied).
 * Returns false when the system refuses.
 */
export const copyText = (text: string): boolean => {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
};
