import { quote, THIN } from '../../../core/wording/numbers';
import { useCollectiveFilter } from '../../app/collective-filter';
import { describeFilter } from '../../app/filter-words';
import { useSituation } from '../../app/use-situation';
import { formatDay, plural } from '../../locales/format';

interface NamedCampaign {
  readonly name: string;
  readonly code: string | null;
}

const campaignWords = ({ name, code }: NamedCampaign): string => (code === null ? name : `${name} (${code})`);

/**
 * What is written on every figure that leaves the screen: which campaigns, whom, for whom, from how many results, and
 * when it was made. `k`: the threshold in force.
 */
export const useFigureScope = () => {
  const { filter } = useCollectiveFilter();
  const situation = useSituation();
  const words = describeFilter({ ...filter, campaignIds: null }, []).map(({ label }) => label);
  return (campaigns: readonly NamedCampaign[], k: number): readonly string[] =>
    [
      campaigns.map(campaignWords).join(', '),
      words.length === 0 ? 'Tous les agents' : words.join(', '),
      situation ?? '',
      `Profil ${quote('Interne RH')}, à ne pas transmettre`,
      `Seuil${THIN}: ${plural(k, 'résultat')}`,
      `Relief, ${formatDay(new Date().toISOString())}`,
    ].filter((text) => text !== '');
};
