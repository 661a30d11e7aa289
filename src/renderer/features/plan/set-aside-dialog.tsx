import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { ConfirmDialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

/** A reason begun and not given yet. */
interface ReasonDraft {
  readonly reason: string;
}

const NO_REASON: ReasonDraft = { reason: '' };

const REASON_DRAFTS = createDraftBox<ReasonDraft>();

/** Why a need is set aside; the reason stays with it and in the journal. */
export const SetAsideDialog = ({
  needId,
  competence,
  onConfirm,
  onClose,
}: {
  readonly needId: string;
  readonly competence: string;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) => {
  const kept = useDraft(REASON_DRAFTS, needId, NO_REASON);
  const { reason } = kept.draft;
  const setReason = (words: string) => kept.setDraft({ reason: words });
  return (
    <ConfirmDialog
      isOpen
      title={`Écarter «\u00a0${competence}\u00a0»\u202f?`}
      confirmLabel="Écarter ce besoin"
      isConfirmDisabled={reason.trim() === ''}
      onConfirm={() => {
        kept.forget();
        onConfirm(reason.trim());
      }}
      onClose={onClose}
    >
      <p>Le besoin sort du plan. Il reste dans la liste des besoins, avec ce motif, et peut être remis.</p>
      <TextField
        label="Motif"
        description="Par exemple, déjà traité par une formation prévue."
        value={reason}
        onChange={setReason}
        maxLength={500}
        autoFocus
      />
    </ConfirmDialog>
  );
};
