import { THIN } from '../../../core/wording/numbers';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { enumerate } from '../../locales/format';
import { showToast } from '../../ui/toast';

/** Asks where the files of a release go, and has them written there again. */
export const useRewrite = () => {
  const choosing = useEngineMutation('release:choose-folder');
  const writing = useEngineMutation('release:rewrite');
  const rewrite = async (number: number) => {
    try {
      const folder = await choosing.mutateAsync({});
      if (folder === null) return;
      const { files } = await writing.mutateAsync({ number, destination: folder.token });
      showToast({
        message: `Écrit de nouveau dans ${folder.name}${THIN}: ${enumerate(files)}.`,
      });
    } catch (error) {
      const { title, meaning } = asFailure(error).text;
      showToast({ message: `${title}. ${meaning}` });
    }
  };
  return { rewrite, isPending: choosing.isPending || writing.isPending };
};
