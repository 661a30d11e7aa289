import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;

const subscribe = (notify: () => void) => {
  const set = (value: boolean) => () => {
    isPrinting = value;
    flushSync(notify);
  };
  const [before, after] = [set(true), set(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
};

/** True while the page is being printed: virtual tables then draw every row. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting);
