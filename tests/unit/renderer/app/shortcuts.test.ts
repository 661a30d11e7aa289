import { describe, expect, it } from 'vitest';
import { SCREENS } from '../../../../src/renderer/app/routes';
import { type PressedKey, readShortcut } from '../../../../src/renderer/app/shortcuts';

const press = (part: Partial<PressedKey>): PressedKey => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...part,
});

describe('the keyboard', () => {
  it('locks with Ctrl+L, in capitals too', () => {
    expect(readShortcut(press({ key: 'l', ctrlKey: true }))).toEqual({ kind: 'lock' });
    expect(readShortcut(press({ key: 'L', ctrlKey: true }))).toEqual({ kind: 'lock' });
  });

  it('goes to a screen by the place of the digit: AZERTY writes « & » there', () => {
    const pressed = press({ key: '&', code: 'Digit1', altKey: true });
    expect(readShortcut(pressed)).toEqual({ kind: 'go', screen: SCREENS[0] });
    expect(readShortcut({ ...pressed, code: 'Numpad9' })).toEqual({
      kind: 'go',
      screen: SCREENS[8],
    });
  });

  it.each([
    ['a digit without Alt', press({ code: 'Digit1' })],
    ['a digit that is no rank', press({ code: 'Digit0', altKey: true })],
    ['AltGr', press({ code: 'Digit1', altKey: true, ctrlKey: true })],
    ['Shift', press({ code: 'Digit1', altKey: true, shiftKey: true })],
    ['the letter alone', press({ key: 'l' })],
  ])('leaves %s to the field that has focus', (_, pressed) => {
    expect(readShortcut(pressed)).toBeNull();
  });
});
