import { useEffect, useRef } from 'react';
import { SCREENS, type Screen } from './routes';

/** What a shortcut of the open vault asks for. */
export type Shortcut = { readonly kind: 'lock' } | { readonly kind: 'go'; readonly screen: Screen };

/** Keys as the browser tells them. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Ctrl+L locks; Alt+1…9 go to the first nine screens, by the place of the key: AZERTY digits need no Shift. Null otherwise. */
export const readShortcut = (pressed: PressedKey): Shortcut | null => {
  if (pressed.shiftKey || pressed.metaKey) return null;
  if (pressed.ctrlKey && !pressed.altKey && pressed.key.toLowerCase() === 'l') return { kind: 'lock' };
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1];
  const screen = pressed.altKey && !pressed.ctrlKey && digit ? SCREENS[Number(digit) - 1] : undefined;
  return screen === undefined ? null : { kind: 'go', screen };
};

/** Listens to the shortcuts while the component is shown. */
export const useShortcuts = (onShortcut: (shortcut: Shortcut) => void): void => {
  const latest = useRef(onShortcut);
  useEffect(() => {
    latest.current = onShortcut;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const shortcut = readShortcut(event);
      if (shortcut === null) return;
      event.preventDefault();
      latest.current(shortcut);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
