import { Trash2 } from 'lucide-react';
import type { LinkFile } from '../../../contract/links';
import { typeset } from '../../../contract/typeset';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { showToast } from '../../ui/toast';
import { wordFile } from './link-words';
import styles from './links.module.css';

const classes = bindClasses(styles);

const WHY = typeset(
  'Une liste nomme des personnes, en clair, hors du coffre. Une fois le publipostage fait, supprimez-la (et videz la corbeille), puis dites-le ici.',
);

/** Lists in clear that were written: to delete once they have served. */
export const LinkFiles = ({ files }: { readonly files: readonly LinkFile[] }) => {
  const marking = useEngineMutation('links:mark-file');
  const mark = async (fileId: number, isDeleted: boolean) => {
    try {
      await marking.mutateAsync({ fileId, isDeleted });
      const undo = { label: 'Annuler', onAction: () => void mark(fileId, false) };
      showToast(
        isDeleted
          ? { message: typeset('Noté : la liste est supprimée.'), action: undo }
          : { message: 'La liste est de nouveau à supprimer.' },
      );
    } catch (error) {
      showToast({ message: asFailure(error).text.title });
    }
  };
  if (files.length === 0) return null;
  return (
    <Card title="Listes écrites" description={WHY}>
      <ul className={classes('files')}>
        {files.map((file) => (
          <li key={file.id} className={classes('file')}>
            <div className={classes('words')}>
              <p className={classes('name')}>
                {file.fileName} <span className={classes('code')}>{file.code}</span>
              </p>
              <p className={classes('detail')}>{wordFile(file)}</p>
            </div>
            {file.deletedAt === null ? (
              <Button
                size="small"
                icon={<Trash2 aria-hidden="true" />}
                aria-label={`C’est fait, ${file.fileName} est supprimé`}
                onPress={() => void mark(file.id, true)}
              >
                C’est fait
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
};
