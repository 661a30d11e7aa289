import { typeset } from '../../../contract/typeset';

/** A passphrase being chosen: it may be used once it is accepted and typed again alike. */
export interface ChosenPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
  /** Strong enough, in the judgement of the engine. */
  readonly isAccepted: boolean;
}

export const NO_PASSPHRASE: ChosenPassphrase = { passphrase: '', repeated: '', isAccepted: false };

/** True when the passphrase is strong enough and was typed twice alike. */
export const isReady = ({ passphrase, repeated, isAccepted }: ChosenPassphrase): boolean =>
  isAccepted && passphrase !== '' && passphrase === repeated;

/** True when what was typed the second time can no longer become the passphrase. */
export const isMistyped = ({ passphrase, repeated }: ChosenPassphrase): boolean =>
  repeated !== '' && !passphrase.startsWith(repeated);

/** What remains to be done before the passphrase can be used, in words; null when nothing does. */
export const remainingStep = (chosen: ChosenPassphrase): string | null => {
  if (isReady(chosen)) return null;
  if (chosen.passphrase === '') return 'Reste à choisir une phrase de passe.';
  if (!chosen.isAccepted) return 'Reste à trouver une phrase plus difficile à deviner.';
  if (isMistyped(chosen)) return typeset('Les deux saisies diffèrent.');
  return 'Reste à taper la phrase une seconde fois.';
};

/** Strength in words: « Environ 91 bits : hors d’atteinte d’un essai systématique. » */
export const strengthWords = (bits: number, isAccepted: boolean): string =>
  typeset(
    isAccepted
      ? `Environ ${Math.round(bits)} bits : hors d'atteinte d'un essai systématique.`
      : `Environ ${Math.round(bits)} bits : trop facile à deviner pour qui aurait copié le fichier.`,
  );
