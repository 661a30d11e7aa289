import type { ReleasedCampaignOverview } from '../../../core/disclosure/released';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import { Dumbbell, topOf } from '../../ui/charts/dumbbell';
import { CampaignLinks } from './campaign-links';
import styles from './overview.module.css';
import { wordCampaignResult } from './overview-words';
import { ParticipationNumbers } from './participation-numbers';

const classes = bindClasses(styles);

const KINDS = { assessment: 'Parcours', profiles: 'Collecte de profils' } as const;

/** One campaign: three numbers together, then what is observed beside the target. */
export const CampaignCard = ({ overview }: { readonly overview: ReleasedCampaignOverview }) => {
  const { campaign, participation, result, measure } = overview;
  return (
    <Card
      title={campaign.name}
      description={[KINDS[campaign.kind], campaign.code].filter((part) => part !== null).join(' · ')}
    >
      <ParticipationNumbers participation={participation} />
      <div>
        {result.kind === 'shown' ? (
          <Dumbbell observed={result.mean} target={result.target} top={topOf(measure)} />
        ) : null}
        <p className={classes('result')}>{wordCampaignResult(overview)}</p>
      </div>
      <CampaignLinks campaignId={campaign.id} />
    </Card>
  );
};
