import type { DeclaredFieldsRequest } from '../../../contract/declared-needs';
import { PRIORITIES } from '../../../core/declared/declared-column';
import { fieldsOf } from '../../../core/declared/settle-declared';
import { PIX_COMPETENCES } from '../../../core/framework/pix-framework';
import { isPopulation } from '../../../core/needs/check-population';
import type { DeclaredNeed, NeedOrigin } from '../../../core/plan';
import { ORIGINS, POPULATION_KINDS, wordCompetence } from '../../../core/wording/plan-words';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

type Draft = DeclaredFieldsRequest;

const EVERYBODY = POPULATION_KINDS.all;

const BLANK: Draft = {
  origin: 'service',
  title: '',
  population: { kind: 'all', label: EVERYBODY },
  competence: null,
  subject: '',
  people: Number.NaN,
  wishDate: null,
  priority: 'P2',
  priorityReason: '',
  note: '',
};

const optionsOf = <Id extends string>(words: Readonly<Record<Id, string>>) => {
  const options: { readonly id: Id; readonly label: string }[] = [];
  for (const id in words) options.push({ id, label: words[id] });
  return options;
};

const ORIGIN_OPTIONS = optionsOf<NeedOrigin>(ORIGINS);
const KIND_OPTIONS = optionsOf(POPULATION_KINDS);
const PRIORITY_OPTIONS = optionsOf(PRIORITIES);
const COMPETENCE_OPTIONS = [
  { id: 'none', label: 'Autre sujet' },
  ...PIX_COMPETENCES.map((competence) => ({ id: competence.key, label: wordCompetence(competence) })),
];

interface FieldsProps {
  readonly draft: Draft;
  readonly known: readonly string[];
  readonly onChange: (part: Partial<Draft>) => void;
}

const refusalOf = ({ population }: Draft, known: readonly string[]): string | null =>
  population.kind === 'all' || population.label.trim() === '' || isPopulation(population.label, known)
    ? null
    : 'Cela ressemble à des noms de personnes. Écrivez un service, un site, un corps… et un nombre.';

const Population = ({ draft, known, onChange }: FieldsProps) => {
  const { population } = draft;
  return (
    <>
      <Select
        label="Public"
        options={KIND_OPTIONS}
        value={population.kind}
        onChange={(kind) => onChange({ population: { kind, label: kind === 'all' ? EVERYBODY : '' } })}
      />
      {population.kind === 'all' ? null : (
        <TextField
          label="Lequel"
          value={population.label}
          onChange={(label) => onChange({ population: { ...population, label } })}
          error={refusalOf(draft, known)}
          maxLength={200}
        />
      )}
      <NumberField
        label="Personnes à former"
        description="Un nombre, jamais des noms."
        value={draft.people}
        onChange={(people) => onChange({ people })}
        minValue={1}
        maxValue={1_000_000}
      />
    </>
  );
};

const About = ({ draft, onChange }: FieldsProps) => (
  <>
    <TextField
      label="Besoin"
      description="Par exemple, publier des cartes en ligne."
      value={draft.title}
      onChange={(title) => onChange({ title })}
      maxLength={200}
      autoFocus
    />
    <Select
      label="Origine"
      options={ORIGIN_OPTIONS}
      value={draft.origin}
      onChange={(origin) => onChange({ origin })}
    />
    <Select
      label="Compétence"
      options={COMPETENCE_OPTIONS}
      value={draft.competence ?? 'none'}
      onChange={(key) => onChange(key === 'none' ? { competence: null } : { competence: key, subject: '' })}
    />
    {draft.competence === null ? (
      <TextField
        label="Sujet"
        value={draft.subject}
        onChange={(subject) => onChange({ subject })}
        maxLength={200}
      />
    ) : null}
  </>
);

const When = ({ draft, onChange }: FieldsProps) => (
  <>
    <TextField
      label="Date souhaitée"
      type="date"
      value={draft.wishDate ?? ''}
      onChange={(value) => onChange({ wishDate: value === '' ? null : value })}
    />
    <Select
      label="Priorité"
      options={PRIORITY_OPTIONS}
      value={draft.priority}
      onChange={(priority) => onChange({ priority })}
    />
    <TextField
      label="Motif de la priorité"
      value={draft.priorityReason}
      onChange={(priorityReason) => onChange({ priorityReason })}
      maxLength={500}
    />
    <TextField label="Note" value={draft.note} onChange={(note) => onChange({ note })} maxLength={2000} />
  </>
);

const isComplete = ({ title, population, people }: Draft): boolean =>
  title.trim() !== '' && population.label.trim() !== '' && Number.isInteger(people) && people >= 1;

const NEED_DRAFTS = createDraftBox<Draft>();

/** Key of the draft of a need that is not declared yet. */
const NEW = 'new';

/**
 * A need that Pix does not measure, entered in counts; `former` is the one that is edited. What was typed is found again
 * when the dialog, left by a press beside it, opens again; `onConfirm` says by `onDone` that it is declared.
 */
export const DeclareDialog = ({
  former,
  known,
  isPending,
  onConfirm,
  onClose,
}: {
  readonly former: DeclaredNeed | null;
  readonly known: readonly string[];
  readonly isPending: boolean;
  readonly onConfirm: (need: Draft, onDone: () => void) => void;
  readonly onClose: () => void;
}) => {
  const kept = useDraft(NEED_DRAFTS, former?.id ?? NEW, former === null ? BLANK : fieldsOf(former));
  const { draft } = kept;
  const fields = { draft, known, onChange: kept.setDraft };
  return (
    <ConfirmDialog
      isOpen
      title={former === null ? 'Déclarer un besoin' : 'Modifier le besoin déclaré'}
      confirmLabel="Enregistrer"
      isPending={isPending}
      isConfirmDisabled={!isComplete(draft) || refusalOf(draft, known) !== null}
      onConfirm={() => onConfirm({ ...draft, title: draft.title.trim() }, kept.forget)}
      onClose={onClose}
    >
      <About {...fields} />
      <Population {...fields} />
      <When {...fields} />
      {kept.isChanged ? (
        <Button size="small" variant="quiet" onPress={kept.giveUp}>
          {former === null ? 'Effacer la saisie' : 'Abandonner les modifications'}
        </Button>
      ) : null}
    </ConfirmDialog>
  );
};
