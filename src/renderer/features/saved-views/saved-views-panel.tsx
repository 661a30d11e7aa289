import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { SavedView, SavedViewContent } from '../../../contract/trends';
import { asFailure } from '../../app/engine-client';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { SidePanel } from '../../ui/side-panel';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toast';
import styles from './saved-views.module.css';
import { describeView, refuseName } from './view-words';

const classes = bindClasses(styles);

interface NamedCampaign {
  readonly id: string;
  readonly name: string;
}

const sayFailure = (error: unknown): void => {
  const { title, meaning } = asFailure(error).text;
  showToast({ message: `${title}. ${meaning}` });
};

/** Saves, renames and deletes; what is deleted can be put back. */
const useViewChanges = () => {
  const saving = useEngineMutation('views:save');
  const deleting = useEngineMutation('views:delete');
  const save = async (id: number | null, view: SavedViewContent, message: string): Promise<boolean> => {
    try {
      await saving.mutateAsync({ ...view, id });
      showToast({ message });
      return true;
    } catch (error) {
      sayFailure(error);
      return false;
    }
  };
  const remove = async ({ id, ...view }: SavedView): Promise<void> => {
    try {
      await deleting.mutateAsync({ id });
      const onAction = () => void save(null, view, 'La vue est rétablie.');
      showToast({ message: `Vue ${view.name} supprimée.`, action: { label: 'Annuler', onAction } });
    } catch (error) {
      sayFailure(error);
    }
  };
  return { save, remove };
};

interface NameFormProps {
  readonly label: string;
  readonly initial: string;
  readonly verb: string;
  readonly refuse: (name: string) => string | null;
  readonly onSave: (name: string) => Promise<boolean>;
}

const NameForm = ({ label, initial, verb, refuse, onSave }: NameFormProps) => {
  const [name, setName] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refusal = refuse(name);
    setError(refusal);
    if (refusal === null && (await onSave(name.trim()))) setName(initial);
  };
  return (
    <form className={classes('form')} onSubmit={(event) => void submit(event)}>
      <TextField label={label} value={name} onChange={setName} maxLength={80} error={error} />
      <Button type="submit" size="small">
        {verb}
      </Button>
    </form>
  );
};

interface ViewLineProps {
  readonly view: SavedView;
  readonly views: readonly SavedView[];
  readonly campaigns: readonly NamedCampaign[];
  readonly onApply: (view: SavedView) => void;
}

const ViewLine = ({ view, views, campaigns, onApply }: ViewLineProps) => {
  const { save, remove } = useViewChanges();
  const [isRenaming, setRenaming] = useState(false);
  const { id, ...content } = view;
  const rename = async (name: string) => {
    const isSaved = await save(id, { ...content, name }, 'La vue est renommée.');
    if (isSaved) setRenaming(false);
    return isSaved;
  };
  return (
    <li className={classes('view')}>
      {isRenaming ? (
        <NameForm
          label="Nouveau nom"
          initial={view.name}
          verb="Renommer"
          refuse={(name) => refuseName(name, views, id)}
          onSave={rename}
        />
      ) : (
        <span className={classes('words')}>
          <Button size="small" variant="quiet" onPress={() => onApply(view)}>
            {view.name}
          </Button>
          <span className={classes('detail')}>{describeView(view, campaigns)}</span>
        </span>
      )}
      <IconButton label={`Renommer ${view.name}`} onPress={() => setRenaming(!isRenaming)}>
        <Pencil />
      </IconButton>
      <IconButton label={`Supprimer ${view.name}`} onPress={() => void remove(view)}>
        <Trash2 />
      </IconButton>
    </li>
  );
};

/** Views kept by name: the present one can be added, the others shown, renamed and deleted. */
export const SavedViewsPanel = ({
  current,
  campaigns,
  onApply,
  onClose,
}: {
  readonly current: Omit<SavedViewContent, 'name'>;
  readonly campaigns: readonly NamedCampaign[];
  readonly onApply: (view: SavedView) => void;
  readonly onClose: () => void;
}) => {
  const { save } = useViewChanges();
  return (
    <SidePanel title="Vues enregistrées" subtitle={describeView(current, campaigns)} onClose={onClose}>
      <QueryStates query={useEngineQuery('views:list', {})} lines={4}>
        {(views) => (
          <>
            <NameForm
              label="Nom de la vue actuelle"
              initial=""
              verb="Enregistrer cette vue"
              refuse={(name) => refuseName(name, views, null)}
              onSave={(name) => save(null, { ...current, name }, 'La vue est enregistrée.')}
            />
            {views.length === 0 ? (
              <p className={classes('empty')}>
                Aucune vue encore. Une vue garde la rubrique, la campagne, les lignes et le périmètre.
              </p>
            ) : (
              <ul className={classes('list')}>
                {views.map((view) => (
                  <ViewLine key={view.id} view={view} views={views} campaigns={campaigns} onApply={onApply} />
                ))}
              </ul>
            )}
          </>
        )}
      </QueryStates>
    </SidePanel>
  );
};
