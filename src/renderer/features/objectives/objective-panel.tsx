import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ObjectiveEntry } from '../../../contract/objectives';
import type { ObjectiveProblem } from '../../../core/objectives/check-objective';
import { CRITICALITIES } from '../../../core/wording/objective-words';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { FilterPicker } from '../../ui/filter-picker';
import { Select } from '../../ui/select';
import { SidePanel } from '../../ui/side-panel';
import { TextField } from '../../ui/text-field';
import { EventFields } from './event-fields';
import { blankDraft, type Draft, draftOf, type FormWorld, problemAt } from './objective-draft';
import styles from './objectives.module.css';
import { PopulationPicker } from './population-picker';
import { TargetsFields } from './target-fields';
import { useObjectiveChanges } from './use-objectives';
import { VersionsList } from './versions-list';

const classes = bindClasses(styles);

const LEVELS = [
  { id: '1', label: CRITICALITIES[1], value: 1 },
  { id: '2', label: CRITICALITIES[2], value: 2 },
  { id: '3', label: CRITICALITIES[3], value: 3 },
] as const;

interface FieldsProps {
  readonly draft: Draft;
  readonly world: FormWorld;
  readonly problems: readonly ObjectiveProblem[];
  readonly onChange: (part: Partial<Draft>) => void;
}

const Purpose = ({ draft, world, problems, onChange }: FieldsProps) => (
  <fieldset className={classes('group')}>
    <legend>Objectif</legend>
    <TextField
      label="Titre"
      value={draft.title}
      maxLength={200}
      error={problemAt(problems, 'title')}
      onChange={(title) => onChange({ title })}
    />
    <TextField
      label="Axe stratégique"
      description="Repris dans la colonne du même nom du plan."
      value={draft.orientation}
      maxLength={200}
      onChange={(orientation) => onChange({ orientation })}
    />
    <div>
      <FilterPicker
        label="Campagnes"
        allLabel="Aucune"
        mode="multiple"
        options={world.values.campaigns.map(({ id, name }) => ({ id, label: name }))}
        selected={draft.campaignIds}
        onChange={(campaignIds) => onChange({ campaignIds: [...campaignIds] })}
      />
      {problemAt(problems, 'campaigns') === null ? null : (
        <p className={classes('error')}>{problemAt(problems, 'campaigns')}</p>
      )}
    </div>
    <PopulationPicker
      label="Agents concernés"
      population={draft.population}
      values={world.values}
      onChange={(population) => onChange({ population })}
    />
    <Select
      label="Criticité"
      description="Multiplie la priorité des besoins de ces campagnes."
      options={LEVELS}
      value={LEVELS[draft.criticality - 1]?.id ?? '1'}
      onChange={(id) => onChange({ criticality: LEVELS.find((level) => level.id === id)?.value ?? 1 })}
    />
  </fieldset>
);

const Validity = ({ draft, problems, onChange }: Omit<FieldsProps, 'world'>) => (
  <fieldset className={classes('group')}>
    <legend>Validité</legend>
    <div className={classes('pair')}>
      <TextField
        label="À partir du"
        type="date"
        value={draft.validFrom ?? ''}
        error={problemAt(problems, 'validity')}
        onChange={(day) => onChange({ validFrom: day === '' ? null : day })}
      />
      <TextField
        label="Jusqu’au"
        type="date"
        value={draft.validUntil ?? ''}
        onChange={(day) => onChange({ validUntil: day === '' ? null : day })}
      />
    </div>
  </fieldset>
);

/** Leads focus to the first refused field, as the screen reader hears why. */
const useFocusOnRefusal = (problems: readonly ObjectiveProblem[]) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length === 0) return;
    const refused = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    refused?.focus();
  }, [problems]);
  return form;
};

/** What is typed in the panel: the objective, and why it changes. */
type ObjectiveForm = Draft & { readonly reason: string };

const formOf = (objective: ObjectiveEntry | null): ObjectiveForm => ({
  ...(objective === null ? blankDraft() : draftOf(objective)),
  reason: '',
});

const OBJECTIVE_DRAFTS = createDraftBox<ObjectiveForm>();

/** Key of the draft of an objective that does not exist yet. */
const NEW = 'new';

/** The form of one objective, new or not, and the versions of the latter. What was typed is found again. */
export const ObjectivePanel = ({
  objective,
  world,
  onClose,
}: {
  readonly objective: ObjectiveEntry | null;
  readonly world: FormWorld;
  readonly onClose: () => void;
}) => {
  const { save, isSaving } = useObjectiveChanges();
  const kept = useDraft(OBJECTIVE_DRAFTS, String(objective?.id ?? NEW), formOf(objective));
  const { reason, ...draft } = kept.draft;
  const [problems, setProblems] = useState<readonly ObjectiveProblem[]>([]);
  const form = useFocusOnRefusal(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const outcome = await save(objective, draft, reason);
    if (outcome.kind === 'saved') {
      kept.forget();
      onClose();
    }
    if (outcome.kind === 'refused') setProblems(outcome.problems);
  };
  const props = { draft, world, problems, onChange: kept.setDraft };
  return (
    <SidePanel
      title={objective === null ? 'Nouvel objectif' : 'Modifier l’objectif'}
      {...(objective === null ? {} : { subtitle: objective.versions[0].content.title })}
      onClose={onClose}
    >
      <form ref={form} className={classes('form')} noValidate onSubmit={(event) => void submit(event)}>
        {problems.length === 0 ? null : (
          <Banner tone="danger" title="L’objectif n’est pas enregistré" isAlert>
            Corrigez les champs signalés, puis enregistrez.
          </Banner>
        )}
        <Purpose {...props} />
        <EventFields {...props} />
        <TargetsFields {...props} />
        <Validity {...props} />
        <TextField
          label={objective === null ? 'Motif' : 'Motif du changement'}
          description="Gardé avec la version."
          value={reason}
          maxLength={500}
          onChange={(words) => kept.setDraft({ reason: words })}
        />
        <div className={classes('save')}>
          <Button type="submit" variant="primary" isPending={isSaving}>
            {objective === null ? 'Créer l’objectif' : 'Enregistrer l’objectif'}
          </Button>
          {kept.isChanged ? <Button onPress={kept.giveUp}>Abandonner les modifications</Button> : null}
        </div>
      </form>
      {objective === null ? null : <VersionsList objective={objective} onRestored={onClose} />}
    </SidePanel>
  );
};
