import { RotateCcw, Undo2 } from 'lucide-react';
import type { ListImport, ListKind } from '../../../contract/list-imports';
import { quote } from '../../../core/wording/numbers';
import { useEngineQuery } from '../../app/use-engine';
import { formatMoment, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { showToast, type Toast } from '../../ui/toast';
import { useSettled } from '../../ui/use-settled';
import styles from './list-imports.module.css';
import { useListUndo } from './use-list-undo';

const classes = bindClasses(styles);

/** Milliseconds between the two presses of a slow double click. */
const DOUBLE_CLICK = 600;

const wordKept = ({ kept, changes, isWithdrawn }: ListImport): string => {
  if (kept === 0) return '';
  if (changes === 0) return isWithdrawn ? 'Tout a changé depuis.' : 'Tout a été modifié depuis.';
  return `${plural(kept, 'ligne modifiée depuis restera', 'lignes modifiées depuis resteront')} en place.`;
};

const Entry = ({
  entry,
  noun,
  undo,
}: {
  readonly entry: ListImport;
  readonly noun: readonly [string, string];
  readonly undo: ReturnType<typeof useListUndo>;
}) => {
  const { id, fileName, importedAt, written, isWithdrawn, changes } = entry;
  // A second press of a double click would fall on the opposite button.
  const isFresh = useSettled(isWithdrawn, DOUBLE_CLICK) !== isWithdrawn;
  const moment = formatMoment(importedAt);
  const verb = isWithdrawn ? 'Remettre cet import' : 'Retirer cet import';
  return (
    <li className={classes('entry', isWithdrawn && 'withdrawn')}>
      <div className={classes('words')}>
        <span className={classes('name')}>
          {fileName} {isWithdrawn ? <Chip>Retiré</Chip> : null}
        </span>
        <span className={classes('note')}>
          {`${moment} · ${plural(written, ...noun)}. ${wordKept(entry)}`.trim()}
        </span>
      </div>
      {changes === 0 ? null : (
        <Button
          size="small"
          icon={isWithdrawn ? <RotateCcw aria-hidden="true" /> : <Undo2 aria-hidden="true" />}
          isPending={undo.isPending || isFresh}
          aria-label={`${verb}, ${quote(fileName)} du ${moment}`}
          onPress={() => void undo.put(id, !isWithdrawn)}
        >
          {verb}
        </Button>
      )}
    </li>
  );
};

/** Lists that were imported, the latest first: each may be withdrawn and put back. Nothing before the first. */
export const ListImports = ({
  kind,
  sessionId = null,
  noun,
  say = showToast,
}: {
  readonly kind: ListKind;
  readonly sessionId?: number | null;
  /** What a list is made of: « besoin », « besoins ». */
  readonly noun: readonly [string, string];
  /** How a change is told, where one message replaces the other. */
  readonly say?: (toast: Toast) => void;
}) => {
  const imports = useEngineQuery('list-imports:list', { kind, sessionId }, { keepPrevious: true });
  const undo = useListUndo(say);
  const entries = imports.data ?? [];
  return entries.length === 0 ? null : (
    <section className={`${classes('imports')} no-print`} aria-label="Fichiers importés">
      <h3 className={classes('title')}>Fichiers importés</h3>
      <ul className={classes('entries')}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} noun={noun} undo={undo} />
        ))}
      </ul>
    </section>
  );
};
