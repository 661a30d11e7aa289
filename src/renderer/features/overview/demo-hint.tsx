import { useNavigate } from '../../app/routes';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** First steps in the fictive service. */
export const DemoHint = () => {
  const navigate = useNavigate();
  return (
    <Banner
      tone="info"
      title="Essayez Relief sans rien risquer"
      action={
        <>
          <Button size="small" onPress={() => navigate({ screen: 'gaps' })}>
            Lire les écarts
          </Button>
          <Button size="small" onPress={() => navigate({ screen: 'plan' })}>
            Bâtir le plan
          </Button>
        </>
      }
    >
      Lisez les écarts, retenez quelques besoins, exportez le classeur. Pour vos fichiers, créez votre coffre.
    </Banner>
  );
};
