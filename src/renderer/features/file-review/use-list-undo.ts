import type { ReplyOf } from '../../../contract/channels';
import { typeset } from '../../../contract/typeset';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { showToast, type Toast } from '../../ui/toast';

const wordSwap = ({ kept }: ReplyOf<'list-imports:put'>, isWithdrawn: boolean): string => {
  const done = isWithdrawn ? 'Import retiré.' : 'Import remis.';
  const words = plural(kept, 'ligne modifiée depuis reste', 'lignes modifiées depuis restent');
  return kept === 0 ? done : `${done} ${words} en place.`;
};

/**
 * Withdraws an imported list or puts it back, at once, and offers the way back each time; `say` where a message replaces
 * the one before.
 */
export const useListUndo = (say: (toast: Toast) => void = showToast) => {
  const putting = useEngineMutation('list-imports:put');
  const put = async (importId: number, isWithdrawn: boolean): Promise<void> => {
    try {
      const reply = await putting.mutateAsync({ importId, isWithdrawn });
      say({
        message: wordSwap(reply, isWithdrawn),
        action: { label: 'Annuler', onAction: () => void put(importId, !isWithdrawn) },
      });
    } catch (error) {
      const { title, meaning } = asFailure(error).text;
      say({ message: typeset(`${title}. ${meaning}`) });
    }
  };
  return {
    put,
    isPending: putting.isPending,
    /** Says that a list was imported. The way back stays under « Fichiers importés » once the message is gone. */
    offerUndo: (importId: number, message: string): void => {
      say({ message, action: { label: 'Annuler', onAction: () => void put(importId, true) } });
    },
  };
};
