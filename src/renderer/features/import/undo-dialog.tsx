import type { ImportEntry } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { useEngineMutation } from '../../app/use-engine';
import { formatDay, formatMoment } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { ConfirmDialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';

/** Asks before an import is taken back: only importing the files again brings it forth. */
export const UndoDialog = ({
  entry,
  onClose,
  onUndone,
}: {
  readonly entry: ImportEntry;
  readonly onClose: () => void;
  readonly onUndone: () => void;
}) => {
  const undo = useEngineMutation('import:undo');
  const confirm = () =>
    undo.mutate(
      { importId: entry.id },
      {
        onSuccess: () => {
          showToast({ message: `Import du ${formatDay(entry.importedAt)} annulé.` });
          onUndone();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      title={typeset(`Annuler l'import du ${formatMoment(entry.importedAt)} ?`)}
      confirmLabel={`Annuler l’import du ${formatDay(entry.importedAt)}`}
      tone="danger"
      isPending={undo.isPending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        {typeset(
          "Le coffre redevient exactement ce qu'il était avant : ce que cet import a ajouté en sort, ce qu'il a mis à jour reprend son état d'avant.",
        )}
      </p>
      <p>{typeset('Pour le refaire, il faudra importer les mêmes fichiers.')}</p>
      {undo.error ? (
        <Banner tone="danger" title={undo.error.text.title} isAlert>
          <p>{undo.error.text.action}</p>
        </Banner>
      ) : null}
    </ConfirmDialog>
  );
};
