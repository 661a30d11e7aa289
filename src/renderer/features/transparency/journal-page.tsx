import { Printer, ScrollText } from 'lucide-react';
import { useState } from 'react';
import type { JournalEntry } from '../../../contract/agents';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { formatMoment, formatShortMoment } from '../../locales/format';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SidePanel } from '../../ui/side-panel';
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
    width: 225,
    grow: 0,
    filter: 'choice',
  },
  {
    id: 'subject',
    title: 'Objet',
    value: ({ subject }) => typeset(subject),
    width: 240,
    grow: 2,
    filter: 'words',
  },
  {
    id: 'reason',
    title: 'Motif',
    value: ({ reason }) => (reason === '' ? null : typeset(reason)),
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

/** One line of the journal in full: long reasons do not fit in a row. */
const EntryPanel = ({ entry, onClose }: { readonly entry: JournalEntry; readonly onClose: () => void }) => (
  <SidePanel
    title={actionWords[entry.action]}
    subtitle={formatMoment(entry.at)}
    isNominative
    onClose={onClose}
  >
    <DescriptionList
      items={[
        { term: 'Objet', value: typeset(entry.subject) },
        { term: 'Motif', value: entry.reason === '' ? null : typeset(entry.reason) },
        { term: 'Titulaire', value: roleTitle(entry.role) },
      ]}
    />
  </SidePanel>
);

const JournalTable = ({ entries }: { readonly entries: readonly JournalEntry[] }) => {
  const [openId, setOpenId] = useState<number | null>(null);
  const open = entries.find(({ id }) => id === openId);
  return (
    <>
      <Card padding="flush">
        <DataTable
          label="Journal du coffre"
          columns={COLUMNS}
          rows={entries}
          rowId={({ id }) => String(id)}
          onOpen={({ id }) => setOpenId(id)}
          openId={openId === null ? null : String(openId)}
          noun={['action', 'actions']}
          sortedBy={{ id: 'at', desc: true }}
          emptyText="Aucune action ne correspond à ces filtres."
          canCopy={false}
          height="max(240px, calc(100vh - 290px))"
        />
      </Card>
      {open === undefined ? null : <EntryPanel entry={open} onClose={() => setOpenId(null)} />}
    </>
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
          <JournalTable entries={entries} />
        )}
      </>
    )}
  </QueryStates>
);
