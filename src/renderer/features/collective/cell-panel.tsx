import type { ReleasedCell, ReleasedResult, ReleasedRow } from '../../../core/disclosure/released';
import { THIN } from '../../../core/wording/numbers';
import { EMPTY_WORDS, explainReliability, MASK_WORDS } from '../../../core/wording/released-words';
import {
  EVERYBODY_WORDS,
  hasEverybodyAnswered,
  INTERVAL_WORDS,
  POSSIBLE_WORDS,
  wordRespondents,
} from '../../../core/wording/respondent-words';
import { bindClasses } from '../../ui/bind-classes';
import { DescriptionList } from '../../ui/description-list';
import { SidePanel } from '../../ui/side-panel';
import { cellFacts, wordBelowFinding } from './cell-words';
import styles from './collective.module.css';
import { wordStanding } from './participation-words';

const classes = bindClasses(styles);

const MASK_NOTE = `La cause n’est pas dite${THIN}: la dire pourrait révéler un effectif. Élargissez les lignes ou le périmètre pour obtenir un résultat.`;

/** Why there is a rate and no share: each acquis would weigh too much. */
const FEW_ACQUIS_NOTE = `Cette compétence compte moins de 8${'\u00a0'}acquis${THIN}: dire qui est sous la cible serait surtout du hasard. Seul le taux de tous les répondants est donné.`;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the interval means and assumes; where everybody answered, that nothing is estimated. */
const listIntervalNotes = (cell: ReleasedResult, row: ReleasedRow): readonly string[] => {
  if (cell.interval === null) return [];
  if (hasEverybodyAnswered(cell.respondents, row.agents))
    return cell.interval.low === cell.interval.high ? [] : [EVERYBODY_WORDS];
  return cell.possible === null ? [INTERVAL_WORDS] : [INTERVAL_WORDS, POSSIBLE_WORDS];
};

/** What helps to read a result: who answered, what the interval and the reliability mean. */
const listNotes = (cell: ReleasedResult, row: ReleasedRow): readonly string[] => [
  ...[
    wordRespondents(row),
    cell.shareBelow.kind === 'too-few-acquis' ? FEW_ACQUIS_NOTE : null,
    cell.reliability === null ? null : explainReliability(cell.reliability),
  ].filter((note) => note !== null),
  ...listIntervalNotes(cell, row),
];

const Result = ({ cell, row }: { readonly cell: ReleasedResult; readonly row: ReleasedRow }) => {
  const finding = wordBelowFinding(cell);
  return (
    <>
      {finding === null ? null : <p className={classes('lead')}>{finding}</p>}
      <p className={classes('standing')}>{wordStanding(row)}</p>
      <DescriptionList items={cellFacts(cell)} />
      {listNotes(cell, row).map((note) => (
        <p key={note} className={classes('note')}>
          {note}
        </p>
      ))}
    </>
  );
};

/** What a cell of a heat map says, in full. */
export const CellPanel = ({
  competence,
  row,
  cell,
  onClose,
}: {
  readonly competence: string;
  readonly row: ReleasedRow;
  readonly cell: ReleasedCell;
  readonly onClose: () => void;
}) => (
  <SidePanel title={competence} subtitle={row.label} onClose={onClose}>
    {cell.kind === 'shown' ? (
      <Result cell={cell} row={row} />
    ) : (
      <>
        <p>{`${capitalise(cell.kind === 'masked' ? MASK_WORDS : EMPTY_WORDS)}.`}</p>
        {cell.kind === 'masked' ? <p className={classes('note')}>{MASK_NOTE}</p> : null}
      </>
    )}
  </SidePanel>
);
