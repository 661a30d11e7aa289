import { UserRoundX } from 'lucide-react';
import type { ReplyOf } from '../../../contract/channels';
import type { RegisteredPerson } from '../../../contract/registrations';
import { formatShortDay, MISSING } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip, type ChipTone } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/select';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import { STATES } from './registration-words';
import styles from './registrations.module.css';
import { useRegistrationChange } from './use-registration-change';

const classes = bindClasses(styles);

type List = ReplyOf<'registrations:get'>;

const TONES: Readonly<Record<RegisteredPerson['state'], ChipTone>> = {
  placed: 'positive',
  waiting: 'warning',
  left: 'danger',
  withdrawn: 'neutral',
};

const PRESENCES = [
  { id: 'unknown', label: 'Non dit' },
  { id: 'present', label: 'Présent' },
  { id: 'absent', label: 'Absent' },
] as const;
type Presence = (typeof PRESENCES)[number]['id'];

const presenceOf = ({ present }: RegisteredPerson): Presence =>
  present === null ? 'unknown' : present ? 'present' : 'absent';
const PRESENT_OF: Readonly<Record<Presence, boolean | null>> = {
  unknown: null,
  present: true,
  absent: false,
};

const nameOf = ({ lastName, firstName, agentId }: RegisteredPerson): string =>
  agentId === null ? 'N’est plus dans la liste des agents' : `${lastName} ${firstName}`;

interface Acts {
  readonly onAttend: (person: RegisteredPerson, presence: Presence) => void;
  readonly onWithdraw: (person: RegisteredPerson) => void;
  readonly onErase: (person: RegisteredPerson) => void;
}

const columnsOf = ({ onAttend, onWithdraw, onErase }: Acts): readonly TableColumn<RegisteredPerson>[] => [
  { id: 'name', title: 'Agent', value: nameOf, width: 190 },
  { id: 'unit', title: 'Service', value: ({ unitPath }) => unitPath.at(-1) ?? MISSING, width: 150 },
  {
    id: 'on',
    title: 'Inscrit le',
    value: ({ registeredOn }) => formatShortDay(registeredOn),
    width: 90,
  },
  {
    id: 'state',
    title: 'Place',
    value: ({ state }) => STATES[state],
    render: ({ state }) => <Chip tone={TONES[state]}>{STATES[state]}</Chip>,
    width: 120,
  },
  {
    id: 'presence',
    title: 'Présence',
    value: (person) => PRESENCES.find(({ id }) => id === presenceOf(person))?.label ?? null,
    render: (person) => (
      <Select<Presence>
        label={`Présence de ${nameOf(person)}`}
        isLabelHidden
        options={PRESENCES}
        value={presenceOf(person)}
        onChange={(presence) => onAttend(person, presence)}
      />
    ),
    width: 130,
  },
  {
    id: 'acts',
    title: 'Changer',
    value: () => null,
    render: (person) => (
      <span className={`${classes('row')} no-print`}>
        <Button
          size="small"
          aria-label={`${person.state === 'withdrawn' ? 'Réinscrire' : 'Désistement de'} ${nameOf(person)}`}
          onPress={() => onWithdraw(person)}
        >
          {person.state === 'withdrawn' ? 'Réinscrire' : 'Désistement'}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<UserRoundX aria-hidden="true" />}
          aria-label={`Effacer les inscriptions de ${nameOf(person)}`}
          onPress={() => onErase(person)}
        >
          Effacer
        </Button>
      </span>
    ),
    width: 210,
  },
];

/** Who registered, in the order of registration; attendance is said here. */
export const PeopleCard = ({
  list: { session, people },
  onErase,
}: {
  readonly list: List;
  readonly onErase: (person: RegisteredPerson) => void;
}) => {
  const attending = useRegistrationChange('registrations:attend');
  const withdrawing = useRegistrationChange('registrations:withdraw');
  const mark = (persons: readonly RegisteredPerson[], presence: Presence) =>
    void attending.change(
      {
        sessionId: session.id,
        marks: persons.map(({ registrationId }) => ({ registrationId, present: PRESENT_OF[presence] })),
      },
      'Présence notée.',
    );
  const withdraw = ({ registrationId, state }: RegisteredPerson) =>
    void withdrawing.change(
      { registrationId, isWithdrawn: state !== 'withdrawn' },
      state === 'withdrawn'
        ? 'Réinscription notée.'
        : 'Désistement noté : la place passe à la suite.'.replace(' :', '\u202f:'),
    );
  const unsaid = people.filter(({ state, present }) => state === 'placed' && present === null);
  if (people.length === 0)
    return (
      <Card>
        <EmptyState title="Personne n’est encore inscrit">
          Cherchez un agent ci-dessus, ou importez la liste que vous avez reçue.
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title="Inscriptions"
      padding="flush"
      actions={
        unsaid.length === 0 ? null : (
          <Button size="small" onPress={() => mark(unsaid, 'present')}>
            Tous présents
          </Button>
        )
      }
    >
      <PlainTable
        caption="Inscriptions, dans leur ordre"
        isCaptionHidden
        columns={columnsOf({
          onAttend: (person, presence) => mark([person], presence),
          onWithdraw: withdraw,
          onErase,
        })}
        rows={people}
        rowId={({ registrationId }) => String(registrationId)}
      />
    </Card>
  );
};
