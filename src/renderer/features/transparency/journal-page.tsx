import { Printer, ScrollText } from 'lucide-react';
import type { JournalEntry } from '../../../contract/agents';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { formatShortMoment } from '../../locales/format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { DataTable } from '../../ui/table/data-table';
import type { TableColumn } from '../../ui/table/table-column';
import { actionWords, journalConclusion, roleTitle } from './journal-words';

const COLUMNS: readonly TableColumn<JournalEntry>[] = [
  {
    id: 'at',
    title: 'Date',
    value: ({ at }) => at,
    render: ({ at }) => formatShortMoment(at),
    width: 176,
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

const PrintButton = () => {
  const print = useEngineMutation('page:print');
  return (
    <Button
      icon={<Printer aria-hidden="true" />}
      isPending={print.isPending}
      onPress={() => print.mutate({})}
    >
      Imprimer
    </Button>
  );
};

/** What was done in this vault, by which holder and why. It cannot be changed from the application. */
export const JournalPage = () => (
  <QueryStates query={useEngineQuery('journal:list', {})}>
    {(entries) => (
      <>
        <PageHeader title="Journal" conclusion={journalConclusion(entries)} actions={<PrintButton />} />
        {entries.length === 0 ? (
          <EmptyState icon={<ScrollText />} title="Le journal est vide">
            Les imports, les exports et les ouvertures nominatives s’y inscriront.
          </EmptyState>
        ) : (
          <Card padding="flush">
            <DataTable
              label="Journal du coffre"
              columns={COLUMNS}
              rows={entries}
              rowId={({ id }) => String(id)}
              noun={['action', 'actions']}
              sortedBy={{ id: 'at', desc: true }}
              emptyText="Aucune action ne correspond à ces filtres."
              height="max(240px, calc(100vh - 260px))"
            />
          </Card>
        )}
      </>
    )}
  </QueryStates>
);
