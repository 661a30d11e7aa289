import { FileInput, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CatalogueLineState } from '../../../contract/catalogue';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { FilterPicker } from '../../ui/filter-picker';
import { PageHeader } from '../../ui/page-header';
import { SearchField } from '../../ui/search-field';
import { Switch } from '../../ui/switch';
import { DataTable } from '../../ui/table/data-table';
import { ListImports } from '../file-review/list-imports';
import { TableMenu } from '../file-review/table-menu';
import styles from './catalogue.module.css';
import { CATALOGUE_TABLE } from './catalogue-columns';
import { CatalogueEditor } from './catalogue-editor';
import {
  ANSWER_OPTIONS,
  type CatalogueFilter,
  COMPETENCE_OPTIONS,
  filterEntries,
  NO_CATALOGUE_FILTER,
  wordCatalogue,
} from './catalogue-model';
import { CatalogueReview } from './catalogue-review';
import { type CatalogueWriter, useCatalogueChange } from './use-catalogue-change';
import { type CatalogueFiles, useCatalogueFiles } from './use-catalogue-files';

const classes = bindClasses(styles);

const HEIGHT = 'max(320px, calc(100vh - 280px))';
const NOTHING_FOUND = 'Aucune action ne correspond à ces filtres. Enlevez-en un pour élargir.';

/** What is beside the table: an entry, a new one, or nothing. */
type Opened = { readonly id: string } | 'new' | null;

const Filters = ({
  entries,
  filter,
  onChange,
}: {
  readonly entries: readonly CatalogueLineState[];
  readonly filter: CatalogueFilter;
  readonly onChange: (part: Partial<CatalogueFilter>) => void;
}) => {
  const removed = entries.filter(({ isRemoved }) => isRemoved).length;
  return (
    <search className={`${classes('filters')} no-print`}>
      <div className={classes('search')}>
        <SearchField
          label="Chercher une action"
          placeholder="Intitulé, objectif, organisme, site…"
          value={filter.words}
          onChange={(words) => onChange({ words })}
        />
      </div>
      <FilterPicker
        label="Compétence"
        allLabel="Toutes"
        mode="multiple"
        options={COMPETENCE_OPTIONS}
        selected={filter.codes}
        onChange={(codes) => onChange({ codes })}
      />
      <FilterPicker
        label="Réponse"
        allLabel="Toutes"
        mode="multiple"
        options={ANSWER_OPTIONS}
        selected={filter.answers}
        onChange={(answers) => onChange({ answers })}
      />
      {removed === 0 ? null : (
        <Switch isSelected={filter.withRemoved} onChange={(withRemoved) => onChange({ withRemoved })}>
          {`Montrer ${plural(removed, 'action retirée', 'actions retirées')}`}
        </Switch>
      )}
    </search>
  );
};

const Header = ({
  entries,
  files,
  onAdd,
}: {
  readonly entries: readonly CatalogueLineState[];
  readonly files: CatalogueFiles;
  readonly onAdd: () => void;
}) => (
  <PageHeader
    title="Catalogue"
    conclusion={wordCatalogue(entries)}
    actions={
      <>
        <TableMenu
          label="Exporter"
          isPending={files.isExporting}
          onWrite={(format) => void files.exportAs(format)}
        />
        <Button
          icon={<FileInput aria-hidden="true" />}
          isPending={files.reading.isBusy}
          onPress={() => void files.reading.choose()}
        >
          Importer un fichier…
        </Button>
        <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={onAdd}>
          Ajouter une action
        </Button>
      </>
    }
  />
);

const Editor = ({
  entries,
  opened,
  writer,
  onOpened,
}: {
  readonly entries: readonly CatalogueLineState[];
  readonly opened: Opened;
  readonly writer: CatalogueWriter;
  readonly onOpened: (opened: Opened) => void;
}) => {
  if (opened === null) return null;
  const entry = opened === 'new' ? null : entries.find(({ action }) => action.id === opened.id);
  if (entry === undefined) return null;
  return (
    <CatalogueEditor
      entry={entry}
      writer={writer}
      onOpen={(id) => onOpened({ id })}
      onClose={() => onOpened(null)}
    />
  );
};

const Catalogue = ({ entries }: { readonly entries: readonly CatalogueLineState[] }) => {
  const [filter, setFilter] = useState(NO_CATALOGUE_FILTER);
  const [opened, setOpened] = useState<Opened>(null);
  const writer = useCatalogueChange();
  const files = useCatalogueFiles();
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  return (
    <div className={classes('page')}>
      <Header entries={entries} files={files} onAdd={() => setOpened('new')} />
      <CatalogueReview files={files} />
      <Filters
        entries={entries}
        filter={filter}
        onChange={(part) => setFilter((now) => ({ ...now, ...part }))}
      />
      <div className={classes('table')}>
        <DataTable
          label="Catalogue d’actions"
          columns={CATALOGUE_TABLE}
          rows={shown}
          rowId={({ action }) => action.id}
          onOpen={({ action }) => setOpened({ id: action.id })}
          openId={opened === null || opened === 'new' ? null : opened.id}
          noun={['action', 'actions']}
          emptyText={NOTHING_FOUND}
          height={HEIGHT}
        />
      </div>
      <ListImports kind="catalogue" noun={['action', 'actions']} />
      <Editor entries={entries} opened={opened} writer={writer} onOpened={setOpened} />
    </div>
  );
};

/** The actions that plans draw from: delivered ones for the sixteen compétences, and those of the service. */
export const CataloguePage = () => {
  const catalogue = useEngineQuery('catalogue:get', {}, { keepPrevious: true });
  return (
    <QueryStates query={catalogue} lines={12}>
      {({ entries }) => <Catalogue entries={entries} />}
    </QueryStates>
  );
};
