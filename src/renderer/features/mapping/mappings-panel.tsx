import type { StoredMapping } from '../../../contract/mappings';
import { typeset } from '../../../contract/typeset';
import { asFailure } from '../../app/engine-client';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { formatDay, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { showToast } from '../../ui/toast';
import styles from './mapping.module.css';
import { KINDS } from './mapping-words';

const classes = bindClasses(styles);

const INTRO = typeset(
  'Colonnes expliquées à l’import : les fichiers qui ont les mêmes titres sont lus de la même façon. Seuls les titres sont gardés.',
);

const wordMapping = ({ mapping, madeAt }: StoredMapping): string => {
  const kind = KINDS.find(({ id }) => id === mapping.kind)?.label ?? '';
  return `${kind} · ${plural(mapping.columns.length, 'colonne')} · ${formatDay(madeAt)}`;
};

/** Columns that were explained, and may be forgotten. */
export const MappingsPanel = () => {
  const deleting = useEngineMutation('mapping:delete');
  const saving = useEngineMutation('mapping:save');
  const failed = (error: unknown) => showToast({ message: asFailure(error).text.title });
  const restore = ({ mapping, fileName }: StoredMapping) =>
    void saving
      .mutateAsync({ mapping, fileName })
      .then(() => showToast({ message: 'Colonnes remises.' }), failed);
  const forget = (stored: StoredMapping) =>
    void deleting.mutateAsync({ id: stored.id }).then(
      () =>
        showToast({
          message: 'Colonnes oubliées.',
          action: { label: 'Annuler', onAction: () => restore(stored) },
        }),
      failed,
    );
  return (
    <Card title="Colonnes mémorisées" description={INTRO}>
      <QueryStates query={useEngineQuery('mapping:list', {})} lines={2}>
        {(mappings) =>
          mappings.length === 0 ? (
            <p className={classes('note')}>Aucune pour l’instant.</p>
          ) : (
            <ul className={classes('columns')}>
              {mappings.map((stored) => (
                <li key={stored.id} className={classes('column')}>
                  <p className={classes('title')}>{stored.fileName}</p>
                  <p className={classes('note')}>{wordMapping(stored)}</p>
                  <div className={classes('actions')}>
                    <Button
                      size="small"
                      aria-label={`Oublier les colonnes de ${stored.fileName}`}
                      onPress={() => forget(stored)}
                    >
                      Oublier
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </QueryStates>
    </Card>
  );
};
