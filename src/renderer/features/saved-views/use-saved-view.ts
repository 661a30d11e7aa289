import { type SavedView, type TrendsSection, trendsSection } from '../../../contract/trends';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useNavigate, useRoute } from '../../app/routes';
import { showToast } from '../../ui/toast';
import type { CampaignView } from '../collective/campaign-screen';

/** The section of the trends that a view shows; null on another screen. */
const sectionOf = ({ section }: SavedView): TrendsSection | null =>
  trendsSection.safeParse(section).data ?? null;

/**
 * Shows a saved view: its filter, campaign, rows and section, here when it is of this screen, else on its own. `show`:
 * what to do of a section on the screen of trends.
 */
export const useSavedView = (
  view: CampaignView,
  show: (section: TrendsSection) => void = () => undefined,
) => {
  const { narrow } = useCollectiveFilter();
  const navigate = useNavigate();
  const { screen } = useRoute();
  return (saved: SavedView) => {
    narrow(saved.filter);
    const isKnown = view.values.campaigns.some(({ id }) => id === saved.campaignId);
    if (saved.campaignId !== null && !isKnown)
      showToast({ message: 'La campagne de cette vue n’est plus dans le coffre.' });
    const campaignId = isKnown && saved.campaignId !== null ? { campaignId: saved.campaignId } : {};
    const section = sectionOf(saved);
    const target = section === null ? 'gaps' : 'trends';
    if (target !== screen)
      return navigate({
        screen: target,
        ...campaignId,
        rows: saved.rows,
        ...(section === null ? {} : { section }),
      });
    view.chooseRows(saved.rows);
    if (section !== null) show(section);
    if (campaignId.campaignId !== undefined) view.chooseCampaign(campaignId.campaignId);
  };
};
