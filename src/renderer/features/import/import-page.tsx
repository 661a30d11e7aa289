import { useState } from 'react';
import type { ImportEntry } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { callEngine, referToDropped } from '../../app/engine-client';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { formatMoment } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { FileDrop } from '../../ui/file-drop';
import { PageHeader } from '../../ui/page-header';
import { SidePanel } from '../../ui/side-panel';
import { MappingPanel } from '../mapping/mapping-panel';
import { FailurePanel } from './failure-panel';
import { FileCards } from './file-cards';
import { concludeImport, concludePreview } from './import-conclusion';
import type { ImportFlow, ImportStep } from './import-flow';
import { ImportHelp } from './import-help';
import { ImportHistory } from './import-history';
import styles from './import-page.module.css';
import { chooseNextStep, type NextStep } from './next-step';
import { PreviewPanel } from './preview-panel';
import { ReadingPanel } from './reading-panel';
import { ReportPanel } from './report-panel';
import { UndoDialog } from './undo-dialog';
import { useImportFlow } from './use-import-flow';

const classes = bindClasses(styles);

const INVITATION = typeset(
  'Déposez la liste des agents et les exports de Pix Orga : vous verrez ce que chaque fichier contient avant que rien ne soit écrit.',
);

/** The sentence under the title, for each step. */
export function concludeStep(step: ImportStep): string {
  switch (step.kind) {
    case 'choosing':
    case 'failed':
      return INVITATION;
    case 'reading':
      return typeset("Lecture en cours : rien n'est écrit.");
    case 'previewing':
      return concludePreview(step.preview);
    case 'writing':
      return 'Écriture de ce que montrait l’aperçu, et de rien d’autre.';
    case 'done':
      return typeset(`Import terminé le ${formatMoment(step.entry.importedAt)}.`);
  }
}

/** What the vault holds, as far as this screen speaks of it. */
const useVaultContents = () => {
  const campaigns = useEngineQuery('campaigns:list', {}, { keepPrevious: true });
  const filters = useEngineQuery('filters:get', {}, { keepPrevious: true });
  return { campaigns: campaigns.data ?? [], agents: filters.data?.agents ?? 0 };
};

const choose = async (flow: ImportFlow): Promise<void> => {
  const files = await callEngine('files:choose', { purpose: 'import' }).catch(() => []);
  if (files.length > 0) await flow.add(files);
};

interface StepProps {
  readonly step: ImportStep;
  readonly flow: ImportFlow;
  readonly onUndo: (entry: ImportEntry) => void;
}

const Choosing = ({ flow }: { readonly flow: ImportFlow }) => (
  <>
    <FileDrop
      title="Déposez des fichiers ici"
      chooseLabel="Choisir des fichiers…"
      onDrop={(files) => void referToDropped(files).then(flow.add)}
      onChoose={() => void choose(flow)}
    >
      {typeset(
        'CSV, classeurs Excel ou LibreOffice, archives ZIP. Plusieurs à la fois, dans n’importe quel ordre : chacun est reconnu à ses titres.',
      )}
    </FileDrop>
    <ImportHelp />
  </>
);

const Step = ({ step, flow, onUndo }: StepProps) => {
  const navigate = useNavigate();
  const vault = useVaultContents();
  const [mapped, setMapped] = useState<string | null>(null);
  const goOn = (next: NextStep) => {
    if (next === 'see-trends') {
      flow.reset();
      navigate({ screen: 'trends' });
    } else void choose(flow);
  };
  switch (step.kind) {
    case 'choosing':
      return <Choosing flow={flow} />;
    case 'reading':
    case 'writing':
      return (
        <ReadingPanel
          progress={step.progress}
          names={step.files.map(({ name }) => name)}
          isCancelling={step.isCancelling}
          onCancel={flow.cancel}
        />
      );
    case 'previewing':
      return mapped !== null && step.preview.files.some(({ name }) => name === mapped) ? (
        <MappingPanel
          files={step.files}
          name={mapped}
          onKept={() => {
            setMapped(null);
            void flow.add([]);
          }}
          onClose={() => setMapped(null)}
        />
      ) : (
        <PreviewPanel
          onMap={setMapped}
          preview={step.preview}
          agentsInVault={vault.agents}
          campaigns={vault.campaigns}
          onLeaveOut={
            step.preview.files.length === step.files.length ? (index) => void flow.leaveOut(index) : null
          }
          onAdd={() => void choose(flow)}
          onDate={(date) => void flow.redate(date)}
          onApply={() => void flow.apply()}
          onAbandon={flow.reset}
        />
      );
    case 'done':
      return (
        <ReportPanel
          entry={step.entry}
          hasAgents={vault.agents > 0}
          nextStep={chooseNextStep({ agents: vault.agents, campaigns: vault.campaigns.length })}
          onNext={goOn}
          onMore={flow.reset}
          onUndo={() => onUndo(step.entry)}
        />
      );
    case 'failed':
      return (
        <>
          <FailurePanel code={step.code} onRetry={() => void flow.start(step.files)} onAbandon={flow.reset} />
          <Choosing flow={flow} />
        </>
      );
  }
};

const EntryPanel = ({ entry, onClose }: { readonly entry: ImportEntry; readonly onClose: () => void }) => (
  <SidePanel
    title={`Import du ${formatMoment(entry.importedAt)}`}
    subtitle={entry.undone ? 'Annulé depuis.' : concludeImport(entry.files)}
    onClose={onClose}
  >
    <div className={classes('panelCards')}>
      <FileCards files={entry.files} hasAgents isInitiallyOpen={() => entry.files.length === 1} />
    </div>
  </SidePanel>
);

/** Importer: choose, see what every file would do, write exactly that, take it back. */
export const ImportPage = () => {
  const { flow, step } = useImportFlow();
  const history = useEngineQuery('import:list', {}, { keepPrevious: true });
  const [shown, setShown] = useState<ImportEntry | null>(null);
  const [undone, setUndone] = useState<ImportEntry | null>(null);
  const isIdle = step.kind === 'choosing' || step.kind === 'failed' || step.kind === 'done';
  return (
    <div className={classes('page')}>
      <PageHeader title="Importer" conclusion={concludeStep(step)} />
      <Step step={step} flow={flow} onUndo={setUndone} />
      {isIdle ? (
        <QueryStates query={history} lines={3}>
          {(entries) => <ImportHistory entries={entries} onOpen={setShown} onUndo={setUndone} />}
        </QueryStates>
      ) : null}
      {shown === null ? null : <EntryPanel entry={shown} onClose={() => setShown(null)} />}
      {undone === null ? null : (
        <UndoDialog
          entry={undone}
          onClose={() => setUndone(null)}
          onUndone={() => {
            setUndone(null);
            if (step.kind === 'done') flow.reset();
          }}
        />
      )}
    </div>
  );
};
