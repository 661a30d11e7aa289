import { CalendarOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReleasedCurve, ReleasedCurves } from '../../../core/disclosure';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { formatDay } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import field from '../../ui/field.module.css';
import { Segmented } from '../../ui/segmented';
import { comparisonSheet, curveSheet, wordUndated } from './curve-sheet';
import { SmallScope } from './small-scope';
import { TrendFigure } from './trend-figure';
import styles from './trends.module.css';
import { useFigureScope } from './use-figure-scope';

const classes = bindClasses(styles);
const fieldClasses = bindClasses(field);

/** Day J of the campaigns where another was chosen: `YYYY-MM-DD` by campaign. */
export type EventDays = ReadonlyMap<string, string>;

interface EventPickerProps {
  readonly curve: ReleasedCurve;
  readonly isChosen: boolean;
  readonly onChoose: (date: string | null) => void;
}

/** Day J of a campaign; without a choice, fifteen days after its opening. */
const EventPicker = ({ curve, isChosen, onChoose }: EventPickerProps) => {
  const id = useId();
  return (
    <div className={classes('bar')}>
      <div className={fieldClasses('field')}>
        <label htmlFor={id} className={fieldClasses('label')}>
          Date de l’événement (jour J)
        </label>
        <div className={fieldClasses('control')}>
          <input
            id={id}
            type="date"
            className={fieldClasses('input')}
            value={curve.event}
            onChange={({ target }) => (target.value === '' ? undefined : onChoose(target.value))}
          />
        </div>
      </div>
      {isChosen ? (
        <Button variant="quiet" onPress={() => onChoose(null)}>
          Revenir à l’ouverture + 15 jours
        </Button>
      ) : (
        <p className={classes('small')}>
          Par défaut{'\u202f'}: quinze jours après l’ouverture ({formatDay(curve.opening)}).
        </p>
      )}
    </div>
  );
};

const VIEWS = [
  { id: 'current', label: 'Cette campagne' },
  { id: 'started', label: 'Débuts, par campagne' },
  { id: 'shared', label: 'Envois, par campagne' },
] as const;

const Curves = ({ view, current }: { readonly view: ReleasedCurves; readonly current: ReleasedCurve }) => {
  const scopeOf = useFigureScope();
  const [shown, setShown] = useState<(typeof VIEWS)[number]['id']>('current');
  const names = view.undated.map(({ name }) => name);
  const isAlone = view.curves.length < 2;
  const sheet =
    shown === 'current' || isAlone
      ? curveSheet(current, view.k)
      : comparisonSheet(view.curves, current.campaign.id, shown, view.k);
  const campaigns =
    shown === 'current' || isAlone ? [current.campaign] : view.curves.map(({ campaign }) => campaign);
  return (
    <>
      {isAlone ? null : <Segmented label="Courbes" options={VIEWS} value={shown} onChange={setShown} />}
      <TrendFigure sheet={sheet} scope={scopeOf(campaigns, view.k)} />
      {names.length === 0 ? null : <p className={classes('small')}>{wordUndated(names)}</p>}
    </>
  );
};

const NoDate = () => (
  <EmptyState icon={<CalendarOff />} title="Aucune date pour cette campagne">
    Les participations de cette campagne ne portent aucune date, ou personne n’a commencé. Un export plus
    récent de Pix Orga les donne.
  </EmptyState>
);

/** Starts and sendings around an event. */
export const TimelineSection = ({
  campaignId,
  events,
  onEvent,
}: {
  readonly campaignId: string;
  readonly events: EventDays;
  readonly onEvent: (campaignId: string, date: string | null) => void;
}) => {
  const { filter } = useCollectiveFilter();
  const request = { filter, events: [...events].map(([id, date]) => ({ campaignId: id, date })) };
  const query = useEngineQuery('trends:curves', request, { keepPrevious: true });
  return (
    <QueryStates query={query} lines={8}>
      {(view) => {
        if (view.kind !== 'curves')
          return (
            <SmallScope
              title={
                view.kind === 'too-few' ? `Moins de ${view.k} agents dans ce périmètre` : 'Rien à montrer'
              }
              advice="Jour après jour, une courbe parlerait de chacun. Élargissez le périmètre pour la voir."
            />
          );
        const current = view.curves.find(({ campaign }) => campaign.id === campaignId);
        if (current === undefined) return <NoDate />;
        return (
          <div className={classes('section')}>
            <EventPicker
              curve={current}
              isChosen={events.has(campaignId)}
              onChoose={(date) => onEvent(campaignId, date)}
            />
            <Curves view={view} current={current} />
          </div>
        );
      }}
    </QueryStates>
  );
};
