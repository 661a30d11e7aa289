import type { CatalogueState } from '../../../contract/catalogue';
import type { NeedDecision } from '../../../contract/planning';
import type { ActionDetails, PlanRow } from '../../../core/plan';
import { THIN, wordCount } from '../../../core/wording/numbers';
import {
  MODALITIES,
  PROGRESSES,
  QUARTERS,
  TYPES,
  WAYS_OUT,
  wordGrouping,
  wordSubject,
} from '../../../core/wording/plan-words';
import { wordShares, wordSites } from '../../../core/wording/session-words';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { formatEuros, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { SidePanel } from '../../ui/side-panel';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { ActionCatalogue } from './action-catalogue';
import styles from './actions.module.css';
import { wordDays } from './plan-sentences';
import type { SayOfAction } from './use-action-details';

const classes = bindClasses(styles);

const EUROS = { style: 'currency', currency: 'EUR' } as const;
/** As long as the contract takes. */
const LONGEST = 2000;

type TextKey =
  | 'title'
  | 'objective'
  | 'axis'
  | 'collectiveGoal'
  | 'prerequisites'
  | 'provider'
  | 'funding'
  | 'place'
  | 'contact'
  | 'evaluation';
type NumberKey =
  | 'retained'
  | 'groupMin'
  | 'groupMax'
  | 'days'
  | 'hours'
  | 'teachingCost'
  | 'sessionCost'
  | 'extraCost'
  | 'registered'
  | 'present'
  | 'heldSessions'
  | 'doneDays'
  | 'doneCost';

interface FieldsProps {
  readonly row: PlanRow;
  readonly draft: ActionDetails;
  readonly onChange: (part: Partial<ActionDetails>) => void;
}

const Words = ({
  id,
  label,
  proposed,
  draft,
  onChange,
}: FieldsProps & { readonly id: TextKey; readonly label: string; readonly proposed?: string }) => (
  <TextField
    label={label}
    value={draft[id]}
    onChange={(value) => onChange({ [id]: value })}
    maxLength={LONGEST}
    placeholder={proposed ?? ''}
  />
);

const Amount = ({
  id,
  label,
  draft,
  onChange,
  isEuros = false,
  min = 0,
  step = 1,
}: FieldsProps & {
  readonly id: NumberKey;
  readonly label: string;
  readonly isEuros?: boolean;
  readonly min?: number;
  readonly step?: number;
}) => (
  <NumberField
    label={label}
    value={draft[id] ?? Number.NaN}
    onChange={(value) => onChange({ [id]: Number.isNaN(value) ? null : value })}
    minValue={min}
    {...(isEuros ? { formatOptions: EUROS } : { step })}
  />
);

const optionsOf = <Id extends string>(words: Readonly<Record<Id, string>>, none: string) => {
  const options: { readonly id: Id | 'none'; readonly label: string }[] = [{ id: 'none', label: none }];
  for (const id in words) options.push({ id, label: words[id] });
  return options;
};

const Choice = <Id extends string>(props: {
  readonly label: string;
  readonly words: Readonly<Record<Id, string>>;
  readonly none: string;
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
}) => (
  <Select<Id | 'none'>
    label={props.label}
    options={optionsOf(props.words, props.none)}
    value={props.value ?? 'none'}
    onChange={(id) => props.onChange(id === 'none' ? null : id)}
  />
);

const PRIORITIES = { P1: 'P1', P2: 'P2', P3: 'P3' } as const;
const QUARTER_WORDS = { '1': QUARTERS[1], '2': QUARTERS[2], '3': QUARTERS[3], '4': QUARTERS[4] } as const;
const QUARTER_OF = { '1': 1, '2': 2, '3': 3, '4': 4 } as const;
const ID_OF_QUARTER = { 1: '1', 2: '2', 3: '3', 4: '4' } as const;

const Subject = (props: FieldsProps) => {
  const { row, draft, onChange } = props;
  return (
    <fieldset className={classes('group')}>
      <legend>Action</legend>
      <Words {...props} id="title" label="Intitulé" proposed={row.actionTitle} />
      <TextArea
        label="Objectif pédagogique"
        rows={3}
        value={draft.objective}
        onChange={(objective) => onChange({ objective })}
        maxLength={LONGEST}
        placeholder={row.objective}
      />
      <Choice
        label="Typologie"
        words={TYPES}
        none={`Proposée${THIN}: ${TYPES.T1}`}
        value={draft.type}
        onChange={(type) => onChange({ type })}
      />
      <Choice
        label="Priorité"
        words={PRIORITIES}
        none="Calculée"
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
      />
      <Choice
        label="Statut"
        words={PROGRESSES}
        none="Selon la décision sur le besoin"
        value={draft.progress}
        onChange={(progress) => onChange({ progress })}
      />
      <Words {...props} id="axis" label="Axe stratégique" />
      <Words {...props} id="collectiveGoal" label="Objectif collectif" />
      <Words {...props} id="prerequisites" label="Prérequis" />
    </fieldset>
  );
};

const CHOSEN = 'Choisi. Videz le champ pour revenir à la part à former.';

const Groups = (props: FieldsProps) => {
  const { row, draft, onChange } = props;
  return (
    <fieldset className={classes('group')}>
      <legend>Groupes</legend>
      <p className={classes('note')}>
        {wordGrouping(row.sizing, row.groupBounds) || 'Aucune place à prévoir.'}
      </p>
      {row.answer === 'pix' ? null : (
        <>
          <Amount {...props} id="retained" label="Effectif retenu" />
          <p className={classes('note')}>
            {draft.retained === null
              ? 'Calculé par la part à former. Tapez un nombre pour le choisir.'
              : CHOSEN}
          </p>
        </>
      )}
      {row.sizing.kind === 'no-fit' ? (
        <Choice
          label="Solution"
          words={WAYS_OUT}
          none="À décider"
          value={draft.wayOut}
          onChange={(wayOut) => onChange({ wayOut })}
        />
      ) : null}
      <div className={classes('pair')}>
        <Amount {...props} id="groupMin" label="Groupe min." min={1} />
        <Amount {...props} id="groupMax" label="Groupe max." min={1} />
        <Amount {...props} id="days" label="Durée (jours)" step={0.5} />
        <Amount {...props} id="hours" label="Durée (heures)" step={0.5} />
      </div>
      <Choice
        label="Modalité"
        words={MODALITIES}
        none={`Proposée${THIN}: ${MODALITIES[row.modality]}`}
        value={draft.modality}
        onChange={(modality) => onChange({ modality })}
      />
    </fieldset>
  );
};

/** « 3 sessions × 400 € = 1 200 € ». A whole cost that is entered stands. */
const wordTeaching = ({ details, sessions, teachingCost }: PlanRow): string => {
  if (teachingCost === null) return 'Coût pédagogique à saisir, par session ou pour l’action entière';
  if (details.teachingCost === null && details.sessionCost !== null)
    return `${plural(sessions, 'session')} × ${formatEuros(details.sessionCost)} = ${formatEuros(teachingCost)}`;
  const isSaidTwice = details.sessionCost !== null;
  return `${formatEuros(teachingCost)} pour l’action entière${isSaidTwice ? ', quel que soit le coût par session' : ''}`;
};

const wordCost = (row: PlanRow): string =>
  `${wordTeaching(row)}. ${row.cost === null ? '' : `Total${THIN}: ${formatEuros(row.cost)}.`}`;

const Means = (props: FieldsProps) => {
  const { draft, onChange } = props;
  return (
    <fieldset className={classes('group')}>
      <legend>Moyens et calendrier</legend>
      <Words {...props} id="provider" label="Organisme" />
      <div className={classes('pair')}>
        <Amount {...props} id="sessionCost" label="Coût par session" isEuros />
        <Amount {...props} id="teachingCost" label="Coût pédagogique" isEuros />
        <Amount {...props} id="extraCost" label="Frais annexes" isEuros />
      </div>
      <p className={classes('note')} aria-live="polite">
        {wordCost(props.row)}
      </p>
      <Words {...props} id="funding" label="Imputation" />
      <Choice
        label="Trimestre"
        words={QUARTER_WORDS}
        none="Selon la date limite"
        value={draft.quarter === null ? null : ID_OF_QUARTER[draft.quarter]}
        onChange={(id) => onChange({ quarter: id === null ? null : QUARTER_OF[id] })}
      />
      <TextField
        label="Date limite"
        type="date"
        value={draft.deadline ?? ''}
        onChange={(value) => onChange({ deadline: value === '' ? null : value })}
      />
      <Words {...props} id="place" label="Lieu" />
      <Words {...props} id="contact" label="Référent" />
    </fieldset>
  );
};

type AchievedProps = FieldsProps & Pick<ActionPanelProps, 'entered'>;

/** Counts of the registrations of the action, offered and never imposed: what was typed stands until they are taken. */
const EnteredCounts = ({ draft, entered, onChange }: AchievedProps) =>
  entered === null ||
  (entered.registered === draft.registered && entered.present === (draft.present ?? 0)) ? null : (
    <div className={classes('entered')}>
      <p className={classes('note')}>
        Les inscriptions en comptent {wordCount(entered.registered)}, dont{' '}
        {plural(entered.present, 'présent')}.
      </p>
      <Button
        size="small"
        onPress={() => onChange({ registered: entered.registered, present: entered.present })}
      >
        Reprendre ces nombres
      </Button>
    </div>
  );

const Achieved = (props: AchievedProps) => (
  <fieldset className={classes('group')}>
    <legend>Réalisé</legend>
    <p className={classes('note')}>Des nombres seulement, jamais de noms.</p>
    <EnteredCounts {...props} />
    <div className={classes('pair')}>
      <Amount {...props} id="heldSessions" label="Sessions tenues" />
      <Amount {...props} id="registered" label="Inscrits" />
      <Amount {...props} id="present" label="Présents" />
      <Amount {...props} id="doneDays" label="Jours-stagiaires" step={0.5} />
      <Amount {...props} id="doneCost" label="Dépensé" isEuros />
    </div>
    <Words
      {...props}
      id="evaluation"
      label="Évaluation prévue"
      proposed={`Nouveau parcours à J+${props.row.retestAfterDays}`}
    />
  </fieldset>
);

/** « Brest – », before the services of a session; nothing when no site is known. */
const wordPlace = (sites: string): string => (sites === '' ? '' : `${sites} – `);

const numberedSessions = (sessions: PlanRow['seating']['sessions']) =>
  sessions.map((session, index) => ({ ...session, number: index + 1 }));

const Seating = ({ row: { seating } }: { readonly row: PlanRow }) =>
  seating.sessions.length + seating.notPlaced.length === 0 ? null : (
    <section className={classes('group')}>
      <h3 className={classes('legend')}>Sessions</h3>
      <ol className={classes('sessions')}>
        {numberedSessions(seating.sessions).map(({ number, seats, shares, state, missing }) => (
          <li key={number}>
            <strong>{plural(seats, 'place')}</strong>
            {state === 'below-minimum' ? ' (sous le minimum)' : ''}
            {missing > 0 ? ` (${wordCount(missing)} à inviter)` : ''}
            {THIN}: {wordPlace(wordSites(shares))}
            {wordShares(shares)}
          </li>
        ))}
      </ol>
      {seating.notPlaced.length === 0 ? null : (
        <p>
          <strong>Non placés</strong>
          {THIN}: {wordShares(seating.notPlaced)}
        </p>
      )}
    </section>
  );

/** A maximum under the minimum would make no group. */
const isRefused = ({ groupMin, groupMax }: ActionDetails): boolean =>
  groupMin !== null && groupMax !== null && groupMax < groupMin;

export interface ActionPanelProps {
  readonly row: PlanRow;
  /** Decision on the need of the action; null when it has none of its own. */
  readonly decision: NeedDecision | null;
  /** The row as it would be with these details. */
  readonly preview: (details: ActionDetails) => PlanRow;
  readonly entries: CatalogueState['entries'];
  /** What its registrations come to; null where there is none. */
  readonly entered: { readonly registered: number; readonly present: number } | null;
  readonly onSay: SayOfAction;
  readonly onClose: () => void;
}

/** Seats, sessions and days of the action as the form says it. */
const wordEffect = ({ retained, sessions, days }: PlanRow): string =>
  retained === null
    ? 'Le nombre de personnes n’est pas estimé.'
    : `${plural(retained, 'place')} en ${plural(sessions, 'session')}, ${wordDays(retained * days)} jours-stagiaires.`;

/** What was typed of actions and not saved. */
const ACTION_DRAFTS = createDraftBox<ActionDetails>();

const ActionForm = ({ row, decision, preview, entries, entered, onSay }: ActionPanelProps) => {
  const { draft, isChanged, setDraft, giveUp } = useDraft(ACTION_DRAFTS, row.id, row.details);
  const live = isRefused(draft) ? row : preview(draft);
  const fields = { row: live, draft, onChange: setDraft };
  const say = (details: ActionDetails, message: string, answer: PlanRow['answer'] = row.answer) => {
    const changed = decision !== null && answer !== row.answer ? { ...decision, answer } : null;
    onSay(
      { details: row.details, decision: changed === null ? null : decision },
      { details, decision: changed },
      message,
    );
  };
  return (
    <form
      className={classes('form')}
      onSubmit={(event) => {
        event.preventDefault();
        say(draft, `Action ${row.number}${THIN}: enregistrée.`);
      }}
    >
      <ActionCatalogue
        row={row}
        draft={draft}
        entries={entries}
        onTake={(next, { title, answer }) =>
          say(next, `Action ${row.number}${THIN}: «\u00a0${title}\u00a0» reprise du catalogue.`, answer)
        }
      />
      <p className={classes('effect')} aria-live="polite">
        {wordEffect(live)}
      </p>
      <Subject {...fields} />
      <Groups {...fields} />
      <Means {...fields} />
      <Achieved {...fields} entered={entered} />
      <div className={classes('save')}>
        {isRefused(draft) ? <p role="alert">Le groupe maximum est plus petit que le minimum.</p> : null}
        <Button type="submit" variant="primary" isDisabled={!isChanged || isRefused(draft)}>
          Enregistrer
        </Button>
        {isChanged ? <Button onPress={giveUp}>Abandonner les modifications</Button> : null}
      </div>
    </form>
  );
};

/** Everything the office says of one action; nothing is stored before « Enregistrer ». */
export const ActionPanel = (props: ActionPanelProps) => (
  <SidePanel
    title={props.row.actionTitle}
    subtitle={`${wordSubject(props.row)} · ${props.row.population}`}
    onClose={props.onClose}
  >
    <ActionForm key={JSON.stringify(props.row.details)} {...props} />
    <Seating row={props.row} />
  </SidePanel>
);
