import type { EngineFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';

/** Reading of one chosen file by the engine. */
interface Reading {
  readonly mutate: (request: { readonly files: string[] }) => void;
  readonly reset: () => void;
  readonly error: EngineFailure | null;
}

/** Lets the administrator choose one file, and has it read. Giving up the choice changes nothing. */
export const useFileChoice = ({ mutate, reset, error }: Reading) => {
  const choosing = useEngineMutation('files:choose');
  return {
    choose: async (): Promise<void> => {
      reset();
      const [file] = await choosing.mutateAsync({ purpose: 'import' }).catch(() => []);
      if (file !== undefined) mutate({ files: [file.token] });
    },
    /** Why a file could not be chosen or read. */
    failure: choosing.error ?? error,
  };
};
