import { describe, expect, it } from 'vitest';
import { type Envelope, fail, succeed } from '../../../../src/contract/failure';
import type { FileRef } from '../../../../src/contract/files';
import type { ImportEntry, ImportPreview } from '../../../../src/contract/imports';
import { createImportFlow, type ImportPorts } from '../../../../src/renderer/features/import/import-flow';
import { filePreviewOf } from './file-preview-fixture';

const ref = (name: string): FileRef => ({ token: `token-${name}`, name, size: 10 });
const [A, B] = [ref('a.csv'), ref('b.csv')];
const previewOf = (planId: string): ImportPreview => ({
  planId,
  files: [filePreviewOf({})],
  writes: true,
  departed: 0,
  roster: null,
});
const ENTRY: ImportEntry = {
  id: 1,
  importedAt: '2026-03-03T10:00:00Z',
  files: [],
  undone: false,
  canUndo: true,
};

interface Asked {
  readonly what: string;
  readonly of: string;
}

/** Ports that write down what they are asked; the tests answer by hand. */
function scriptedPorts() {
  const asked: Asked[] = [];
  const previews: ((answer: Envelope<ImportPreview>) => void)[] = [];
  const applications: ((answer: Envelope<ImportEntry>) => void)[] = [];
  let jobs = 0;
  const ports: ImportPorts = {
    preview: (jobId, files, rosterDate) => {
      const dated = rosterDate === null ? '' : ` ${rosterDate}`;
      asked.push({ what: `preview ${jobId}`, of: `${files.join(' ')}${dated}` });
      return new Promise((resolve) => previews.push(resolve));
    },
    apply: (jobId, planId) => {
      asked.push({ what: `apply ${jobId}`, of: planId });
      return new Promise((resolve) => applications.push(resolve));
    },
    discard: (planId) => asked.push({ what: 'discard', of: planId }),
    cancel: (jobId) => asked.push({ what: 'cancel', of: jobId }),
    newJobId: () => `job-${++jobs}`,
    onApplied: () => asked.push({ what: 'applied', of: '' }),
  };
  return { ports, asked, previews, applications };
}

async function previewing() {
  const script = scriptedPorts();
  const flow = createImportFlow(script.ports);
  const started = flow.start([A]);
  script.previews[0]?.(succeed(previewOf('plan-1')));
  await started;
  return { flow, ...script };
}

describe('an import', () => {
  it('applies exactly the plan that is shown, then tells the other screens', async () => {
    const { flow, asked, applications } = await previewing();
    const applied = flow.apply();
    expect(flow.read().kind).toBe('writing');
    applications[0]?.(succeed(ENTRY));
    await applied;
    expect(flow.read()).toEqual({ kind: 'done', entry: ENTRY });
    expect(asked.slice(-2)).toEqual([
      { what: 'apply job-2', of: 'plan-1' },
      { what: 'applied', of: '' },
    ]);
  });

  it('writes nothing before it is asked to', async () => {
    const { flow, asked } = await previewing();
    expect(flow.read().kind).toBe('previewing');
    expect(asked.filter(({ what }) => what.startsWith('apply'))).toEqual([]);
  });

  it('reads all files again when one is added or left out, and forgets the former plan', async () => {
    const { flow, asked } = await previewing();
    void flow.add([B, A]);
    expect(asked.slice(-2)).toEqual([
      { what: 'discard', of: 'plan-1' },
      { what: 'preview job-2', of: 'token-a.csv token-b.csv' },
    ]);
  });

  it('goes back to the choice of files when the last one is left out', async () => {
    const { flow, asked } = await previewing();
    await flow.leaveOut(0);
    expect(flow.read().kind).toBe('choosing');
    expect(asked.at(-1)).toEqual({ what: 'discard', of: 'plan-1' });
  });

  it('never shows a preview that arrives after it was replaced, and discards it', async () => {
    const script = scriptedPorts();
    const flow = createImportFlow(script.ports);
    const first = flow.start([A]);
    void flow.start([B]);
    script.previews[0]?.(succeed(previewOf('late')));
    await first;
    expect(flow.read().kind).toBe('reading');
    expect(script.asked).toContainEqual({ what: 'cancel', of: 'job-1' });
    expect(script.asked).toContainEqual({ what: 'discard', of: 'late' });
  });

  it('returns to the choice of files when reading is interrupted', async () => {
    const script = scriptedPorts();
    const flow = createImportFlow(script.ports);
    const started = flow.start([A]);
    flow.cancel();
    expect(flow.read()).toMatchObject({ kind: 'reading', isCancelling: true });
    script.previews[0]?.(fail('cancelled'));
    await started;
    expect(flow.read().kind).toBe('choosing');
  });

  it('keeps the files at hand when the plan has expired', async () => {
    const { flow, applications } = await previewing();
    const applied = flow.apply();
    applications[0]?.(fail('plan-expired'));
    await applied;
    expect(flow.read()).toEqual({ kind: 'failed', files: [A], code: 'plan-expired' });
  });

  it('cannot be dropped while it is being written', async () => {
    const { flow } = await previewing();
    void flow.apply();
    flow.reset();
    void flow.start([B]);
    expect(flow.read().kind).toBe('writing');
  });

  it('hears the progress of its own job alone', async () => {
    const script = scriptedPorts();
    const flow = createImportFlow(script.ports);
    void flow.start([A]);
    flow.hear({ kind: 'progress', jobId: 'other', phase: 'reading', done: 5, total: 100 });
    expect(flow.read()).toMatchObject({ progress: { done: 0 } });
    flow.hear({ kind: 'progress', jobId: 'job-1', phase: 'reading', done: 5, total: 100 });
    expect(flow.read()).toMatchObject({ progress: { phase: 'reading', done: 5, total: 100 } });
  });
});
