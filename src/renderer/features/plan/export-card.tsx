import { FileSpreadsheet, FolderSearch } from 'lucide-react';
import { useState } from 'react';
import type { FileRef } from '../../../contract/files';
import { typeset } from '../../../contract/typeset';
import { workbookFileName } from '../../../core/wording/workbook-file-name';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useEngineJob, useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { enumerate, formatBytes } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ProgressBar } from '../../ui/progress-bar';
import { FailureBanner } from '../vault/failure-banner';

const CONTENT = typeset(
  "Synthèse, besoins, plan, écarts, participation et règles de confidentialité. Aucun nom, aucun résultat individuel. C'est un fichier de travail (seuil de 5 répondants) : gardez-le dans le service des ressources humaines.",
);

interface Written {
  readonly destination: FileRef;
  readonly bytes: number;
  readonly sheets: readonly string[];
}

const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Chooses where the workbook goes, writes it, and says where it is. */
const useExport = () => {
  const { filter } = useCollectiveFilter();
  const vault = useEngineQuery('vault:status', {}).data;
  const choosing = useEngineMutation('export:choose');
  const job = useEngineJob('export:workbook');
  const [written, setWritten] = useState<Written | null>(null);
  const start = async () => {
    setWritten(null);
    const name = (vault?.name ?? '').replace(/\.coffre$/u, '');
    const destination = await choosing
      .mutateAsync({ suggestedName: workbookFileName(name, today()) })
      .catch(() => null);
    if (destination === null) return;
    const file = await job.start({ destination: destination.token, filter });
    if (file !== null) setWritten({ destination, ...file });
  };
  return { start, job, written, failure: choosing.error ?? job.failure };
};

/** The way to Excel: what the file holds, the export itself, where it went. */
export const ExportCard = () => {
  const { start, job, written, failure } = useExport();
  const reveal = useEngineMutation('export:reveal');
  return (
    <Card
      title="Classeur Excel"
      description={CONTENT}
      actions={
        <Button
          variant="primary"
          icon={<FileSpreadsheet aria-hidden="true" />}
          isDisabled={job.isRunning}
          onPress={() => void start()}
        >
          Exporter vers Excel…
        </Button>
      }
    >
      {job.isRunning ? (
        <ProgressBar
          label="Écriture du classeur"
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          unit="étapes"
          onCancel={job.cancel}
        />
      ) : null}
      {failure === null ? null : <FailureBanner failure={failure} />}
      {written === null ? null : (
        <Banner
          tone="positive"
          isAlert
          title={`Enregistré : ${written.destination.name} (${formatBytes(written.bytes)})`.replace(
            ' :',
            '\u202f:',
          )}
          action={
            <Button
              size="small"
              icon={<FolderSearch aria-hidden="true" />}
              onPress={() => reveal.mutate({ destination: written.destination.token })}
            >
              Montrer dans le dossier
            </Button>
          }
        >
          Feuilles{'\u202f'}: {enumerate(written.sheets)}.
        </Banner>
      )}
    </Card>
  );
};
