import { useEffect, useRef, useState } from 'react';
import type { EngineFailure } from '../../app/engine-client';
import { type EngineJob, type JobChannel, type JobProgress, useEngineMutation } from '../../app/use-engine';

/** The reading of one file by the engine: the job that follows it, and how it is asked for. */
interface Reading<Preview> {
  readonly job: Pick<
    EngineJob<JobChannel>,
    'cancel' | 'isRunning' | 'progress' | 'failure' | 'forgetFailure'
  >;
  /** Null when it was cancelled or failed. */
  readonly read: (files: string[]) => Promise<Preview | null>;
}

/** A file that is chosen, read, and shown before anything is taken of it. */
export interface FileReading<Preview> {
  /** Lets the administrator choose one file, and has it read. Giving up the choice changes nothing. */
  readonly choose: () => Promise<void>;
  readonly cancel: () => void;
  /** The file and what was shown of it are put away. */
  readonly close: () => void;
  /** What the file would change; null before it is read. */
  readonly preview: Preview | null;
  readonly fileName: string;
  readonly isBusy: boolean;
  readonly isReading: boolean;
  readonly progress: JobProgress | null;
  /** Why a file could not be chosen or read. */
  readonly failure: EngineFailure | null;
}

/** Work that nobody waits for any more is stopped. */
const useCancelWhenLeft = (cancel: () => void): void => {
  const latest = useRef(cancel);
  useEffect(() => {
    latest.current = cancel;
  });
  useEffect(() => () => latest.current(), []);
};

/** Follows one file from its choice to what it would change. A second press while it goes on does nothing. */
export const useFileReading = <Preview>({ job, read }: Reading<Preview>): FileReading<Preview> => {
  const choosing = useEngineMutation('files:choose');
  const [shown, setShown] = useState<Preview | null>(null);
  const [fileName, setFileName] = useState('');
  const isUnderWay = useRef(false);
  useCancelWhenLeft(job.cancel);
  const choose = async (): Promise<void> => {
    const [file] = await choosing.mutateAsync({ purpose: 'import' }).catch(() => []);
    if (file === undefined) return;
    setShown(null);
    setFileName(file.name);
    setShown(await read([file.token]));
  };
  return {
    choose: async () => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      job.forgetFailure();
      await choose().finally(() => {
        isUnderWay.current = false;
      });
    },
    cancel: job.cancel,
    close: () => setShown(null),
    preview: shown,
    fileName,
    isBusy: choosing.isPending || job.isRunning,
    isReading: job.isRunning,
    progress: job.progress,
    failure: choosing.error ?? job.failure,
  };
};
