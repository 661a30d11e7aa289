import { CalendarOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReleasedCurve, ReleasedCurves, ReleasedWaves } from '../../../core/disclosure';
import { spanOfEvent } from '../../../core/objectives/event-days';
import { quote, THIN } from '../../../core/wording/numbers';
import { wordWavePlace } from '../../../core/wording/objective-words';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { enumerate, formatDay } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import field from '../../ui/field.module.css';
import { Segmented } from '../../ui/segmented';
import { comparedCampaigns, comparisonSheet, curveSheet, wordUndated } from './curve-sheet';
import { SmallScope } from './small-scope';
import { TrendFigure } from './trend-figure';
import styles from './trends.module.css';
import { useFigureScope } from './use-figure-scope';

const classes = bindClasses(styles);
const fieldClasses = bindClasses(field);

/** Day J of the campaigns where another was chosen: `YYYY-MM-DD` by campaign. */
export type EventDays = ReadonlyMap<string, string>;

/** The objective whose event a campaign prepares, as the screen tells it. */
interface Prepared {
  readonly id: number;
  readonly title: string;
  readonly date: string;
  readonly hasWaves: boolean;
}

/** The objective with the earliest event among those that cover a campaign; null without one. */
const usePrepared = (campaignId: string): Prepared | null => {
  const state = useEngineQuery('objectives:list', {}, { keepPrevious: true }).data;
  const covering = (state?.objectives ?? []).flatMap(({ id, isArchived, versions: [{ content }] }) =>
    !isArchived && content.event !== null && content.campaignIds.includes(campaignId)
      ? [
          {
            id,
            title: content.title,
            date: spanOfEvent(content.event).from,
            hasWaves: content.event.kind === 'period' && content.event.waves.length > 0,
          },
        ]
      : [],
  );
  return covering.sort((a, b) => (a.date < b.date ? -1 : 1))[0] ?? null;
};

interface EventPickerProps {
  readonly curve: ReleasedCurve;
  readonly prepared: Prepared | null;
  readonly isChosen: boolean;
  readonly onChoose: (date: string | null) => void;
}

const wordDefault = ({ opening, leadDays }: ReleasedCurve, prepared: Prepared | null): string =>
  prepared === null
    ? `Par défaut${THIN}: quinze jours après l’ouverture (${formatDay(opening)}).`
    : `Jour J de l’objectif ${quote(prepared.title)}, parcours ouverts à J−${leadDays}.`;

/** Day J of a campaign: that of its objective; without one, fifteen days after its opening. */
const EventPicker = ({ curve, prepared, isChosen, onChoose }: EventPickerProps) => {
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
          {prepared === null ? 'Revenir à l’ouverture + 15 jours' : 'Revenir au jour J de l’objectif'}
        </Button>
      ) : (
        <p className={classes('small')}>{wordDefault(curve, prepared)}</p>
      )}
    </div>
  );
};

const ALONE = { id: 'current', label: 'Cette campagne' } as const;
const COMPARED = [
  { id: 'started', label: 'Débuts, par campagne' },
  { id: 'shared', label: 'Envois, par campagne' },
] as const;
const BY_WAVE = { id: 'waves', label: 'Par vague' } as const;

type View = typeof ALONE | (typeof COMPARED)[number] | typeof BY_WAVE;

/** Waves too small for a curve of their own, or not dated. */
const wordUndrawn = (waves: ReleasedWaves): string | null => {
  const names = waves.waves.filter(({ curve }) => curve === null).map(({ place }) => wordWavePlace(place));
  return names.length === 0
    ? null
    : `Sans courbe${THIN}: ${enumerate(names)} (moins de ${waves.fewest} agents dans ce périmètre, ou aucune date).`;
};

const Waves = ({
  campaignId,
  objectiveId,
}: {
  readonly campaignId: string;
  readonly objectiveId: number;
}) => {
  const { filter } = useCollectiveFilter();
  const scopeOf = useFigureScope();
  const query = useEngineQuery('trends:waves', { filter, campaignId, objectiveId }, { keepPrevious: true });
  return (
    <QueryStates query={query} lines={8}>
      {(view) => {
        if (view.kind !== 'waves') return <NoDate />;
        const lines = view.waves.flatMap(({ place, curve }) =>
          curve === null ? [] : [{ name: wordWavePlace(place), isCurrent: true, curve }],
        );
        const undrawn = wordUndrawn(view);
        const scope = scopeOf([view.campaign], view.k);
        return (
          <>
            {lines.length === 0
              ? null
              : (['started', 'shared'] as const).map((measure) => (
                  <TrendFigure
                    key={measure}
                    sheet={comparisonSheet(lines, measure, view.k, 'vague')}
                    scope={scope}
                  />
                ))}
            {undrawn === null ? null : <p className={classes('small')}>{undrawn}</p>}
          </>
        );
      }}
    </QueryStates>
  );
};

const Curves = ({
  view,
  current,
  prepared,
}: {
  readonly view: ReleasedCurves;
  readonly current: ReleasedCurve;
  readonly prepared: Prepared | null;
}) => {
  const scopeOf = useFigureScope();
  const [chosen, setChosen] = useState<View['id']>('current');
  const names = view.undated.map(({ name }) => name);
  const views: readonly View[] = [
    ALONE,
    ...(view.curves.length < 2 ? [] : COMPARED),
    ...(prepared?.hasWaves ? [BY_WAVE] : []),
  ];
  const shown = views.some(({ id }) => id === chosen) ? chosen : 'current';
  const lines = comparedCampaigns(view.curves, current.campaign.id);
  const campaigns = shown === 'current' ? [current.campaign] : view.curves.map(({ campaign }) => campaign);
  return (
    <>
      {views.length < 2 ? null : (
        <Segmented label="Courbes" options={views} value={shown} onChange={setChosen} />
      )}
      {shown === 'waves' ? (
        <Waves campaignId={current.campaign.id} objectiveId={prepared?.id ?? 0} />
      ) : (
        <TrendFigure
          sheet={shown === 'current' ? curveSheet(current, view.k) : comparisonSheet(lines, shown, view.k)}
          scope={scopeOf(campaigns, view.k)}
        />
      )}
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
  const prepared = usePrepared(campaignId);
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
              prepared={prepared}
              isChosen={events.has(campaignId)}
              onChoose={(date) => onEvent(campaignId, date)}
            />
            <Curves view={view} current={current} prepared={prepared} />
          </div>
        );
      }}
    </QueryStates>
  );
};
