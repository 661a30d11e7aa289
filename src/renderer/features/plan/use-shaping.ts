import type { RequestOf } from '../../../contract/channels';
import type { DeclaredNeed } from '../../../core/plan';
import type { EngineFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';

type Unshape = RequestOf<'needs:unshape'>;

const NOTHING: Unshape = { declared: [], mergers: [], splits: [] };

const refuse = (failure: EngineFailure) =>
  showToast({ message: `${failure.text.title}. ${failure.text.meaning}` });

const say = (message: string, undo: () => void) =>
  showToast({ message, action: { label: 'Annuler', onAction: undo } });

/** Declares, merges and splits needs at once, and offers to take each back. */
export const useShaping = () => {
  const declaring = useEngineMutation('needs:declare');
  const merging = useEngineMutation('needs:merge');
  const splitting = useEngineMutation('needs:split');
  const undoing = useEngineMutation('needs:unshape');
  const undone = { onSuccess: () => showToast({ message: 'Annulé.' }), onError: refuse };
  const unshape = (part: Partial<Unshape>, message: string, restore: () => void) =>
    undoing.mutate({ ...NOTHING, ...part }, { onSuccess: () => say(message, restore), onError: refuse });
  return {
    /** A new need without an identifier; `former` is what an edited one was. */
    declare: (need: RequestOf<'needs:declare'>, former: DeclaredNeed | null, onDone: () => void) =>
      declaring.mutate(need, {
        onSuccess: ({ id }) => {
          const undo = () =>
            former === null
              ? undoing.mutate({ ...NOTHING, declared: [id] }, undone)
              : declaring.mutate(former, undone);
          say(former === null ? 'Besoin déclaré.' : 'Besoin modifié.', undo);
          onDone();
        },
        onError: refuse,
      }),
    removeDeclared: (need: DeclaredNeed) =>
      unshape({ declared: [need.id] }, 'Besoin déclaré retiré.', () => declaring.mutate(need, undone)),
    merge: (request: RequestOf<'needs:merge'>, onDone: () => void) =>
      merging.mutate(request, {
        onSuccess: ({ id }) => {
          say('Besoins réunis.', () => undoing.mutate({ ...NOTHING, mergers: [id] }, undone));
          onDone();
        },
        onError: refuse,
      }),
    /** Undoes a merger; `former` says how to make it again. */
    unmerge: (former: RequestOf<'needs:merge'> & { readonly id: string }) =>
      unshape({ mergers: [former.id] }, 'Besoins séparés.', () => merging.mutate(former, undone)),
    split: (request: RequestOf<'needs:split'>, onDone: () => void) =>
      splitting.mutate(request, {
        onSuccess: () => {
          say('Besoin partagé.', () => undoing.mutate({ ...NOTHING, splits: [request.needId] }, undone));
          onDone();
        },
        onError: refuse,
      }),
    unsplit: (former: RequestOf<'needs:split'>) =>
      unshape({ splits: [former.needId] }, 'Remis en une action.', () => splitting.mutate(former, undone)),
  };
};

export type Shaping = ReturnType<typeof useShaping>;
