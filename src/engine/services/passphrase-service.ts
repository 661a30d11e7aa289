import { succeed } from '../../contract/failure';
import { ADVICE_TEXT } from '../vault';
import type { EngineContext } from './context';
import type { Handlers } from './handler';

/** Proposing and judging passphrases: needs no vault. */
export function passphraseHandlers({
  passphrases,
}: EngineContext): Pick<Handlers, 'passphrase:propose' | 'passphrase:judge'> {
  return {
    'passphrase:propose': () => {
      const passphrase = passphrases.propose();
      return succeed({ passphrase, bits: passphrases.judge(passphrase, '').bits });
    },
    'passphrase:judge': ({ passphrase, serviceName }) => {
      const { bits, isAccepted, advice } = passphrases.judge(passphrase, serviceName);
      return succeed({ bits, accepted: isAccepted, advice: advice === null ? '' : ADVICE_TEXT[advice] });
    },
  };
}
