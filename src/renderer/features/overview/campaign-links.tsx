import { useNavigate } from '../../app/routes';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import styles from './overview.module.css';

const classes = bindClasses(styles);

/** From a card of the dashboard to the screens of its campaign. */
export const CampaignLinks = ({ campaignId }: { readonly campaignId: string }) => {
  const navigate = useNavigate();
  return (
    <div className={`${classes('links')} no-print`}>
      <Button size="small" onPress={() => navigate({ screen: 'trends', campaignId })}>
        Tendances
      </Button>
      <Button size="small" onPress={() => navigate({ screen: 'gaps', campaignId })}>
        Écarts
      </Button>
    </div>
  );
};
