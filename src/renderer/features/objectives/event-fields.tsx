import { Plus, Trash2 } from 'lucide-react';
import type { ObjectiveProblem } from '../../../core/objectives/check-objective';
import { unitOptions } from '../../app/filter-words';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { FilterPicker, type PickerOption } from '../../ui/filter-picker';
import { IconButton } from '../../ui/icon-button';
import { NumberField } from '../../ui/number-field';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { type Draft, type Event, type FormWorld, type Period, problemAt, replaceAt } from './objective-draft';
import styles from './objectives.module.css';

const classes = bindClasses(styles);

type Wave = Period['waves'][number];

export interface EventFieldsProps {
  readonly draft: Draft;
  readonly world: FormWorld;
  readonly problems: readonly ObjectiveProblem[];
  readonly onChange: (part: Partial<Draft>) => void;
}

const KINDS = [
  { id: 'none', label: 'Aucun' },
  { id: 'day', label: 'Jour J' },
  { id: 'period', label: 'Période' },
] as const;

type Kind = (typeof KINDS)[number]['id'];

const firstDay = (event: Event | null, today: string): string =>
  event === null ? today : event.kind === 'day' ? event.date : event.from;

/** The same event of another kind, from the same first day. */
const changeKind = (event: Event | null, kind: Kind, today: string): Event | null => {
  if (kind === 'none') return null;
  const from = firstDay(event, today);
  return kind === 'day' ? { kind, date: from } : { kind, from, to: from, waves: [] };
};

/** A date that cannot be emptied: clearing it keeps the former one. */
const Day = ({
  label,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (day: string) => void;
}) => (
  <TextField
    label={label}
    type="date"
    value={value}
    error={error ?? null}
    onChange={(day) => onChange(day === '' ? value : day)}
  />
);

const SITE = 'site\n';

const placeOptions = ({ values }: FormWorld): readonly PickerOption[] => [
  ...unitOptions(values.unitPaths),
  ...values.sites.map((site) => ({ id: `${SITE}${site}`, label: `Site ${site}` })),
];

const idOfPlace = ({ place }: Wave): string =>
  place.kind === 'site' ? `${SITE}${place.site}` : place.unitPath.join('\n');

const placeOf = (id: string): Wave['place'] =>
  id.startsWith(SITE)
    ? { kind: 'site', site: id.slice(SITE.length) }
    : { kind: 'unit', unitPath: id.split('\n') };

const Waves = ({
  period,
  world,
  problems,
  onChange,
}: Omit<EventFieldsProps, 'draft' | 'onChange'> & {
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}) => {
  const options = placeOptions(world);
  const [first] = options;
  const set = (place: number, wave: Wave | null) =>
    onChange({ ...period, waves: replaceAt(period.waves, place, wave) });
  const add = ({ id }: PickerOption) =>
    onChange({ ...period, waves: [...period.waves, { place: placeOf(id), date: period.from }] });
  return (
    <fieldset className={classes('group')}>
      <legend className={classes('small')}>Vagues, par service ou par site</legend>
      {period.waves.map((wave, place) => (
        <div key={`${idOfPlace(wave)} ${period.waves.indexOf(wave)}`} className={classes('wave')}>
          <FilterPicker
            label="Vague"
            allLabel="À choisir"
            mode="single"
            options={options}
            selected={[idOfPlace(wave)]}
            onChange={([id]) => (id === undefined ? undefined : set(place, { ...wave, place: placeOf(id) }))}
          />
          <Day
            label="Jour J de la vague"
            value={wave.date}
            error={problemAt(problems, 'wave', place)}
            onChange={(date) => set(place, { ...wave, date })}
          />
          <IconButton label="Retirer cette vague" onPress={() => set(place, null)}>
            <Trash2 />
          </IconButton>
        </div>
      ))}
      {first === undefined ? null : (
        <span>
          <Button size="small" icon={<Plus />} onPress={() => add(first)}>
            Ajouter une vague
          </Button>
        </span>
      )}
    </fieldset>
  );
};

const Dates = ({ event, ...props }: Omit<EventFieldsProps, 'draft'> & { readonly event: Event }) => {
  const { problems, onChange } = props;
  const error = problemAt(problems, 'event');
  if (event.kind === 'day')
    return (
      <Day
        label="Jour J"
        value={event.date}
        error={error}
        onChange={(date) => onChange({ event: { ...event, date } })}
      />
    );
  return (
    <>
      <div className={classes('pair')}>
        <Day
          label="Premier jour"
          value={event.from}
          error={error}
          onChange={(from) => onChange({ event: { ...event, from } })}
        />
        <Day label="Dernier jour" value={event.to} onChange={(to) => onChange({ event: { ...event, to } })} />
      </div>
      <Waves {...props} period={event} onChange={(period) => onChange({ event: period })} />
    </>
  );
};

/** What the campaigns prepare for, and how long before it they open. */
export const EventFields = ({ draft, world, problems, onChange }: EventFieldsProps) => (
  <fieldset className={classes('group')}>
    <legend>Événement</legend>
    <Segmented
      label="Nature de l’événement"
      options={KINDS}
      value={draft.event?.kind ?? 'none'}
      onChange={(kind) => onChange({ event: changeKind(draft.event, kind, world.today) })}
    />
    {draft.event === null ? null : (
      <>
        <Dates event={draft.event} world={world} problems={problems} onChange={onChange} />
        <NumberField
          label="Ouverture des parcours, en jours avant"
          value={draft.leadDays}
          onChange={(leadDays) => onChange({ leadDays: Number.isNaN(leadDays) ? 0 : leadDays })}
          minValue={0}
          maxValue={365}
          error={problemAt(problems, 'lead')}
        />
      </>
    )}
  </fieldset>
);
