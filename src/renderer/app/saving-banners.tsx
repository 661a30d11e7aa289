import type { FailureCode } from '../../contract/failure';
import { describeFailure } from '../../contract/failure-text';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { Saving } from './saving';
import { useEngineMutation } from './use-engine';

const Failed = ({ code }: { readonly code: FailureCode }) => {
  const save = useEngineMutation('vault:save');
  const { title, meaning, action } = describeFailure(code);
  return (
    <Banner
      tone="danger"
      title={title}
      isAlert
      action={
        <Button size="small" isPending={save.isPending} onPress={() => save.mutate({})}>
          Enregistrer maintenant
        </Button>
      }
    >
      {meaning} {action}
    </Banner>
  );
};

/** What must be known about the file of the vault, above every screen. */
export const SavingBanners = ({
  saving,
  onDismiss,
}: {
  readonly saving: Saving;
  readonly onDismiss: (notice: FailureCode) => void;
}) => (
  <>
    {saving.failure === null ? null : <Failed code={saving.failure} />}
    {saving.notices.map((notice) => {
      const { title, meaning, action } = describeFailure(notice);
      return (
        <Banner
          key={notice}
          tone="warning"
          title={title}
          isAlert
          action={
            <Button size="small" onPress={() => onDismiss(notice)}>
              J’ai compris
            </Button>
          }
        >
          {meaning} {action}
        </Banner>
      );
    })}
  </>
);
