import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ImportEntry } from '../../../contract/imports';
import { formatMoment, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { countKinds } from './file-words';
import { concludeImport, describeLeftOut } from './import-conclusion';
import styles from './import-page.module.css';

const classes = bindClasses(styles);

const FIRST_SHOWN = 10;

export interface ImportHistoryProps {
  /** Newest first. */
  readonly entries: readonly ImportEntry[];
  readonly onOpen: (entry: ImportEntry) => void;
  readonly onUndo: (entry: ImportEntry) => void;
}

const Entry = ({
  entry,
  onOpen,
  onUndo,
}: { readonly entry: ImportEntry } & Pick<ImportHistoryProps, 'onOpen' | 'onUndo'>) => {
  const leftOut = describeLeftOut(entry.files);
  const day = formatMoment(entry.importedAt);
  return (
    <li className={classes('entry', entry.undone && 'undone')}>
      <div className={classes('entryWords')}>
        <p className={classes('entryTitle')}>
          <span className="numeric">{day}</span>
          {entry.undone ? <Chip>Annulé</Chip> : null}
        </p>
        <p className={classes('hint')}>
          {countKinds(entry.files)} · {concludeImport(entry.files)}
          {leftOut === '' ? '' : ` ${leftOut}.`}
        </p>
      </div>
      <div className={`${classes('entryActions')} no-print`}>
        <Button
          size="small"
          variant="quiet"
          aria-label={`Voir le détail de l’import du ${day}`}
          onPress={() => onOpen(entry)}
        >
          Détail
        </Button>
        {entry.canUndo && !entry.undone ? (
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" />}
            aria-label={`Annuler l’import du ${day}`}
            onPress={() => onUndo(entry)}
          >
            Annuler…
          </Button>
        ) : null}
      </div>
    </li>
  );
};

/** Past imports; the latest one that stands can be taken back. */
export const ImportHistory = ({ entries, onOpen, onUndo }: ImportHistoryProps) => {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, FIRST_SHOWN);
  return entries.length === 0 ? null : (
    <Card
      title="Imports précédents"
      description="Le plus récent d’abord. Les annuler se fait dans l’ordre inverse, un par un."
      padding="flush"
    >
      <ol className={classes('entries')}>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} onOpen={onOpen} onUndo={onUndo} />
        ))}
      </ol>
      {shown.length < entries.length ? (
        <div className={`${classes('more')} no-print`}>
          <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
            {`Voir ${plural(entries.length - shown.length, 'import plus ancien', 'imports plus anciens')}`}
          </Button>
        </div>
      ) : null}
    </Card>
  );
};
