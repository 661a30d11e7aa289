import type { RequestOf } from '../../../contract/channels';
import type { DeclaredChange, PutDeclared } from '../../../contract/declared-needs';
import type { EngineFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';

type Unshape = RequestOf<'needs:unshape'>;

const NOTHING: Unshape = { mergers: [], splits: [] };

const refuse = (failure: EngineFailure) =>
  showToast({ message: `${failure.text.title}. ${failure.text.meaning}` });

const say = (message: string, undo: () => void) =>
  showToast({ message, action: { label: 'Annuler', onAction: undo } });

/** Declares, merges and splits needs at once, and offers to take each back. */
export const useShaping = () => {
  const declaring = useEngineMutation('needs:put-declared');
  const merging = useEngineMutation('needs:merge');
  const splitting = useEngineMutation('needs:split');
  const undoing = useEngineMutation('needs:unshape');
  const undone = { onSuccess: () => showToast({ message: 'Annulé.' }), onError: refuse };
  const unshape = (part: Partial<Unshape>, message: string, restore: () => void) =>
    undoing.mutate({ ...NOTHING, ...part }, { onSuccess: () => say(message, restore), onError: refuse });
  const putBack = ({ former }: PutDeclared) => declaring.mutate({ changes: former }, undone);
  return {
    /** A need or a merger is being written: a second press would write it twice. */
    isPending: declaring.isPending || merging.isPending,
    /** Declares a need, changes one, or takes it out where it becomes null. */
    putDeclared: (change: DeclaredChange, message: string, onDone: () => void = () => undefined) =>
      declaring.mutate(
        { changes: [change] },
        {
          onSuccess: (changed) => {
            say(message, () => putBack(changed));
            onDone();
          },
          onError: refuse,
        },
      ),
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
