import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';

/** Why a file has nothing to be taken, and what to do. */
export const ProblemBanner = ({
  children,
  onClose,
}: {
  readonly children: string;
  readonly onClose: () => void;
}) => (
  <Banner
    tone="warning"
    title="Ce fichier ne peut pas être repris"
    isAlert
    action={
      <Button size="small" onPress={onClose}>
        Fermer
      </Button>
    }
  >
    {children}
  </Banner>
);
