import { useCollectiveFilter } from '../../app/collective-filter';
import { describeFilter } from '../../app/filter-words';
import { useSituation } from '../../app/use-situation';
import { bindClasses } from '../../ui/bind-classes';
import styles from './collective.module.css';
import type { KnownCampaign } from './use-campaign';

const classes = bindClasses(styles);

/** What a printed page is about and for whom: on paper, the pickers that say it on screen are gone. */
export const PrintedScope = ({ campaign }: { readonly campaign: KnownCampaign }) => {
  const { filter } = useCollectiveFilter();
  const words = describeFilter({ ...filter, campaignIds: null }, []).map(({ label }) => label);
  const situation = useSituation();
  const code = campaign.code === null ? '' : ` (${campaign.code})`;
  return (
    <p className={classes('printed')}>
      {[
        `${campaign.name}${code}`,
        words.length === 0 ? 'Tous les agents' : words.join(', '),
        situation,
        'Interne RH, à ne pas transmettre',
      ]
        .filter((text) => text !== null)
        .join(' · ')}
    </p>
  );
};
