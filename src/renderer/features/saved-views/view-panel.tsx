import { Bookmark, CircleQuestionMark } from 'lucide-react';
import type { TrendsSection, ViewPlace } from '../../../contract/trends';
import { useCollectiveFilter } from '../../app/collective-filter';
import { Button } from '../../ui/button';
import type { CampaignView } from '../collective/campaign-screen';
import { rowsOptions } from '../collective/rows-picker';
import { WantedPanel } from '../trends/wanted-panel';
import { SavedViewsPanel } from './saved-views-panel';
import { useSavedView } from './use-saved-view';

/** What is open beside a collective screen. */
export type OpenPanel = 'views' | 'wanted' | null;

/** Opens the saved views. */
export const ViewsButton = ({ onPress }: { readonly onPress: () => void }) => (
  <Button size="small" icon={<Bookmark />} onPress={onPress}>
    Vues enregistrées
  </Button>
);

/** Opens the panels that every collective screen of a campaign has. */
export const ViewActions = ({ onOpen }: { readonly onOpen: (panel: OpenPanel) => void }) => (
  <>
    <Button size="small" icon={<CircleQuestionMark />} onPress={() => onOpen('wanted')}>
      Que faudrait-il{'\u202f'}?
    </Button>
    <ViewsButton onPress={() => onOpen('views')} />
  </>
);

/** The panel that is open beside a collective screen: what each grouping needs, or the saved views. */
export const ViewPanel = ({
  panel,
  place,
  view,
  onShow,
  onClose,
}: {
  readonly panel: OpenPanel;
  /** Where a view saved now would stand. */
  readonly place: ViewPlace;
  readonly view: CampaignView;
  /** Shows a section of the screen of trends. */
  readonly onShow?: (section: TrendsSection) => void;
  readonly onClose: () => void;
}) => {
  const { filter } = useCollectiveFilter();
  const { campaign, rowsBy, request, values, chooseRows, chooseCampaign } = view;
  const { campaigns } = values;
  const apply = useSavedView({
    campaigns,
    chooseRows,
    chooseCampaign,
    ...(onShow === undefined ? {} : { chooseSection: onShow }),
  });
  const { rows: _, ...scope } = request;
  if (panel === null) return null;
  return panel === 'wanted' ? (
    <WantedPanel request={scope} options={rowsOptions(values)} onClose={onClose} />
  ) : (
    <SavedViewsPanel
      current={{ section: place, campaignId: campaign.id, rows: rowsBy.id, filter }}
      campaigns={campaigns}
      onApply={apply}
      onClose={onClose}
    />
  );
};
