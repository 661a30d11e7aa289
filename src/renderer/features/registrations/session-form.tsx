import type { SessionDraft } from '../../../contract/registrations';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NumberField } from '../../ui/number-field';
import { TextField } from '../../ui/text-field';
import styles from './registrations.module.css';
import { useRegistrationChange } from './use-registration-change';

const classes = bindClasses(styles);

const LONGEST = 300;

const orNull = (value: string): string | null => (value === '' ? null : value);

const isBackwards = ({ startsAt, endsAt }: SessionDraft): boolean =>
  startsAt !== null && endsAt !== null && endsAt <= startsAt;

/** A new session of an action has one draft; one to change its own. */
const keyOf = ({ id, actionId }: SessionDraft): string => (id === null ? `new ${actionId}` : String(id));

const SESSION_DRAFTS = createDraftBox<SessionDraft>();

/** A session to add or to change: its title, its day and hours, where, for how many. What was typed is found again. */
export const SessionForm = ({
  draft: first,
  onSaved,
  onClose,
}: {
  readonly draft: SessionDraft;
  readonly onSaved: (sessionId: number) => void;
  readonly onClose: () => void;
}) => {
  const kept = useDraft(SESSION_DRAFTS, keyOf(first), first);
  const { draft, setDraft: put } = kept;
  const { change, isPending } = useRegistrationChange('sessions:set');
  const save = async () => {
    if (isPending) return;
    const message = draft.id === null ? 'Session ajoutée.' : 'Session modifiée.';
    const reply = await change(draft, message);
    if (reply === null) return;
    kept.forget();
    onSaved(reply.sessionId);
  };
  return (
    <Card title={draft.id === null ? 'Nouvelle session' : 'Modifier la session'}>
      <form
        className={classes('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Intitulé, tel que la convocation le dira"
          value={draft.title}
          onChange={(title) => put({ title })}
          maxLength={LONGEST}
          isRequired
        />
        <div className={classes('fields')}>
          <TextField
            label="Date"
            type="date"
            value={draft.day ?? ''}
            onChange={(value) => put({ day: orNull(value) })}
          />
          <TextField
            label="Début"
            type="time"
            value={draft.startsAt ?? ''}
            onChange={(value) => put({ startsAt: orNull(value) })}
          />
          <TextField
            label="Fin"
            type="time"
            value={draft.endsAt ?? ''}
            onChange={(value) => put({ endsAt: orNull(value) })}
            error={isBackwards(draft) ? 'La fin vient après le début.' : null}
          />
          <NumberField
            label="Places"
            value={draft.capacity ?? Number.NaN}
            onChange={(value) => put({ capacity: Number.isNaN(value) ? null : value })}
            minValue={1}
            maxValue={10_000}
          />
        </div>
        <TextField
          label="Lieu"
          value={draft.place}
          onChange={(place) => put({ place })}
          maxLength={LONGEST}
        />
        <div className={classes('row')}>
          <Button
            type="submit"
            variant="primary"
            isPending={isPending}
            isDisabled={draft.title.trim() === '' || isBackwards(draft)}
          >
            Enregistrer la session
          </Button>
          {kept.isChanged ? <Button onPress={kept.giveUp}>Abandonner les modifications</Button> : null}
          <Button onPress={onClose}>Fermer</Button>
        </div>
      </form>
    </Card>
  );
};
