import { useState } from 'react';
import { ConfirmDialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';

/** Why a need is set aside; the reason stays with it and in the journal. */
export const SetAsideDialog = ({
  competence,
  onConfirm,
  onClose,
}: {
  readonly competence: string;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) => {
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      isOpen
      title={`Écarter «\u00a0${competence}\u00a0»\u202f?`}
      confirmLabel="Écarter ce besoin"
      isConfirmDisabled={reason.trim() === ''}
      onConfirm={() => onConfirm(reason.trim())}
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
