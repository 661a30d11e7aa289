import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import type { PlanComparison } from '../../../contract/plan';
import type { PlanRow } from '../../../core/plan';
import { THIN } from '../../../core/wording/numbers';
import { wordCompetence } from '../../../core/wording/plan-words';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { bindClasses } from '../../ui/bind-classes';
import { Select } from '../../ui/select';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import type { KnownCampaign } from '../collective/use-campaign';
import { changeUndoably } from '../settings/change-undoably';
import { progressSheet } from '../trends/progress-sheet';
import styles from './actions.module.css';

const classes = bindClasses(styles);

type Progress = ReplyOf<'trends:progress'>;
type Line = readonly string[];

/** Places of the cells of `progressSheet`: competence, persons, before, after, change. */
const COLUMNS: readonly TableColumn<Line>[] = [
  { id: 'competence', title: 'Compétence', value: ([competence = '']) => competence, width: 240 },
  { id: 'people', title: 'Personnes', value: ([, people = '']) => people, align: 'end', width: 90 },
  { id: 'before', title: 'Avant', value: ([, , before = '']) => before, align: 'end', width: 80 },
  { id: 'after', title: 'Après', value: ([, , , after = '']) => after, align: 'end', width: 80 },
  { id: 'change', title: 'Écart', value: ([, , , , change = '']) => change, align: 'end', width: 120 },
];

const REFUSALS: Readonly<Record<Exclude<Progress['kind'], 'progress' | 'too-few'>, string>> = {
  'not-comparable': 'Un taux ne se compare qu’à un taux, un niveau qu’à un niveau.',
  'no-result': 'Aucun résultat n’a été envoyé dans l’une des deux campagnes.',
  'unknown-campaign': 'L’une des deux campagnes n’est plus dans le coffre.',
};

const Change = ({ view, planned }: { readonly view: Progress; readonly planned: ReadonlySet<string> }) => {
  if (view.kind === 'too-few')
    return (
      <p className={classes('note')}>
        {`Moins de ${view.k} personnes ont envoyé leurs résultats avant et après${'\u202f'}: rien ne peut être montré.`}
      </p>
    );
  if (view.kind !== 'progress') return <p className={classes('note')}>{REFUSALS[view.kind]}</p>;
  const sheet = progressSheet(view);
  const rows = sheet.rows.filter(([competence = '']) => planned.has(competence));
  return (
    <>
      <p className={classes('effect')}>{sheet.finding}</p>
      <PlainTable
        caption="Avant et après, compétences du plan"
        isCaptionHidden
        columns={COLUMNS}
        rows={rows}
        rowId={([competence = '']) => competence}
      />
      {sheet.notes.map((note) => (
        <p key={note} className={classes('note')}>
          {note}
        </p>
      ))}
    </>
  );
};

/** Campaigns in which the needs of an action were observed; none for a declared one. */
const campaignIdsOf = ({ origin }: PlanRow): readonly string[] =>
  origin.kind === 'declared' ? [] : origin.campaigns.map(({ id }) => id);

const Comparison = ({
  before,
  after,
  rows,
}: {
  readonly before: KnownCampaign;
  readonly after: KnownCampaign;
  readonly rows: readonly PlanRow[];
}) => {
  const { filter } = useCollectiveFilter();
  const request = { filter: { ...filter, campaignIds: null }, from: before.id, to: after.id };
  const query = useEngineQuery('trends:progress', request);
  const planned = new Set(
    rows
      .filter((row) => campaignIdsOf(row).includes(before.id))
      .flatMap(({ competences }) => competences.map(wordCompetence)),
  );
  return (
    <QueryStates query={query} lines={4}>
      {(view) => <Change view={view} planned={planned} />}
    </QueryStates>
  );
};

const optionsOf = (campaigns: readonly KnownCampaign[]) =>
  campaigns.map(({ id, name, code }) => ({ id, label: name, ...(code === null ? {} : { detail: code }) }));

/** Keeps the new parcours of a campaign at once, and offers to take the choice back. */
const useComparison = (kept: readonly PlanComparison[]) => {
  const setter = useEngineMutation('plan:set-comparison');
  const afterOf = (from: string): string => kept.find((one) => one.from === from)?.to ?? from;
  const choose = (from: string, to: string): void => {
    const message = 'Nouveau parcours gardé, repris dans le classeur.';
    void changeUndoably(setter, { former: { from, to: afterOf(from) }, next: { from, to }, message });
  };
  return { afterOf, choose };
};

interface BeforeAfterProps {
  readonly rows: readonly PlanRow[];
  /** New parcours that were chosen; other campaigns are compared with themselves. */
  readonly comparisons: readonly PlanComparison[];
}

const AGAIN = 'Dernier envoi dans la même campagne';

const Chosen = ({
  campaigns,
  rows,
  comparisons,
}: BeforeAfterProps & { readonly campaigns: readonly KnownCampaign[] }) => {
  const [beforeId, setBefore] = useState<string | null>(null);
  const { afterOf, choose } = useComparison(comparisons);
  const ids = new Set(rows.flatMap(campaignIdsOf));
  const sources = campaigns.filter(({ id }) => ids.has(id));
  const before = sources.find(({ id }) => id === beforeId) ?? sources[0];
  if (before === undefined) return null;
  const others = campaigns.filter(({ id, kind }) => kind === before.kind && id !== before.id);
  const after = others.find(({ id }) => id === afterOf(before.id)) ?? before;
  return (
    <>
      <p className="print-only">
        {before.name}
        {THIN}; {after === before ? AGAIN.toLowerCase() : `nouveau parcours${THIN}: ${after.name}`}.
      </p>
      <div className={`${classes('ceilings')} no-print`}>
        <Select
          label="Campagne du besoin"
          options={optionsOf(sources)}
          value={before.id}
          onChange={(id) => setBefore(id)}
        />
        <Select
          label="Nouveau parcours"
          options={[{ id: before.id, label: AGAIN }, ...optionsOf(others)]}
          value={after.id}
          onChange={(id) => choose(before.id, id)}
        />
      </div>
      <Comparison before={before} after={after} rows={rows} />
    </>
  );
};

/**
 * What changed for the same people (11 at least) between the campaign of the needs and a new parcours. The choice is
 * kept: the sheet « Avant et après » of the workbook takes it up.
 */
export const BeforeAfter = ({ rows, comparisons }: BeforeAfterProps) => {
  const known = useEngineQuery('filters:get', {});
  return (
    <section className={classes('group')}>
      <h3 className={classes('legend')}>Avant et après, les mêmes personnes</h3>
      <QueryStates query={known} lines={2}>
        {({ campaigns }) => <Chosen campaigns={campaigns} rows={rows} comparisons={comparisons} />}
      </QueryStates>
    </section>
  );
};
