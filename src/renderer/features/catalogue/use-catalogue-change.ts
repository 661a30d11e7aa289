import { useRef } from 'react';
import type { CatalogueChange } from '../../../contract/catalogue';
import type { ReplyOf } from '../../../contract/channels';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';

type Changed = ReplyOf<'catalogue:put'>;

export interface CatalogueWriter {
  /** Puts actions in new states and offers to take it back; the identifiers, null when it was refused. */
  readonly put: (changes: readonly CatalogueChange[], message: string) => Promise<readonly string[] | null>;
  readonly isPending: boolean;
}

/** Changes of the catalogue: at once, the latest of them undone by one press. One message at a time. */
export const useCatalogueChange = (): CatalogueWriter => {
  const writing = useEngineMutation('catalogue:put');
  const dismiss = useRef<() => void>(() => undefined);
  const show = (...toast: Parameters<typeof showToast>): void => {
    dismiss.current();
    dismiss.current = showToast(...toast);
  };
  const say = (error: unknown): void => {
    const { title, meaning } = asFailure(error).text;
    show({ message: `${title}. ${meaning}` });
  };
  const restore = async ({ former }: Changed): Promise<void> => {
    try {
      await writing.mutateAsync({ changes: former });
      show({ message: 'Annulé.' });
    } catch (error) {
      say(error);
    }
  };
  const offerUndo = (changed: Changed, message: string): void => {
    show({ message, action: { label: 'Annuler', onAction: () => void restore(changed) } });
  };
  return {
    put: async (changes, message) => {
      try {
        const changed = await writing.mutateAsync({ changes: [...changes] });
        offerUndo(changed, message);
        return changed.ids;
      } catch (error) {
        say(error);
        return null;
      }
    },
    isPending: writing.isPending,
  };
};
