import { FolderSearch } from 'lucide-react';
import { THIN } from '../../../core/wording/numbers';
import { useEngineMutation } from '../../app/use-engine';
import { enumerate, formatBytes, formatPercent, plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ProgressBar } from '../../ui/progress-bar';
import { FailureBanner } from '../vault/failure-banner';
import type { WorkbookExport, WrittenFile } from './use-workbook-export';

const PHASES: Readonly<Record<string, string>> = {
  proving: 'Calcul des besoins, et contrôle de ce qui sera montré',
  workbook: 'Mise en page du classeur',
  saving: 'Écriture du fichier',
};

const Written = ({ file, onClose }: { readonly file: WrittenFile; readonly onClose: () => void }) => {
  const reveal = useEngineMutation('export:reveal');
  return (
    <Banner
      tone="positive"
      isAlert
      title={`Enregistré${THIN}: ${file.destination.name} (${formatBytes(file.bytes)})`}
      action={
        <>
          <Button
            size="small"
            icon={<FolderSearch aria-hidden="true" />}
            onPress={() => reveal.mutate({ destination: file.destination.token })}
          >
            Montrer dans le dossier
          </Button>
          <Button size="small" variant="quiet" onPress={onClose}>
            Fermer
          </Button>
        </>
      }
    >
      Feuilles{THIN}: {enumerate(file.sheets)}. {`Fichier de travail${THIN}: à ne pas transmettre.`}
      {file.cutTexts === 0
        ? null
        : ` ${plural(file.cutTexts, 'texte trop long a été coupé', 'textes trop longs ont été coupés')} à la limite d’une cellule.`}
    </Banner>
  );
};

/** Where the export stands: under way, refused, or written. Nothing before it is asked for. */
export const ExportStatus = ({ job, written, failure, start, forget }: WorkbookExport) => {
  if (job.isRunning)
    return (
      <Card>
        <ProgressBar
          label={PHASES[job.progress?.phase ?? ''] ?? 'Préparation du classeur'}
          done={job.progress?.done ?? 0}
          total={job.progress?.total ?? null}
          valueText={job.progress?.total ? formatPercent(job.progress.done / job.progress.total) : ''}
          onCancel={job.cancel}
        />
      </Card>
    );
  if (failure !== null)
    return (
      <FailureBanner
        failure={failure}
        action={
          <Button size="small" onPress={() => void start()}>
            Choisir un autre fichier…
          </Button>
        }
      />
    );
  return written === null ? null : <Written file={written} onClose={forget} />;
};
