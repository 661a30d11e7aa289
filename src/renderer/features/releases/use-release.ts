import { useState } from 'react';
import type { FileRef } from '../../../contract/files';
import type { PreparedRelease, ReleaseRecord, ReleaseRequest } from '../../../contract/releases';
import { useCollectiveFilter } from '../../app/collective-filter';
import type { EngineFailure } from '../../app/engine-client';
import { type JobProgress, useEngineJob, useEngineMutation } from '../../app/use-engine';

/** A release that was written, and where. */
export interface WrittenRelease {
  readonly record: ReleaseRecord;
  readonly folder: FileRef;
}

export interface ReleaseDesk {
  readonly prepare: (request: Omit<ReleaseRequest, 'filter'>) => Promise<void>;
  /** Prepares the same again without these totals. */
  readonly giveUp: (totals: ReleaseRequest['givenUp']) => Promise<void>;
  /** Asks for a folder, prints the dossier as a PDF if there is one, has everything written and entered. */
  readonly write: () => Promise<void>;
  readonly cancel: () => void;
  readonly forget: () => void;
  readonly prepared: PreparedRelease | null;
  readonly written: WrittenRelease | null;
  readonly isRunning: boolean;
  readonly progress: JobProgress | null;
  readonly failure: EngineFailure | null;
}

/** From what is asked for to what is entered in the register: prepared, read, written. */
export const useRelease = (): ReleaseDesk => {
  const { filter } = useCollectiveFilter();
  const preparing = useEngineJob('release:prepare');
  const writing = useEngineJob('release:write');
  const choosing = useEngineMutation('release:choose-folder');
  const printing = useEngineMutation('page:pdf');
  const [prepared, setPrepared] = useState<PreparedRelease | null>(null);
  const [written, setWritten] = useState<WrittenRelease | null>(null);
  const forget = () => {
    setPrepared(null);
    choosing.reset();
    printing.reset();
    preparing.forgetFailure();
    writing.forgetFailure();
  };
  const [asked, setAsked] = useState<Omit<ReleaseRequest, 'filter'> | null>(null);
  const prepare = async (request: Omit<ReleaseRequest, 'filter'>) => {
    forget();
    setAsked(request);
    setWritten(null);
    setPrepared(await preparing.start({ ...request, filter }));
  };
  const write = async () => {
    if (prepared?.kind !== 'ready') return;
    const folder = await choosing.mutateAsync({}).catch(() => null);
    if (folder === null) return;
    const printed = prepared.dossier === null ? null : await printing.mutateAsync({}).catch(() => undefined);
    if (printed === undefined) return;
    const { previewId } = prepared;
    const pdf = printed?.content ?? null;
    const record = await writing.start({ previewId, destination: folder.token, pdf });
    if (record === null) return;
    setPrepared(null);
    setWritten({ record, folder });
  };
  const isWriting = choosing.isPending || printing.isPending || writing.isRunning;
  return {
    prepare,
    giveUp: async (totals) => {
      if (asked !== null) await prepare({ ...asked, givenUp: [...asked.givenUp, ...totals] });
    },
    write,
    cancel: preparing.isRunning ? preparing.cancel : writing.cancel,
    forget,
    prepared,
    written,
    isRunning: preparing.isRunning || isWriting,
    progress: preparing.isRunning ? preparing.progress : writing.progress,
    failure: preparing.failure ?? writing.failure ?? choosing.error ?? printing.error,
  };
};
