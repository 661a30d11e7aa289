import { useEngineMutation } from '../../app/use-engine';
import { Button } from '../../ui/button';
import { FailureBanner } from './failure-banner';

/** Makes and opens the vault of the fictive service, in one click. The first thing to do on a new machine. */
export const DemoButton = ({ isFirstStep }: { readonly isFirstStep: boolean }) => {
  const place = useEngineMutation('vault:choose');
  const demo = useEngineMutation('vault:open-demo');
  const open = () =>
    place.mutate(
      { purpose: 'demo' },
      {
        onSuccess: (location) => {
          if (location !== null) demo.mutate({ location: location.token });
        },
      },
    );
  const failure = place.error ?? demo.error;
  return (
    <>
      <Button
        variant={isFirstStep ? 'primary' : 'secondary'}
        isPending={place.isPending || demo.isPending}
        onPress={open}
      >
        Découvrir
      </Button>
      {failure === null ? null : <FailureBanner failure={failure} />}
    </>
  );
};
