import { type SavedView, type TrendsSection, trendsSection, type ViewPlace } from '../../../contract/trends';
import { useCollectiveFilter } from '../../app/collective-filter';
import { type Route, useNavigate, useRoute } from '../../app/routes';
import { showToast } from '../../ui/toast';

/** What a screen can be asked to show of a view of its own; the dashboard has neither campaign nor rows to choose. */
export interface ViewScreen {
  /** Campaigns in the vault. */
  readonly campaigns: readonly { readonly id: string }[];
  readonly chooseRows?: (rows: string) => void;
  readonly chooseCampaign?: (id: string) => void;
  readonly chooseSection?: (section: TrendsSection) => void;
}

/** The section of the trends that a view shows; null on another screen. */
const sectionOf = (place: ViewPlace): TrendsSection | null => trendsSection.safeParse(place).data ?? null;

const screenOf = (place: ViewPlace): Route['screen'] =>
  place === 'gaps' || place === 'overview' ? place : 'trends';

/** Shows a saved view: its filter, campaign, rows and section, here when it is of this screen, else on its own. */
export const useSavedView = ({ campaigns, chooseRows, chooseCampaign, chooseSection }: ViewScreen) => {
  const { narrow } = useCollectiveFilter();
  const navigate = useNavigate();
  const { screen } = useRoute();
  return ({ filter, campaignId, rows, section: place }: SavedView) => {
    narrow(filter);
    const isKnown = campaigns.some(({ id }) => id === campaignId);
    if (campaignId !== null && !isKnown)
      showToast({ message: 'La campagne de cette vue n’est plus dans le coffre.' });
    const known = isKnown && campaignId !== null ? { campaignId } : {};
    const section = sectionOf(place);
    const target = screenOf(place);
    if (target !== screen)
      return navigate({ screen: target, ...known, rows, ...(section === null ? {} : { section }) });
    chooseRows?.(rows);
    if (section !== null) chooseSection?.(section);
    if (known.campaignId !== undefined) chooseCampaign?.(known.campaignId);
  };
};
