import type { ReleasedCampaignOverview, ReleasedHeadcount } from '../../../core/disclosure/released';
import { wordHeadcount } from '../../../core/wording/released-words';
import { useNavigate } from '../../app/routes';
import { formatPercent } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dumbbell, topOf } from '../../ui/charts/dumbbell';
import { exactShare } from '../../ui/charts/participation-bars';
import styles from './overview.module.css';
import { wordCampaignResult } from './overview-words';

const classes = bindClasses(styles);

const KINDS = { assessment: 'Parcours', profiles: 'Collecte de profils' } as const;

const Figure = ({
  count,
  noun,
  share,
}: {
  readonly count: ReleasedHeadcount;
  readonly noun: string;
  readonly share?: number | null;
}) => (
  <div className={classes('number')}>
    <dt className={classes('noun')}>{noun}</dt>
    <dd className={classes('value', count.kind !== 'exact' && 'inWords')}>
      {wordHeadcount(count)}
      {share === null || share === undefined ? null : (
        <span className={classes('share')}>{formatPercent(share)}</span>
      )}
    </dd>
  </div>
);

/** One campaign: three numbers together, then what is observed beside the target. */
export const CampaignCard = ({ overview }: { readonly overview: ReleasedCampaignOverview }) => {
  const navigate = useNavigate();
  const { campaign, participation, result, measure } = overview;
  const { concerned, started, shared } = participation;
  return (
    <Card
      title={campaign.name}
      description={[KINDS[campaign.kind], campaign.code].filter((part) => part !== null).join(' · ')}
    >
      <dl className={classes('numbers')}>
        <Figure count={concerned} noun="concernés" />
        <Figure count={started} noun="ont commencé" share={exactShare(started, concerned)} />
        <Figure count={shared} noun="résultats" share={exactShare(shared, concerned)} />
      </dl>
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
