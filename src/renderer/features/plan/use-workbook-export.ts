import { useState } from 'react';
import type { FileRef } from '../../../contract/files';
import { DEFAULT_PLAN_TITLE } from '../../../core/plan';
import { workbookFileName } from '../../../core/wording/workbook-file-name';
import { useCollectiveFilter } from '../../app/collective-filter';
import type { EngineFailure } from '../../app/engine-client';
import { type EngineJob, useEngineJob, useEngineMutation, useEngineQuery } from '../../app/use-engine';

/** A workbook that was written. */
export interface WrittenFile {
  readonly destination: FileRef;
  readonly bytes: number;
  readonly sheets: readonly string[];
  /** Texts cut at the limit of a cell. */
  readonly cutTexts: number;
}

export interface WorkbookExport {
  readonly start: () => Promise<void>;
  readonly job: EngineJob<'export:workbook'>;
  readonly written: WrittenFile | null;
  readonly failure: EngineFailure | null;
  readonly forget: () => void;
}

const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Name of the vault without its extension: what the administrator calls the service. */
const serviceOf = (vaultName: string | null): string => (vaultName ?? '').replace(/\.coffre$/u, '');

/** Asks where the workbook goes, has it written for the filter of the context bar, and says where it is. */
export const useWorkbookExport = (): WorkbookExport => {
  const { filter } = useCollectiveFilter();
  const vault = useEngineQuery('vault:status', {}).data;
  const title = useEngineQuery('plan:get', {}).data?.title ?? DEFAULT_PLAN_TITLE;
  const choosing = useEngineMutation('export:choose');
  const job = useEngineJob('export:workbook');
  const [written, setWritten] = useState<WrittenFile | null>(null);
  const forget = () => {
    setWritten(null);
    choosing.reset();
    job.forgetFailure();
  };
  const start = async () => {
    forget();
    const suggestedName = workbookFileName(title, serviceOf(vault?.name ?? null), today());
    const destination = await choosing.mutateAsync({ suggestedName }).catch(() => null);
    if (destination === null) return;
    const file = await job.start({ destination: destination.token, filter });
    if (file !== null) setWritten({ destination, ...file });
  };
  return { start, job, written, failure: choosing.error ?? job.failure, forget };
};
