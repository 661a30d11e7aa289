import { FolderSearch, Send } from 'lucide-react';
import { useState } from 'react';
import type { ReplyOf } from '../../../contract/channels';
import type { ReleaseRecord } from '../../../contract/releases';
import { THIN } from '../../../core/wording/numbers';
import { wordReleaseNumber } from '../../../core/wording/release-words';
import { useCollectiveFilter } from '../../app/collective-filter';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineMutation, useEngineQuery } from '../../app/use-engine';
import { enumerate, formatPercent } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProgressBar } from '../../ui/progress-bar';
import { Segmented } from '../../ui/segmented';
import { FailureBanner } from '../vault/failure-banner';
import { DossierForm } from './dossier-form';
import { ReadyView } from './prepared-release';
import { RefusedRelease } from './refused-release';
import { ReleaseHistory } from './release-history';
import { wordRegister } from './release-words';
import { TablesForm } from './tables-form';
import { type ReleaseDesk, useRelease, type WrittenRelease } from './use-release';

const KINDS = [
  { id: 'dossier', label: 'Dossier du CODIR' },
  { id: 'tables', label: 'Tableaux choisis' },
] as const;

const NoCampaign = () => {
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<Send />}
      title="Rien à diffuser pour l’instant"
      action={
        <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
          Importer une campagne
        </Button>
      }
    >
      Une diffusion se fait à partir des résultats d’au moins une campagne.
    </EmptyState>
  );
};

const Written = ({ record, folder }: WrittenRelease) => {
  const reveal = useEngineMutation('export:reveal');
  return (
    <Banner
      tone="positive"
      isAlert
      title={`${wordReleaseNumber(record.number)}, écrite dans ${folder.name}`}
      action={
        <Button
          size="small"
          icon={<FolderSearch aria-hidden="true" />}
          onPress={() => reveal.mutate({ destination: folder.token })}
        >
          Montrer le dossier
        </Button>
      }
    >
      Prête à transmettre à {record.audience}
      {THIN}: {enumerate(record.files.map(({ name }) => name))}. Elle est inscrite au registre.
    </Banner>
  );
};

const PROGRESS: Readonly<Record<string, string>> = {
  proving: 'Contrôle de ce qui sortirait, avec les diffusions précédentes',
  workbook: 'Mise en page des fichiers',
  saving: 'Écriture des fichiers',
};

const Standing = ({ desk }: { readonly desk: ReleaseDesk }) => {
  const { progress, prepared } = desk;
  if (desk.isRunning && (prepared === null || progress !== null))
    return (
      <Card>
        <ProgressBar
          label={PROGRESS[progress?.phase ?? ''] ?? 'Préparation de la diffusion'}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          valueText={progress?.total ? formatPercent(progress.done / progress.total) : ''}
          onCancel={desk.cancel}
        />
      </Card>
    );
  if (desk.failure !== null) return <FailureBanner failure={desk.failure} />;
  return desk.written === null ? null : <Written {...desk.written} />;
};

/** Making a release; what was prepared is forgotten when the context bar narrows otherwise. */
const Desk = ({ known }: { readonly known: ReplyOf<'filters:get'> }) => {
  const [kind, setKind] = useState<(typeof KINDS)[number]['id']>('dossier');
  const desk = useRelease();
  const { prepared } = desk;
  return (
    <>
      <div className="no-print">
        <Segmented label="Que diffuser" options={KINDS} value={kind} onChange={setKind} />
      </div>
      {kind === 'dossier' ? <DossierForm desk={desk} /> : <TablesForm known={known} desk={desk} />}
      <Standing desk={desk} />
      {prepared === null ? null : prepared.kind === 'ready' ? (
        <ReadyView ready={prepared} desk={desk} />
      ) : (
        <RefusedRelease refusal={prepared} onGiveUp={(totals) => void desk.giveUp(totals)} />
      )}
    </>
  );
};

const Releases = ({ records }: { readonly records: readonly ReleaseRecord[] }) => {
  const { filter } = useCollectiveFilter();
  const known = useEngineQuery('filters:get', {});
  return (
    <>
      <PageHeader title="Diffusion" conclusion={wordRegister(records)} />
      <QueryStates query={known} lines={4}>
        {(values) =>
          values.campaigns.length === 0 ? (
            <NoCampaign />
          ) : (
            <Desk key={JSON.stringify(filter)} known={values} />
          )
        }
      </QueryStates>
      <ReleaseHistory records={records} />
    </>
  );
};

/** What leaves the service: the dossier of the CODIR or chosen tables, what is proved of them, what already left. */
export const ReleasesPage = () => {
  const register = useEngineQuery('release:list', {}, { keepPrevious: true });
  return (
    <QueryStates query={register} lines={6}>
      {(records) => <Releases records={records} />}
    </QueryStates>
  );
};
