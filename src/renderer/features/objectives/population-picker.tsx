import { unitOptions } from '../../app/filter-words';
import { bindClasses } from '../../ui/bind-classes';
import { FilterPicker } from '../../ui/filter-picker';
import type { FilterValues, Population } from './objective-draft';
import styles from './objectives.module.css';

const classes = bindClasses(styles);

const FIELDS = [
  { key: 'site', label: 'Site', all: 'Tous', values: ({ sites }: FilterValues) => sites },
  { key: 'corps', label: 'Corps', all: 'Tous', values: ({ corps }: FilterValues) => corps },
  {
    key: 'category',
    label: 'Catégorie',
    all: 'Toutes',
    values: ({ categories }: FilterValues) => categories,
  },
  { key: 'job', label: 'Emploi', all: 'Tous', values: ({ jobs }: FilterValues) => jobs },
] as const;

/** Whom it concerns: service, site, corps, catégorie, emploi; several criteria hold together. */
export const PopulationPicker = ({
  label,
  population,
  values,
  onChange,
}: {
  readonly label: string;
  readonly population: Population;
  readonly values: FilterValues;
  readonly onChange: (population: Population) => void;
}) => (
  <fieldset className={classes('group')}>
    <legend className={classes('small')}>{label}</legend>
    <div className={classes('pickers')}>
      <FilterPicker
        label="Service"
        allLabel="Tous"
        mode="single"
        options={unitOptions(values.unitPaths)}
        selected={population.unitPath === null ? [] : [population.unitPath.join('\n')]}
        onChange={([id]) => onChange({ ...population, unitPath: id === undefined ? null : id.split('\n') })}
      />
      {FIELDS.filter((field) => field.values(values).length > 0).map((field) => (
        <FilterPicker
          key={field.key}
          label={field.label}
          allLabel={field.all}
          mode="single"
          options={field.values(values).map((value) => ({ id: value, label: value }))}
          selected={population[field.key] === null ? [] : [population[field.key] ?? '']}
          onChange={([value]) => onChange({ ...population, [field.key]: value ?? null })}
        />
      ))}
    </div>
  </fieldset>
);
