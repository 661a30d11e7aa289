import { BarChart3, Bookmark, CircleQuestionMark } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type SavedView, type TrendsSection, trendsSection } from '../../../contract/trends';
import { typeset } from '../../../contract/typeset';
import { useCollectiveFilter } from '../../app/collective-filter';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { Tabs } from '../../ui/tabs';
import { showToast } from '../../ui/toast';
import { CampaignScreen, type CampaignView } from '../collective/campaign-screen';
import collective from '../collective/collective.module.css';
import { rowsOptions, SERVICE_ROWS } from '../collective/rows-picker';
import { SavedViewsPanel } from '../saved-views/saved-views-panel';
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
import { WantedPanel } from './wanted-panel';

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

type Panel = 'views' | 'wanted' | null;

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

/** Shows a saved view: its filter, campaign, rows and section. */
const useSavedView = (view: CampaignView, setSection: (section: TrendsSection) => void) => {
  const { narrow } = useCollectiveFilter();
  return (saved: SavedView) => {
    narrow(saved.filter);
    view.chooseRows(saved.rows);
    setSection(saved.section);
    const isKnown = view.values.campaigns.some(({ id }) => id === saved.campaignId);
    if (saved.campaignId !== null && isKnown) view.chooseCampaign(saved.campaignId);
    if (saved.campaignId !== null && !isKnown)
      showToast({ message: 'La campagne de cette vue n’est plus dans le coffre.' });
  };
};

const HeaderActions = ({ onOpen }: { readonly onOpen: (panel: Panel) => void }) => (
  <>
    <Button size="small" icon={<CircleQuestionMark />} onPress={() => onOpen('wanted')}>
      Que faudrait-il{'\u202f'}?
    </Button>
    <Button size="small" icon={<Bookmark />} onPress={() => onOpen('views')}>
      Vues enregistrées
    </Button>
  </>
);

const Trends = ({ view }: { readonly view: CampaignView }) => {
  const { filter } = useCollectiveFilter();
  const [section, setSection] = useState<TrendsSection>('results');
  const [panel, setPanel] = useState<Panel>(null);
  const days = useEventDays();
  const apply = useSavedView(view, setSection);
  const { heatmap, campaign, rowsBy, request, values } = view;
  const { rows: _, ...scope } = request;
  return (
    <div className={classes('columns')}>
      <div className={classes('main')}>
        <PageHeader
          title="Tendances"
          conclusion={heatmap.data?.kind === 'table' ? wordConclusion(heatmap.data) : null}
          actions={<HeaderActions onOpen={setPanel} />}
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
      {panel === 'wanted' ? (
        <WantedPanel request={scope} options={rowsOptions(values)} onClose={() => setPanel(null)} />
      ) : null}
      {panel === 'views' ? (
        <SavedViewsPanel
          current={{ section, campaignId: campaign.id, rows: rowsBy.id, filter }}
          campaigns={values.campaigns}
          onApply={apply}
          onClose={() => setPanel(null)}
        />
      ) : null}
    </div>
  );
};

/** Participation, results and what moves, collective only; one question a section. */
export const TrendsPage = () => (
  <CampaignScreen words={NO_CAMPAIGN}>{(view) => <Trends view={view} />}</CampaignScreen>
);
