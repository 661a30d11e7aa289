import { BarChart3 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type TrendsSection, trendsSection } from '../../../contract/trends';
import { typeset } from '../../../contract/typeset';
import { useRoute } from '../../app/routes';
import { bindClasses } from '../../ui/bind-classes';
import { PageHeader } from '../../ui/page-header';
import { Tabs } from '../../ui/tabs';
import { CampaignScreen, type CampaignView } from '../collective/campaign-screen';
import collective from '../collective/collective.module.css';
import { SERVICE_ROWS } from '../collective/rows-picker';
import { type OpenPanel, ViewActions, ViewPanel } from '../saved-views/view-panel';
import { SECTION_TITLES } from '../saved-views/view-words';
import { useDrill } from './drill-path';
import { FunnelFigures } from './funnel-figures';
import { ParticipationFigure } from './participation-figure';
import { ProgressSection } from './progress-section';
import { RepeatSection } from './repeat-section';
import { ResultsFigure } from './results-figure';
import { SpreadFigures } from './spread-figures';
import { type EventDays, TimelineSection } from './timeline-section';
import styles from './trends.module.css';
import { wordConclusion } from './trends-words';

const classes = bindClasses(collective);
const own = bindClasses(styles);

const NO_CAMPAIGN = {
  title: 'Tendances',
  icon: <BarChart3 />,
  heading: 'Pas encore de résultats',
  advice: typeset(
    "Importez un export de Pix Orga et la liste des agents : les tendances du service s'afficheront ici.",
  ),
};

/** The figures of one section; only those of the section shown are asked for. */
const Section = ({
  section,
  view,
  events,
  onEvent,
}: {
  readonly section: TrendsSection;
  readonly view: CampaignView;
  readonly events: EventDays;
  readonly onEvent: (campaignId: string, date: string | null) => void;
}): ReactNode => {
  const { heatmap, request, campaign, campaigns, values, chooseRows } = view;
  const isOpened = request.filter.unitPath !== null && view.rowsBy.id === SERVICE_ROWS;
  const rowsBy = isOpened ? { ...view.rowsBy, ...UNIT_WORDS } : view.rowsBy;
  const drill = useDrill(values.unitPaths, chooseRows);
  const { rows: _, ...scope } = request;
  switch (section) {
    case 'results':
      return (
        <div className={own('section')}>
          <ResultsFigure query={heatmap} rowsBy={rowsBy} drill={drill} />
          <SpreadFigures key={campaign.id} request={scope} />
        </div>
      );
    case 'participation':
      return (
        <div className={own('section')}>
          <FunnelFigures key={campaign.id} request={scope} />
          <ParticipationFigure request={request} rowsBy={rowsBy} drill={drill} />
        </div>
      );
    case 'timeline':
      return <TimelineSection campaignId={campaign.id} events={events} onEvent={onEvent} />;
    case 'progress':
      return <ProgressSection current={campaign} campaigns={campaigns} />;
    case 'repeat':
      return <RepeatSection campaigns={campaigns} />;
  }
};

/** What a section can choose: rows where it has some, a campaign where it looks at one. */
const pickersOf = (section: TrendsSection, { pickers, campaignPicker }: CampaignView): ReactNode => {
  if (section === 'repeat') return null;
  return section === 'results' || section === 'participation' ? pickers : campaignPicker;
};

/** Rows of a unit that was opened are its own units, whatever they are called above. */
const UNIT_WORDS = { label: 'Unité', noun: 'unité' } as const;

/** Day J of the campaigns, as chosen on this screen. */
const useEventDays = () => {
  const [events, setEvents] = useState<EventDays>(new Map());
  const onEvent = (campaignId: string, date: string | null) =>
    setEvents((now) => {
      const others = [...now].filter(([id]) => id !== campaignId);
      return new Map(date === null ? others : [...others, [campaignId, date] as const]);
    });
  return { events, onEvent };
};

const Trends = ({ view }: { readonly view: CampaignView }) => {
  const [section, setSection] = useState<TrendsSection>(useRoute().section ?? 'results');
  const [panel, setPanel] = useState<OpenPanel>(null);
  const days = useEventDays();
  const { heatmap } = view;
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <PageHeader
          title="Tendances"
          conclusion={heatmap.data?.kind === 'table' ? wordConclusion(heatmap.data) : null}
          actions={<ViewActions onOpen={setPanel} />}
        />
        {pickersOf(section, view)}
        <Tabs
          label="Rubriques des tendances"
          selected={section}
          onSelect={(id) => setSection(trendsSection.catch('results').parse(id))}
          tabs={trendsSection.options.map((id) => ({
            id,
            label: SECTION_TITLES[id],
            content: <Section section={id} view={view} {...days} />,
          }))}
        />
      </div>
      <ViewPanel
        panel={panel}
        place={section}
        view={view}
        onShow={setSection}
        onClose={() => setPanel(null)}
      />
    </div>
  );
};

/** Participation, results and what moves, collective only; one question a section. */
export const TrendsPage = () => (
  <CampaignScreen words={NO_CAMPAIGN}>{(view) => <Trends view={view} />}</CampaignScreen>
);
