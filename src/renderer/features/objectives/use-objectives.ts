import type { ReplyOf } from '../../../contract/channels';
import type { ObjectiveEntry } from '../../../contract/objectives';
import type { ObjectiveProblem } from '../../../core/objectives/check-objective';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { showToast } from '../../ui/toast';
import type { Draft } from './objective-draft';

const sayFailure = (error: unknown): void => {
  const { title, meaning } = asFailure(error).text;
  showToast({ message: `${title}. ${meaning}` });
};

/** What came of a change: done, refused with its reasons, or failed (already said). */
export type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problems: readonly ObjectiveProblem[] }
  | { readonly kind: 'failed' };

/** Saves, restores and archives; each change says itself and can be taken back. */
export const useObjectiveChanges = () => {
  const saving = useEngineMutation('objectives:save');
  const restoring = useEngineMutation('objectives:restore');
  const archiving = useEngineMutation('objectives:archive');

  const settle = async (
    work: Promise<ReplyOf<'objectives:save'>>,
    said: (id: number) => void,
  ): Promise<Outcome> => {
    try {
      const reply = await work;
      if (reply.kind === 'refused') return reply;
      said(reply.id);
      return { kind: 'saved' };
    } catch (error) {
      sayFailure(error);
      return { kind: 'failed' };
    }
  };
  const archive = async (id: number, isArchived: boolean, message: string): Promise<void> => {
    try {
      await archiving.mutateAsync({ id, isArchived });
      const undo = () => void archive(id, !isArchived, 'Annulé.');
      showToast(
        message === 'Annulé.' ? { message } : { message, action: { label: 'Annuler', onAction: undo } },
      );
    } catch (error) {
      sayFailure(error);
    }
  };
  const goBack = (id: number, number: number) =>
    void settle(restoring.mutateAsync({ id, number }), () => showToast({ message: 'Annulé.' }));
  const save = (former: ObjectiveEntry | null, content: Draft, reason: string): Promise<Outcome> =>
    settle(saving.mutateAsync({ id: former?.id ?? null, content, reason }), (id) => {
      const onAction = () =>
        former === null ? void archive(id, true, 'Annulé.') : goBack(id, former.versions[0].number);
      const message = former === null ? 'Objectif créé.' : 'Objectif modifié.';
      showToast({ message, action: { label: 'Annuler', onAction } });
    });
  const restore = async ({ id, versions }: ObjectiveEntry, number: number): Promise<Outcome> => {
    const outcome = await settle(restoring.mutateAsync({ id, number }), () =>
      showToast({
        message: `Version ${number} rétablie.`,
        action: { label: 'Annuler', onAction: () => goBack(id, versions[0].number) },
      }),
    );
    if (outcome.kind === 'refused')
      showToast({ message: 'Cette version ne peut plus être rétablie telle quelle. Modifiez l’objectif.' });
    return outcome;
  };
  return { save, restore, archive, isSaving: saving.isPending };
};
