import { useMemo } from 'react';
import type { AgentRow } from '../../../contract/agents';
import { bindClasses } from '../../ui/bind-classes';
import { FilterChips } from '../../ui/chip';
import { FilterPicker, type PickerOption } from '../../ui/filter-picker';
import { SearchField } from '../../ui/search-field';
import type { NamedCampaign } from './agent-columns';
import { type AgentFilter, NO_FILTER } from './agent-filter';
import { unitKey, unitOptions, valueOptions } from './agent-options';
import styles from './agents-page.module.css';
import { DayRangePicker } from './day-range-picker';
import { clearField, describeFilter } from './filter-chips';
import { AGENT_STATES, STATE_WORDS } from './participation-words';

const classes = bindClasses(styles);

export interface FilterBarProps {
  readonly rows: readonly AgentRow[];
  readonly campaigns: readonly NamedCampaign[];
  readonly filter: AgentFilter;
  readonly onChange: (filter: AgentFilter) => void;
}

const STATE_OPTIONS: readonly PickerOption[] = AGENT_STATES.map((id) => ({ id, label: STATE_WORDS[id] }));

const VALUE_FIELDS = [
  { field: 'sites', label: 'Site', all: 'Tous', read: (agent: AgentRow) => agent.site },
  { field: 'corps', label: 'Corps', all: 'Tous', read: (agent: AgentRow) => agent.corps },
  { field: 'categories', label: 'Catégorie', all: 'Toutes', read: (agent: AgentRow) => agent.category },
  { field: 'jobs', label: 'Emploi', all: 'Tous', read: (agent: AgentRow) => agent.job },
] as const;

const useOptions = (rows: readonly AgentRow[]) =>
  useMemo(
    () => ({
      units: unitOptions(rows),
      values: VALUE_FIELDS.map(({ read, ...named }) => ({ ...named, options: valueOptions(rows, read) })),
    }),
    [rows],
  );

/** Identity: unit, site, corps, catégorie, emploi. A field that nobody has is not offered. */
const IdentityPickers = ({ rows, filter, onChange }: Omit<FilterBarProps, 'campaigns'>) => {
  const { units, values } = useOptions(rows);
  return (
    <>
      <FilterPicker
        label="Affectation"
        allLabel="Toutes"
        mode="multiple"
        options={units}
        selected={filter.units.map(unitKey)}
        onChange={(keys) =>
          onChange({
            ...filter,
            units: units.filter(({ id }) => keys.includes(id)).map(({ path }) => path),
          })
        }
      />
      {values
        .filter(({ options }) => options.some(({ id }) => id !== ''))
        .map(({ field, label, all, options }) => (
          <FilterPicker
            key={field}
            label={label}
            allLabel={all}
            mode="multiple"
            options={options}
            selected={filter[field]}
            onChange={(chosen) => onChange({ ...filter, [field]: chosen })}
          />
        ))}
    </>
  );
};

/** Participation: campaign, state, days. */
const ActivityPickers = ({ campaigns, filter, onChange }: Omit<FilterBarProps, 'rows'>) => (
  <>
    <FilterPicker
      label="Campagne"
      allLabel="Toutes"
      mode="multiple"
      options={campaigns.map(({ id, name }) => ({ id, label: name }))}
      selected={filter.campaignIds}
      onChange={(campaignIds) => onChange({ ...filter, campaignIds })}
    />
    <FilterPicker
      label="État"
      allLabel="Tous"
      mode="multiple"
      options={STATE_OPTIONS}
      selected={filter.states}
      onChange={(keys) =>
        onChange({ ...filter, states: AGENT_STATES.filter((state) => keys.includes(state)) })
      }
    />
    <DayRangePicker
      label="Commencé"
      range={filter.started}
      onChange={(started) => onChange({ ...filter, started })}
    />
    <DayRangePicker
      label="Envoyé"
      range={filter.shared}
      onChange={(shared) => onChange({ ...filter, shared })}
    />
  </>
);

/** Everything that narrows the list, and the filters in force as chips in French. */
export const FilterBar = (props: FilterBarProps) => {
  const { rows, campaigns, filter, onChange } = props;
  const nameOf = (id: string): string => campaigns.find((campaign) => campaign.id === id)?.name ?? id;
  return (
    <search className={`${classes('filters')} no-print`}>
      <div className={classes('pickers')}>
        <div className={classes('search')}>
          <SearchField
            label="Chercher un agent"
            placeholder="Nom, matricule, courriel, unité…"
            value={filter.text}
            onChange={(text) => onChange({ ...filter, text })}
          />
        </div>
        <IdentityPickers rows={rows} filter={filter} onChange={onChange} />
      </div>
      <div className={classes('pickers')}>
        <ActivityPickers campaigns={campaigns} filter={filter} onChange={onChange} />
      </div>
      <FilterChips
        chips={describeFilter(filter, nameOf)}
        onRemove={(id) => onChange(clearField(filter, id))}
        onClear={() => onChange(NO_FILTER)}
      />
    </search>
  );
};
