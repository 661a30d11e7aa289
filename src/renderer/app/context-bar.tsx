import type { ReplyOf } from '../../contract/channels';
import { bindClasses } from '../ui/bind-classes';
import { Chip, FilterChips } from '../ui/chip';
import { FilterPicker, type PickerOption } from '../ui/filter-picker';
import { useCollectiveFilter } from './collective-filter';
import styles from './context-bar.module.css';
import { describeFilter, narrowBy, unitOptions } from './filter-words';
import { useEngineQuery } from './use-engine';
import { useSituation } from './use-situation';

const classes = bindClasses(styles);

type FilterValues = ReplyOf<'filters:get'>;

const plain = (values: readonly string[]): readonly PickerOption[] =>
  values.map((value) => ({ id: value, label: value }));

const DIMENSIONS = [
  { key: 'site', label: 'Site', values: 'sites' },
  { key: 'corps', label: 'Corps', values: 'corps' },
  { key: 'category', label: 'Catégorie', values: 'categories' },
  { key: 'job', label: 'Emploi', values: 'jobs' },
] as const;

const Pickers = ({ values }: { readonly values: FilterValues }) => {
  const { filter, narrow } = useCollectiveFilter();
  return (
    <>
      <FilterPicker
        label="Unité"
        allLabel="Toutes"
        mode="single"
        options={unitOptions(values.unitPaths)}
        selected={filter.unitPath ? [filter.unitPath.join('\n')] : []}
        onChange={([chosen]) => narrow({ unitPath: chosen === undefined ? null : chosen.split('\n') })}
        isDisabled={values.unitPaths.length === 0}
      />
      {DIMENSIONS.filter(({ values: name }) => values[name].length > 0).map(
        ({ key, label, values: name }) => (
          <FilterPicker
            key={key}
            label={label}
            allLabel="Tous"
            mode="single"
            options={plain(values[name])}
            selected={filter[key] === null ? [] : [filter[key]]}
            onChange={([chosen]) => narrow({ [key]: chosen ?? null })}
          />
        ),
      )}
      <FilterPicker
        label="Campagnes"
        allLabel="Toutes"
        mode="multiple"
        options={values.campaigns.map(({ id, name, code }) => ({
          id,
          label: name,
          ...(code === null ? {} : { detail: code }),
        }))}
        selected={filter.campaignIds ?? []}
        onChange={(chosen) => narrow({ campaignIds: chosen.length === 0 ? null : [...chosen] })}
        isDisabled={values.campaigns.length === 0}
      />
    </>
  );
};

/** What every collective screen and export is narrowed to, and for whom it is. */
export const ContextBar = () => {
  const { filter, narrow, clear } = useCollectiveFilter();
  const values = useEngineQuery('filters:get', {}).data;
  const situation = useSituation();
  const chips = describeFilter(filter, values?.campaigns ?? []);
  return (
    <section className={`${classes('bar')} no-print`} aria-label="Périmètre" data-region>
      <div className={classes('pickers')}>
        {values === undefined ? null : <Pickers values={values} />}
        <span className={classes('standing')}>
          <Chip tone="accent">Interne RH</Chip>
          <Chip>Mode collectif</Chip>
          {situation === null ? null : <Chip>{situation}</Chip>}
        </span>
      </div>
      <FilterChips chips={chips} onRemove={(id) => narrow(narrowBy(id))} onClear={clear} />
    </section>
  );
};
