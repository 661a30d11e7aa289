import { useState } from 'react';
import type { OpeningReason } from '../../../contract/agents';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { TextField } from '../../ui/text-field';
import styles from './results-section.module.css';
import { REASON_OPTIONS } from './texts';

const classes = bindClasses(styles);

const NOTE_MAX = 500;

export interface GivenReason {
  readonly reason: OpeningReason;
  readonly note: string;
}

/** Asks why one agent's results are opened; nothing is chosen beforehand. */
export const ReasonForm = ({
  isPending,
  onOpen,
  onGiveUp,
}: {
  readonly isPending: boolean;
  readonly onOpen: (given: GivenReason) => void;
  readonly onGiveUp: () => void;
}) => {
  const [reason, setReason] = useState<OpeningReason | null>(null);
  const [note, setNote] = useState('');
  return (
    <form
      className={classes('form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) onOpen({ reason, note: note.trim() });
      }}
    >
      <ChoiceGroup label="Motif" options={REASON_OPTIONS} value={reason} onChange={setReason} />
      <TextField
        label="Précision (facultative)"
        description="Inscrite au journal avec le motif. N’y mettez aucun résultat."
        value={note}
        onChange={setNote}
        maxLength={NOTE_MAX}
        autoComplete="off"
      />
      <div className={classes('actions')}>
        <Button type="submit" variant="primary" isDisabled={reason === null} isPending={isPending}>
          Inscrire et ouvrir
        </Button>
        <Button onPress={onGiveUp}>Ne rien faire</Button>
      </div>
    </form>
  );
};
