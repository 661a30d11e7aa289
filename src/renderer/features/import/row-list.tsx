import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ImportRow } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/table/data-table';
import type { TableColumn } from '../../ui/table/table-column';
import styles from './file-card.module.css';
import { FATE_WORDS, wordReason, wordStanding } from './row-words';

const classes = bindClasses(styles);

/** One file of the plan shown, by its rank. */
export interface PlannedFile {
  readonly planId: string;
  readonly file: number;
}

interface ListedRow extends ImportRow {
  readonly id: string;
}

const STATES = { shared: 'Envoyée', finished: 'Terminée, non envoyée', started: 'En cours' } as const;

const COLUMNS: readonly TableColumn<ListedRow>[] = [
  { id: 'line', title: 'Ligne', value: ({ line }) => line, align: 'end', width: 76, grow: 0 },
  { id: 'lastName', title: 'Nom', value: ({ lastName }) => lastName || null, width: 120, filter: 'words' },
  {
    id: 'firstName',
    title: 'Prénom',
    value: ({ firstName }) => firstName || null,
    width: 110,
    filter: 'words',
  },
  {
    id: 'externalId',
    title: 'Identifiant',
    value: ({ externalId }) => externalId,
    width: 120,
    filter: 'words',
  },
  {
    id: 'state',
    title: 'État',
    value: ({ state }) => (state === null ? null : STATES[state]),
    width: 110,
    filter: 'choice',
  },
  { id: 'fate', title: 'Devenir', value: ({ fate }) => FATE_WORDS[fate], width: 130, filter: 'choice' },
  { id: 'standing', title: 'Rapprochement', value: wordStanding, width: 130, filter: 'choice' },
  { id: 'reason', title: 'Agent, et pourquoi', value: wordReason, width: 280, grow: 2, filter: 'words' },
];

const INTRO = typeset(
  'Chaque ligne du fichier : ce qu’elle devient, et à quel agent elle est rattachée. Aucun résultat. Cette liste nomme des personnes : son ouverture est inscrite au journal.',
);

const Rows = ({ planned, file }: { readonly planned: PlannedFile; readonly file: string }) => {
  const rows = useEngineQuery('import:rows', planned);
  const listed = useMemo(
    () => (rows.data ?? []).map((row, rank): ListedRow => ({ ...row, id: String(rank) })),
    [rows.data],
  );
  return (
    <QueryStates query={rows} lines={6}>
      {() => (
        <div className={classes('lines')}>
          <DataTable
            label={typeset(`Lignes une à une : ${file}`)}
            columns={COLUMNS}
            rows={listed}
            rowId={({ id }) => id}
            noun={['ligne', 'lignes']}
            emptyText="Aucune ligne ne correspond à ces filtres."
            height="420px"
            canCopy={false}
          />
        </div>
      )}
    </QueryStates>
  );
};

/** The rows of a file one by one, on demand, before they are imported: fate, agent and reason. */
export const RowList = (props: { readonly planned: PlannedFile; readonly file: string }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={classes('rejected')} aria-label={typeset(`Lignes : ${props.file}`)}>
      <div>
        <Button
          variant="quiet"
          size="small"
          icon={<ChevronDown aria-hidden="true" className={classes('chevron', isOpen && 'turned')} />}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Masquer les lignes' : 'Voir les lignes une à une'}
        </Button>
      </div>
      {isOpen ? (
        <>
          <p className={classes('aside')}>{INTRO}</p>
          <Rows {...props} />
        </>
      ) : null}
    </section>
  );
};
