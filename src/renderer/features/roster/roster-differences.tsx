import { useMemo } from 'react';
import type { RosterDifference } from '../../../contract/rosters';
import { DataTable } from '../../ui/table/data-table';
import type { TableColumn } from '../../ui/table/table-column';
import { KIND_WORDS, wordChanges } from './roster-words';

interface Line extends RosterDifference {
  readonly id: string;
}

const COLUMNS: readonly TableColumn<Line>[] = [
  { id: 'kind', title: 'Différence', value: ({ kind }) => KIND_WORDS[kind], width: 170, filter: 'choice' },
  { id: 'usageName', title: 'Nom', value: ({ usageName }) => usageName, width: 130, filter: 'words' },
  { id: 'firstName', title: 'Prénom', value: ({ firstName }) => firstName, width: 130, filter: 'words' },
  { id: 'matricule', title: 'Matricule', value: ({ matricule }) => matricule, width: 130, filter: 'words' },
  {
    id: 'unit',
    title: 'Affectation',
    value: ({ unitPath }) => unitPath.join(' / ') || null,
    width: 200,
    grow: 1,
    filter: 'words',
  },
  {
    id: 'changes',
    title: 'Avant → après',
    value: (line) => wordChanges(line) || null,
    width: 280,
    grow: 2,
    filter: 'words',
  },
];

/** Agents of whom two lists say different things, one a line; filters by kind, name, unit. */
export const RosterDifferences = ({
  label,
  differences,
}: {
  readonly label: string;
  readonly differences: readonly RosterDifference[];
}) => {
  const lines = useMemo(
    () => differences.map((difference, rank): Line => ({ ...difference, id: String(rank) })),
    [differences],
  );
  return (
    <DataTable
      label={label}
      columns={COLUMNS}
      rows={lines}
      rowId={({ id }) => id}
      noun={['différence', 'différences']}
      emptyText="Aucune différence ne correspond à ces filtres."
      height="420px"
      canCopy={false}
    />
  );
};
