import type { RequestOf } from '../../../contract/channels';
import type { ReleasedGrouping, ReleasedWantedView } from '../../../core/disclosure';
import { THIN } from '../../../core/wording/numbers';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { enumerate, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { SidePanel } from '../../ui/side-panel';
import type { RowsOption } from '../collective/rows-picker';
import styles from './trends.module.css';

const classes = bindClasses(styles);

const NOUNS: Readonly<Record<Exclude<ReleasedGrouping['dimension'], 'unit'>, string>> = {
  site: 'Par site',
  corps: 'Par corps',
  category: 'Par catégorie',
  job: 'Par emploi',
};

/** « Par service », « Par unité, niveau 2 »: as the choice of rows says it. */
const titleOf = (
  { dimension, depth }: ReleasedGrouping,
  options: readonly RowsOption[],
  first: number,
): string => {
  if (dimension !== 'unit') return NOUNS[dimension];
  if (depth === first) return 'Par service';
  const option = options.find(({ rows }) => rows.dimension === 'unit' && rows.depth === depth);
  return option === undefined
    ? 'Par unité'
    : `Par ${option.label.charAt(0).toLowerCase()}${option.label.slice(1)}`;
};

const resultsWords = (low: number, high: number): string =>
  low === high ? plural(low, 'résultat') : `de ${low} à ${plural(high, 'résultat')}`;

/** What a grouping needs, in one sentence. */
const wordGrouping = ({ rows, lacking, toReach }: ReleasedGrouping, k: number): string => {
  if (lacking.length === 0)
    return `Rien${THIN}: les ${plural(rows, 'ligne')} ont au moins ${plural(k, 'résultat')}.`;
  if (toReach.rows === 0)
    return `Rien${THIN}: ce regroupement se montre déjà. ${plural(lacking.length, 'ligne n’a', 'lignes n’ont')} pas encore ${plural(k, 'résultat')}.`;
  const rowsWords = toReach.rows === 1 ? 'Une ligne de plus doit' : `${toReach.rows} lignes de plus doivent`;
  return `${rowsWords} atteindre ${plural(k, 'résultat')}${THIN}: ${resultsWords(toReach.low, toReach.high)} de plus en tout.`;
};

const wordLacking = ({ lacking }: ReleasedGrouping): string =>
  enumerate(
    lacking.map(({ label, low, high }) => `${label} (${low === high ? high : `${low} à ${high}`} de plus)`),
  );

const Groupings = ({
  view,
  options,
}: {
  readonly view: Extract<ReleasedWantedView, { kind: 'wanted' }>;
  readonly options: readonly RowsOption[];
}) => {
  const first = Math.min(
    ...view.groupings.flatMap(({ dimension, depth }) =>
      dimension === 'unit' && depth !== null ? [depth] : [],
    ),
  );
  if (view.groupings.length === 0)
    return (
      <p>Sans liste des agents, aucun regroupement n’est possible. Importez-la pour voir chaque service.</p>
    );
  return (
    <ul className={classes('list')}>
      {view.groupings.map((grouping) => (
        <li key={`${grouping.dimension} ${grouping.depth}`} className={classes('grouping')}>
          <span className={classes('groupingTitle')}>{titleOf(grouping, options, first)}</span>
          <span>{wordGrouping(grouping, view.k)}</span>
          {grouping.lacking.length === 0 ? null : (
            <span className={classes('small')}>{wordLacking(grouping)}</span>
          )}
        </li>
      ))}
    </ul>
  );
};

/** « Que faudrait-il ? »: how many more results each grouping needs; never how many it has. */
export const WantedPanel = ({
  request,
  options,
  onClose,
}: {
  readonly request: RequestOf<'trends:wanted'>;
  readonly options: readonly RowsOption[];
  readonly onClose: () => void;
}) => (
  <SidePanel title="Que faudrait-il&#8239;?" subtitle="Pour montrer chaque regroupement" onClose={onClose}>
    <QueryStates query={useEngineQuery('trends:wanted', request)} lines={6}>
      {(view) =>
        view.kind === 'wanted' ? (
          <>
            <p className={classes('small')}>
              Une ligne montre ses résultats à partir de {view.k} réponses. Une vue dont plus de trois lignes
              sur dix seraient masquées passe au regroupement plus large.
            </p>
            <Groupings view={view} options={options} />
          </>
        ) : (
          <p>Élargissez le périmètre{THIN}: il compte trop peu d’agents pour être divisé.</p>
        )
      }
    </QueryStates>
  </SidePanel>
);
