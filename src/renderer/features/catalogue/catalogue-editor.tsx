import { Copy, RotateCcw, Trash2, Undo2 } from 'lucide-react';
import type { FormEvent } from 'react';
import type { CatalogueFieldsRequest, CatalogueLineState } from '../../../contract/catalogue';
import { ANSWERS, MODALITIES } from '../../../core/wording/plan-words';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { FilterPicker } from '../../ui/filter-picker';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { SidePanel } from '../../ui/side-panel';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import styles from './catalogue.module.css';
import { wordOrigin } from './catalogue-columns';
import { BLANK_FIELDS, COMPETENCE_OPTIONS, copyOf, fieldsOf, withRemoval } from './catalogue-model';
import type { CatalogueWriter } from './use-catalogue-change';

const classes = bindClasses(styles);

/** As long as the contract takes. */
const LONGEST = 2000;
/** Under which the draft of an action that does not exist yet is kept. */
const NEW = 'new';
const EUROS = { style: 'currency', currency: 'EUR' } as const;

interface FieldsProps {
  readonly draft: CatalogueFieldsRequest;
  readonly onChange: (part: Partial<CatalogueFieldsRequest>) => void;
}

type NumberKey = 'durationDays' | 'durationHours' | 'costPerSession' | 'extraCosts' | 'groupMin' | 'groupMax';

const Amount = ({
  id,
  label,
  min = 0,
  step = 1,
  isEuros = false,
  error = null,
  draft,
  onChange,
}: FieldsProps & {
  readonly id: NumberKey;
  readonly label: string;
  readonly min?: number;
  readonly step?: number;
  readonly isEuros?: boolean;
  readonly error?: string | null;
}) => (
  <NumberField
    label={label}
    value={draft[id] ?? Number.NaN}
    onChange={(value) => onChange({ [id]: Number.isNaN(value) ? null : value })}
    minValue={min}
    error={error}
    {...(isEuros ? { formatOptions: EUROS } : { step })}
  />
);

const choices = <Id extends string>(words: Readonly<Record<Id, string>>) => {
  const options: { readonly id: Id; readonly label: string }[] = [];
  for (const id in words) options.push({ id, label: words[id] });
  return options;
};

const Subject = ({ draft, onChange }: FieldsProps) => (
  <fieldset className={classes('group')}>
    <legend>Contenu</legend>
    <TextField
      label="Intitulé"
      value={draft.title}
      onChange={(title) => onChange({ title })}
      maxLength={LONGEST}
      isRequired
    />
    <FilterPicker
      label="Compétences"
      allLabel="Aucune"
      mode="multiple"
      options={COMPETENCE_OPTIONS}
      selected={draft.competenceCodes}
      onChange={(codes) => onChange({ competenceCodes: codes })}
    />
    <TextArea
      label="Objectif pédagogique"
      description="Ce que l’agent sait faire à l’issue."
      value={draft.objective}
      onChange={(objective) => onChange({ objective })}
      maxLength={LONGEST}
    />
    <TextField
      label="Prérequis"
      value={draft.prerequisites}
      onChange={(prerequisites) => onChange({ prerequisites })}
      maxLength={LONGEST}
    />
  </fieldset>
);

const isUnderMinimum = ({ groupMin, groupMax }: CatalogueFieldsRequest): boolean =>
  groupMin !== null && groupMax !== null && groupMax < groupMin;

const Form = (props: FieldsProps) => {
  const { draft, onChange } = props;
  return (
    <fieldset className={classes('group')}>
      <legend>Déroulement</legend>
      <Select
        label="Réponse au besoin"
        options={choices(ANSWERS)}
        value={draft.answer}
        onChange={(answer) => onChange({ answer })}
      />
      <Select
        label="Modalité"
        options={choices(MODALITIES)}
        value={draft.modality}
        onChange={(modality) => onChange({ modality })}
      />
      <div className={classes('pair')}>
        <Amount {...props} id="durationDays" label="Durée (jours)" step={0.5} />
        <Amount {...props} id="durationHours" label="Durée (heures)" step={0.5} />
        <Amount {...props} id="groupMin" label="Groupe min." min={1} />
        <Amount
          {...props}
          id="groupMax"
          label="Groupe max."
          min={1}
          error={isUnderMinimum(draft) ? 'Plus petit que le minimum.' : null}
        />
      </div>
    </fieldset>
  );
};

const splitSites = (text: string): string[] => text.split(';').map((site) => site.trimStart());

const Means = (props: FieldsProps) => {
  const { draft, onChange } = props;
  return (
    <fieldset className={classes('group')}>
      <legend>Moyens</legend>
      <TextField
        label="Organisme"
        value={draft.provider}
        onChange={(provider) => onChange({ provider })}
        maxLength={LONGEST}
      />
      <div className={classes('pair')}>
        <Amount {...props} id="costPerSession" label="Coût par session" isEuros />
        <Amount {...props} id="extraCosts" label="Frais annexes" isEuros />
      </div>
      <p className={classes('note')}>
        Le plan multiplie le coût par le nombre de sessions. Les frais annexes valent pour l’action entière.
      </p>
      <TextField
        label="Sites"
        description="Séparés par des points-virgules."
        value={draft.sites.join('; ')}
        onChange={(text) => onChange({ sites: text === '' ? [] : splitSites(text) })}
        maxLength={LONGEST}
      />
    </fieldset>
  );
};

export interface EditorProps {
  /** Null to write a new action. */
  readonly entry: CatalogueLineState | null;
  readonly writer: CatalogueWriter;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

const Commands = ({
  entry,
  writer,
  onOpen,
}: Pick<EditorProps, 'writer' | 'onOpen'> & { readonly entry: CatalogueLineState }) => {
  const { action, origin, isRemoved } = entry;
  const duplicate = async () => {
    const ids = await writer.put(
      [{ id: null, action: copyOf(action), isRemoved: false }],
      'Copie ajoutée au catalogue.',
    );
    if (ids?.[0] !== undefined) onOpen(ids[0]);
  };
  return (
    <div className={classes('commands')}>
      <Button size="small" icon={<Copy aria-hidden="true" />} onPress={() => void duplicate()}>
        Dupliquer
      </Button>
      {origin === 'edited' ? (
        <Button
          size="small"
          icon={<RotateCcw aria-hidden="true" />}
          onPress={() =>
            void writer.put([{ id: action.id, action: null, isRemoved }], 'Action remise comme livrée.')
          }
        >
          Remettre comme livrée
        </Button>
      ) : null}
      {isRemoved ? (
        <Button
          size="small"
          icon={<Undo2 aria-hidden="true" />}
          onPress={() => void writer.put([withRemoval(entry, false)], 'Action remise au catalogue.')}
        >
          Remettre au catalogue
        </Button>
      ) : (
        <Button
          size="small"
          icon={<Trash2 aria-hidden="true" />}
          onPress={() => void writer.put([withRemoval(entry, true)], 'Action retirée du catalogue.')}
        >
          Retirer
        </Button>
      )}
    </div>
  );
};

const wordUse = (usedBy: number): string =>
  `${plural(usedBy, 'action du plan reprend', 'actions du plan reprennent')} cette entrée. Elles ne changent pas d’elles-mêmes\u202f: le plan signale l’écart.`;

const ENTRY_DRAFTS = createDraftBox<CatalogueFieldsRequest>();

const EditorForm = ({ entry, writer, onOpen }: EditorProps) => {
  const stored = entry === null ? BLANK_FIELDS : fieldsOf(entry.action);
  const kept = useDraft(ENTRY_DRAFTS, entry?.action.id ?? NEW, stored);
  const { draft, isChanged, setDraft: onChange } = kept;
  const isRefused = draft.title.trim() === '' || isUnderMinimum(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isRefused || !isChanged || writer.isPending) return;
    const message = entry === null ? 'Action ajoutée au catalogue.' : 'Action enregistrée.';
    const isRemoved = entry?.isRemoved ?? false;
    const ids = await writer.put([{ id: entry?.action.id ?? null, action: draft, isRemoved }], message);
    if (ids === null) return;
    kept.forget();
    if (entry === null && ids[0] !== undefined) onOpen(ids[0]);
  };
  return (
    <form className={classes('form')} onSubmit={(event) => void save(event)}>
      {entry === null ? null : <Commands entry={entry} writer={writer} onOpen={onOpen} />}
      {entry !== null && entry.usedBy > 0 ? <Banner tone="info">{wordUse(entry.usedBy)}</Banner> : null}
      <Subject draft={draft} onChange={onChange} />
      <Form draft={draft} onChange={onChange} />
      <Means draft={draft} onChange={onChange} />
      <div className={classes('save')}>
        <Button
          type="submit"
          variant="primary"
          isPending={writer.isPending}
          isDisabled={!isChanged || isRefused}
        >
          {entry === null ? 'Ajouter au catalogue' : 'Enregistrer'}
        </Button>
        {isChanged ? <Button onPress={kept.giveUp}>Abandonner les modifications</Button> : null}
      </div>
    </form>
  );
};

/** One action of the catalogue, written or changed; nothing is stored before the button. */
export const CatalogueEditor = (props: EditorProps) => {
  const { entry, onClose } = props;
  return (
    <SidePanel
      title={entry === null ? 'Nouvelle action' : entry.action.title}
      subtitle={entry === null ? 'Une action de votre service' : wordOrigin(entry)}
      onClose={onClose}
    >
      <EditorForm key={JSON.stringify(entry?.action ?? null)} {...props} />
    </SidePanel>
  );
};
