import type { ReleasedCell } from '../../../core/disclosure/released';
import { EMPTY_WORDS, MASK_WORDS } from '../../../core/wording/released-words';
import { bindClasses } from '../../ui/bind-classes';
import { DescriptionList } from '../../ui/description-list';
import { SidePanel } from '../../ui/side-panel';
import { cellFacts } from './cell-words';
import styles from './collective.module.css';

const classes = bindClasses(styles);

const INTERVAL_NOTE =
  'L’intervalle suppose que les répondants ressemblent aux autres agents concernés. La fourchette possible ne suppose rien.';
const MASK_NOTE =
  'La cause n’est pas dite : la dire pourrait révéler un effectif. Élargissez les lignes ou le périmètre pour obtenir un résultat.'.replace(
    ' :',
    '\u202f:',
  );

/** What a cell of a heat map says, in full. */
export const CellPanel = ({
  competence,
  rowLabel,
  cell,
  onClose,
}: {
  readonly competence: string;
  readonly rowLabel: string;
  readonly cell: ReleasedCell;
  readonly onClose: () => void;
}) => (
  <SidePanel title={competence} subtitle={rowLabel} onClose={onClose}>
    {cell.kind === 'shown' ? (
      <>
        <DescriptionList items={cellFacts(cell)} />
        {cell.interval === null ? null : <p className={classes('note')}>{INTERVAL_NOTE}</p>}
      </>
    ) : (
      <>
        <p>{cell.kind === 'masked' ? `${capitalise(MASK_WORDS)}.` : `${capitalise(EMPTY_WORDS)}.`}</p>
        {cell.kind === 'masked' ? <p className={classes('note')}>{MASK_NOTE}</p> : null}
      </>
    )}
  </SidePanel>
);

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
