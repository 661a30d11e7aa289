import type { ReplyOf } from '../../../contract/channels';
import { useCollectiveFilter } from '../../app/collective-filter';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import type { RowDrill } from '../collective/heat-table';
import { SERVICE_ROWS } from '../collective/rows-picker';
import styles from './trends.module.css';

const classes = bindClasses(styles);

type Paths = ReplyOf<'filters:get'>['unitPaths'];

const UNIT_KEY = 'unit:';
/** As the keys of rows join the names of a path. */
const KEY_SEPARATOR = ' › ';

/** Path of the unit that a row is, when other units lie below it; null for merged rows and for leaves. */
const pathOfRow = (paths: Paths, key: string): readonly string[] | null => {
  if (!key.startsWith(UNIT_KEY)) return null;
  const name = key.slice(UNIT_KEY.length);
  const path = paths.find((each) => each.join(KEY_SEPARATOR) === name);
  if (path === undefined) return null;
  const holds = paths.some(
    (each) => each.length > path.length && path.every((unit, depth) => each[depth] === unit),
  );
  return holds ? path : null;
};

/** Goes down the tree of units: narrows the context bar to a unit, whose own units become the rows. */
export const useDrill = (paths: Paths, chooseRows: (id: string) => void): RowDrill => {
  const { filter, narrow } = useCollectiveFilter();
  const isHere = (path: readonly string[]) => filter.unitPath?.join('\n') === path.join('\n');
  return {
    canOpen: (key) => {
      const path = pathOfRow(paths, key);
      return path !== null && !isHere(path);
    },
    open: (key) => {
      const path = pathOfRow(paths, key);
      if (path === null) return;
      chooseRows(SERVICE_ROWS);
      narrow({ unitPath: [...path] });
    },
  };
};

interface DrillPathProps {
  readonly drill: RowDrill;
  /** Rows shown now. */
  readonly rows: readonly { readonly key: string; readonly label: string }[];
}

/** Where one is in the tree of units, the ways up, and the units that can be opened. */
export const DrillPath = ({ drill, rows }: DrillPathProps) => {
  const { filter, narrow } = useCollectiveFilter();
  const path = filter.unitPath ?? [];
  const openable = rows.filter(({ key }) => drill.canOpen(key));
  if (path.length === 0 && openable.length === 0) return null;
  return (
    <nav aria-label="Niveau de l’organigramme" className={`${classes('path')} no-print`}>
      {path.length === 0 ? (
        <span className={classes('here')}>Toutes les unités</span>
      ) : (
        <Button size="small" variant="quiet" onPress={() => narrow({ unitPath: null })}>
          Toutes les unités
        </Button>
      )}
      {path.map((name, depth) => (
        <span key={path.slice(0, depth + 1).join('\n')} className={classes('path')}>
          <span className={classes('arrow')} aria-hidden="true">
            ›
          </span>
          {depth === path.length - 1 ? (
            <span className={classes('here')} aria-current="true">
              {name}
            </span>
          ) : (
            <Button
              size="small"
              variant="quiet"
              onPress={() => narrow({ unitPath: path.slice(0, depth + 1) })}
            >
              {name}
            </Button>
          )}
        </span>
      ))}
      {openable.length === 0 ? null : (
        <Select
          label="Ouvrir une unité"
          isLabelHidden
          placeholder="Ouvrir une unité…"
          options={openable.map(({ key, label }) => ({ id: key, label }))}
          value={null}
          onChange={drill.open}
        />
      )}
    </nav>
  );
};
