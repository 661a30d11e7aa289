import type { EngineEvent } from '../../../contract/events';
import type { Envelope, FailureCode } from '../../../contract/failure';
import type { FileRef } from '../../../contract/files';
import type { ImportEntry, ImportPreview } from '../../../contract/imports';

/** How far the engine is. `done` and `total` in the unit of the phase; `total` null while unknown. */
export interface ImportProgress {
  readonly phase: 'reading' | 'matching' | 'writing';
  readonly done: number;
  readonly total: number | null;
}

/** Where an import stands, from the choice of files to its report. */
export type ImportStep =
  | { readonly kind: 'choosing' }
  | {
      readonly kind: 'reading';
      readonly files: readonly FileRef[];
      readonly jobId: string;
      readonly progress: ImportProgress;
      readonly isCancelling: boolean;
    }
  | { readonly kind: 'previewing'; readonly files: readonly FileRef[]; readonly preview: ImportPreview }
  | {
      readonly kind: 'writing';
      readonly files: readonly FileRef[];
      readonly preview: ImportPreview;
      readonly jobId: string;
      readonly progress: ImportProgress;
      readonly isCancelling: boolean;
    }
  | { readonly kind: 'done'; readonly entry: ImportEntry }
  | { readonly kind: 'failed'; readonly files: readonly FileRef[]; readonly code: FailureCode };

/** What the flow asks of the engine. */
export interface ImportPorts {
  readonly preview: (
    jobId: string,
    files: readonly string[],
    rosterDate: string | null,
  ) => Promise<Envelope<ImportPreview>>;
  readonly apply: (jobId: string, planId: string) => Promise<Envelope<ImportEntry>>;
  readonly discard: (planId: string) => void;
  readonly cancel: (jobId: string) => void;
  readonly newJobId: () => string;
  /** The vault has changed: what other screens know of it is out of date. */
  readonly onApplied: () => void;
}

/** The import under way. It outlives the page: looking something up elsewhere does not lose a preview. */
export interface ImportFlow {
  readonly read: () => ImportStep;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads files and shows what they would do; nothing is written. */
  readonly start: (files: readonly FileRef[]) => Promise<void>;
  /** Adds files to those shown and reads them all again. */
  readonly add: (files: readonly FileRef[]) => Promise<void>;
  /** Leaves one file out, by its rank, and reads the others again. */
  readonly leaveOut: (index: number) => Promise<void>;
  /** Reads the files again with another day (ISO) for the HR list; null: the day that its name tells, else today. */
  readonly redate: (rosterDate: string | null) => Promise<void>;
  /** Writes exactly what is shown. */
  readonly apply: () => Promise<void>;
  /** Stops reading or writing; nothing is written then. */
  readonly cancel: () => void;
  /** Back to the choice of files. */
  readonly reset: () => void;
  readonly hear: (event: EngineEvent) => void;
}

const START: ImportProgress = { phase: 'reading', done: 0, total: null };
const CHOOSING: ImportStep = { kind: 'choosing' };

/** Files chosen twice have the same token: they count once. */
function uniqueFiles(files: readonly FileRef[]): readonly FileRef[] {
  const seen = new Set<string>();
  return files.filter(({ token }) => !seen.has(token) && seen.add(token));
}

/** Files that a step is about. */
const filesOf = (step: ImportStep): readonly FileRef[] => ('files' in step ? step.files : []);

/** The step after an event of the engine; the same step when the event is not about it. */
function hearProgress(step: ImportStep, event: EngineEvent): ImportStep {
  if (event.kind !== 'progress' || !('jobId' in step) || step.jobId !== event.jobId) return step;
  const { phase, done, total } = event;
  if (phase !== 'reading' && phase !== 'matching' && phase !== 'writing') return step;
  return { ...step, progress: { phase, done, total } };
}

function createListeners() {
  const listeners = new Set<() => void>();
  return {
    tell: (): void => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Makes the flow of imports of one window. */
export function createImportFlow(ports: ImportPorts): ImportFlow {
  let step: ImportStep = CHOOSING;
  let rosterDate: string | null = null;
  const told = createListeners();
  const go = (next: ImportStep): void => {
    if (next === step) return;
    step = next;
    told.tell();
  };
  const isCurrent = (jobId: string): boolean => 'jobId' in step && step.jobId === jobId;
  const forget = (): void => {
    if (step.kind === 'previewing') ports.discard(step.preview.planId);
  };

  const start = async (chosen: readonly FileRef[], date = rosterDate): Promise<void> => {
    const files = uniqueFiles(chosen);
    if (files.length === 0 || step.kind === 'writing') return;
    if (step.kind === 'reading') ports.cancel(step.jobId);
    forget();
    const jobId = ports.newJobId();
    go({ kind: 'reading', files, jobId, progress: START, isCancelling: false });
    const tokens = files.map(({ token }) => token);
    rosterDate = date;
    const answer = await ports.preview(jobId, tokens, rosterDate);
    if (!isCurrent(jobId)) return answer.ok ? ports.discard(answer.value.planId) : undefined;
    if (answer.ok) go({ kind: 'previewing', files, preview: answer.value });
    else go(answer.code === 'cancelled' ? CHOOSING : { kind: 'failed', files, code: answer.code });
  };

  const apply = async (): Promise<void> => {
    if (step.kind !== 'previewing') return;
    const { files, preview } = step;
    const jobId = ports.newJobId();
    const progress: ImportProgress = { phase: 'writing', done: 0, total: null };
    go({ kind: 'writing', files, preview, jobId, progress, isCancelling: false });
    const answer = await ports.apply(jobId, preview.planId);
    if (answer.ok) {
      rosterDate = null;
      go({ kind: 'done', entry: answer.value });
      ports.onApplied();
    } else go({ kind: 'failed', files, code: answer.code });
  };

  const cancel = (): void => {
    if (step.kind !== 'reading' && step.kind !== 'writing') return;
    ports.cancel(step.jobId);
    go({ ...step, isCancelling: true });
  };

  const reset = (): void => {
    if (step.kind === 'writing') return;
    cancel();
    forget();
    rosterDate = null;
    go(CHOOSING);
  };

  const leaveOut = async (index: number): Promise<void> => {
    const kept = filesOf(step).filter((_, rank) => rank !== index);
    if (kept.length === 0) reset();
    else await start(kept);
  };

  return {
    read: () => step,
    subscribe: told.subscribe,
    start,
    add: (files) => start([...filesOf(step), ...files]),
    leaveOut,
    redate: (date) => start(filesOf(step), date),
    apply,
    cancel,
    reset,
    hear: (event) => go(hearProgress(step, event)),
  };
}
