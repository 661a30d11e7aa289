import { describe, expect, it } from 'vitest';
import {
  isMistyped,
  isReady,
  NO_PASSPHRASE,
  remainingStep,
  strengthWords,
} from '../../../../src/renderer/features/vault/chosen-passphrase';

const strong = { passphrase: 'abri-bois-cave', repeated: 'abri-bois-cave', isAccepted: true };

describe('a passphrase being chosen', () => {
  it('may be used once strong and typed twice alike, not before', () => {
    expect(isReady(strong)).toBe(true);
    expect(isReady(NO_PASSPHRASE)).toBe(false);
    expect(isReady({ ...strong, isAccepted: false })).toBe(false);
    expect(isReady({ ...strong, repeated: 'abri-bois-cavE' })).toBe(false);
    expect(isReady({ passphrase: '', repeated: '', isAccepted: true })).toBe(false);
  });

  it('is not called mistyped while it is still being typed', () => {
    for (const repeated of ['', 'a', 'abri-bois', strong.passphrase])
      expect(isMistyped({ ...strong, repeated })).toBe(false);
    for (const repeated of ['b', 'abri bois', `${strong.passphrase}-`])
      expect(isMistyped({ ...strong, repeated })).toBe(true);
  });

  it('always says what remains, and nothing when it is ready', () => {
    const steps = [
      NO_PASSPHRASE,
      { ...strong, isAccepted: false },
      { ...strong, repeated: '' },
      { ...strong, repeated: 'x' },
    ].map(remainingStep);
    expect(new Set(steps).size).toBe(4);
    expect(steps).not.toContain(null);
    expect(remainingStep(strong)).toBeNull();
  });

  it('has its strength in whole bits and in words', () => {
    expect(strengthWords(90.47, true)).toBe(
      'Environ 90 bits\u202f: hors d’atteinte d’un essai systématique.',
    );
    expect(strengthWords(12, false)).toContain('trop facile');
  });
});
