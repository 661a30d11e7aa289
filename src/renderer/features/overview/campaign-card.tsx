import type { ReleasedCampaignOverview } from '../../../core/disclosure/released';
import { useNavigate } from '../../app/routes';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dumbbell, topOf } from '../../ui/charts/dumbbell';
import styles from './overview.module.css';
import { wordCampaignResult } from './overview-words';
import { ParticipationNumbers } from './participation-numbers';

const classes = bindClasses(styles);

const KINDS = { assessment: 'Parcours', profiles: 'Collecte de profils' } as const;

/** One campaign: three numbers together, then what is observed beside the target. */
export const CampaignCard = ({ overview }: { readonly overview: ReleasedCampaignOverview }) => {
  const navigate = useNavigate();
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
      <div className={`${classes('links')} no-print`}>
        <Button size="small" onPress={() => navigate({ screen: 'trends', campaignId: campaign.id })}>
          Tendances
        </Button>
        <Button size="small" onPress={() => navigate({ screen: 'gaps', campaignId: campaign.id })}>
          Écarts
        </Button>
      </div>
    </Card>
  );
};
