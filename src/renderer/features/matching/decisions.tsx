import type { DecidedPerson } from '../../../contract/matching';
import { typeset } from '../../../contract/typeset';
import { formatCount, formatMoment } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import styles from './matching.module.css';

const classes = bindClasses(styles);

/** Decisions taken in one step: they bear the same instant. The latest first. */
export const batchesOf = (decided: readonly DecidedPerson[]): readonly (readonly DecidedPerson[])[] => {
  const byInstant = new Map<string, DecidedPerson[]>();
  for (const person of decided)
    byInstant.set(person.decidedAt, [...(byInstant.get(person.decidedAt) ?? []), person]);
  return [...byInstant.entries()]
    .filter(([, persons]) => persons.length > 1)
    .sort(([one], [other]) => other.localeCompare(one))
    .map(([, persons]) => persons);
};

const wordAgent = ({ agent }: DecidedPerson): string => {
  if (agent === null) return ' n’est pas un agent';
  const matricule = agent.matricule === null ? '' : ` (${agent.matricule})`;
  return ` est ${agent.firstName} ${agent.usageName}${matricule}`;
};

const Decision = ({
  person,
  onUndo,
}: {
  readonly person: DecidedPerson;
  readonly onUndo: (person: DecidedPerson) => void;
}) => (
  <li className={classes('decision')}>
    <span>
      <span className={classes('name')}>
        {person.firstName} {person.lastName}
      </span>
      <span className={classes('detail')}>
        {wordAgent(person)}, décidé le {formatMoment(person.decidedAt)}
      </span>
    </span>
    <Button
      size="small"
      variant="quiet"
      aria-label={typeset(`Retirer la décision sur ${person.firstName} ${person.lastName}`)}
      onPress={() => onUndo(person)}
    >
      Retirer
    </Button>
  </li>
);

/** Every decision in force, each to be taken back alone, those taken together also together. */
export const Decisions = ({
  decided,
  isPending,
  onUndo,
  onUndoTogether,
}: {
  readonly decided: readonly DecidedPerson[];
  readonly isPending: boolean;
  readonly onUndo: (person: DecidedPerson) => void;
  readonly onUndoTogether: (traitKeys: readonly string[]) => void;
}) =>
  decided.length === 0 ? null : (
    <Card
      title="Décisions prises"
      description="Elles valent aussi pour les prochains fichiers. Retirer une décision rend la main aux règles."
    >
      {batchesOf(decided).map((persons) => (
        <p key={persons[0]?.decidedAt} className={classes('batch')}>
          <Button
            size="small"
            isPending={isPending}
            onPress={() => onUndoTogether(persons.map(({ traitKey }) => traitKey))}
          >
            {`Retirer les ${formatCount(persons.length)} décisions prises ensemble le ${formatMoment(persons[0]?.decidedAt ?? null)}`}
          </Button>
        </p>
      ))}
      <ul className={classes('decisions')}>
        {decided.map((person) => (
          <Decision key={person.traitKey} person={person} onUndo={onUndo} />
        ))}
      </ul>
    </Card>
  );
