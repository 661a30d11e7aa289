import { ScrollText } from 'lucide-react';
import type { JournalEntry } from '../../../contract/agents';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { formatMoment, plural } from '../../locales/format';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { DataTable } from '../../ui/table/data-table';
import type { TableColumn } from '../../ui/table/table-column';
import { actionWords, roleTitle } from './journal-words';

const COLUMNS: readonly TableColumn<JournalEntry>[] = [
  {
    id: 'at',
    title: 'Date',
    value: ({ at }) => at,
    render: ({ at }) => formatMoment(at),
    width: 190,
    grow: 0,
  },
  {
    id: 'action',
    title: 'Action',
    value: ({ action }) => actionWords[action],
    width: 200,
    grow: 0,
    filter: 'choice',
  },
  { id: 'subject', title: 'Objet', value: ({ subject }) => subject, width: 240, grow: 2, filter: 'words' },
  {
    id: 'reason',
    title: 'Motif',
    value: ({ reason }) => (reason === '' ? null : reason),
    width: 180,
    grow: 1,
    filter: 'words',
  },
  { id: 'role', title: 'Titulaire', value: ({ role }) => roleTitle(role), width: 130, grow: 0 },
];

const conclusion = (entries: readonly JournalEntry[]): string => {
  const opened = entries.filter(({ action }) => action === 'results-opened').length;
  const results =
    opened === 0
      ? 'les résultats d’aucun agent n’ont été ouverts'
      : `les résultats d’un agent ont été ouverts ${plural(opened, 'fois', 'fois')}`;
  return `${plural(entries.length, 'action inscrite', 'actions inscrites')} dans le coffre ; ${results}.`.replace(
    ' ;',
    '\u202f;',
  );
};

/** What was done in this vault, by which holder and why. It cannot be changed from the application. */
export const JournalPage = () => (
  <QueryStates query={useEngineQuery('journal:list', {})}>
    {(entries) => (
      <>
        <PageHeader title="Journal" conclusion={conclusion(entries)} />
        {entries.length === 0 ? (
          <EmptyState icon={<ScrollText />} title="Le journal est vide">
            Les imports, les exports et les ouvertures nominatives s’y inscriront.
          </EmptyState>
        ) : (
          <DataTable
            label="Journal du coffre"
            columns={COLUMNS}
            rows={entries}
            rowId={({ id }) => String(id)}
            noun={['action', 'actions']}
            sortedBy={{ id: 'at', desc: true }}
            emptyText="Aucune action ne correspond à ces filtres."
            height="calc(100vh - 220px)"
          />
        )}
      </>
    )}
  </QueryStates>
);
