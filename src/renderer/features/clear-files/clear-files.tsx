import { Trash2 } from 'lucide-react';
import type { ClearFile, ClearFileKind } from '../../../contract/clear-files';
import { typeset } from '../../../contract/typeset';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { showToast } from '../../ui/toast';
import { wordClearFile } from './clear-file-words';
import styles from './clear-files.module.css';

const classes = bindClasses(styles);

const WHY = typeset(
  'Ces fichiers nomment des personnes, en clair, hors du coffre. Une fois utilisés, supprimez-les (et videz la corbeille), puis dites-le ici.',
);

/** Says that a file is gone, or that it is not, and offers to take it back. */
const useMarking = () => {
  const marking = useEngineMutation('clear-files:mark');
  const mark = async (fileId: number, isDeleted: boolean) => {
    try {
      await marking.mutateAsync({ fileId, isDeleted });
      const undo = { label: 'Annuler', onAction: () => void mark(fileId, false) };
      showToast(
        isDeleted
          ? { message: typeset('Noté : le fichier est supprimé.'), action: undo }
          : { message: 'Le fichier est de nouveau à supprimer.' },
      );
    } catch (error) {
      showToast({ message: asFailure(error).text.title });
    }
  };
  return mark;
};

const FileLine = ({ file, onMark }: { readonly file: ClearFile; readonly onMark: () => void }) => (
  <li className={classes('file')}>
    <div className={classes('words')}>
      <p className={classes('name')}>
        {file.fileName} <span className={classes('subject')}>{file.subject}</span>
      </p>
      <p className={classes('detail')}>{wordClearFile(file)}</p>
    </div>
    {file.deletedAt === null ? (
      <Button
        size="small"
        icon={<Trash2 aria-hidden="true" />}
        aria-label={`C’est fait, ${file.fileName} est supprimé`}
        onPress={onMark}
      >
        C’est fait
      </Button>
    ) : null}
  </li>
);

/** Files in clear of one kind that were written: to delete once they have served. Nothing where there is none. */
export const ClearFiles = ({ kind }: { readonly kind: ClearFileKind }) => {
  const all = useEngineQuery('clear-files:list', {}, { keepPrevious: true }).data ?? [];
  const mark = useMarking();
  const files = all.filter((file) => file.kind === kind);
  if (files.length === 0) return null;
  return (
    <Card title="Fichiers écrits en clair" description={WHY}>
      <ul className={classes('files')}>
        {files.map((file) => (
          <FileLine key={file.id} file={file} onMark={() => void mark(file.id, true)} />
        ))}
      </ul>
    </Card>
  );
};
