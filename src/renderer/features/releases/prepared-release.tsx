import { FolderOutput, ShieldCheck } from 'lucide-react';
import type { PreparedRelease } from '../../../contract/releases';
import { THIN } from '../../../core/wording/numbers';
import { wordReleaseNumber } from '../../../core/wording/release-words';
import { formatDay } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { DescriptionList } from '../../ui/description-list';

import { wordAbsence } from '../collective/table-notes';
import { DossierSheet, PrintedDossier } from './dossier-sheet';
import { HiddenResults } from './hidden-results';
import { ReleaseChanges } from './release-changes';
import { rowsNoun, wordProof, wordThresholds } from './release-words';
import { ReleasedTableView } from './released-table';
import styles from './releases.module.css';
import type { ReleaseDesk } from './use-release';

const classes = bindClasses(styles);

export type ReadyRelease = Extract<PreparedRelease, { readonly kind: 'ready' }>;
type ShownTable = ReadyRelease['tables'][number];

const TableCard = ({ rows, table }: ShownTable) => {
  if (table.kind !== 'table') {
    const { title, advice } = wordAbsence(table);
    return (
      <Card title={title}>
        <p className={classes('detail')}>{advice}</p>
      </Card>
    );
  }
  return (
    <Card title={`${table.campaign.name}, par ${rowsNoun(rows)}`} padding="flush">
      <ReleasedTableView table={table} />
    </Card>
  );
};

const FileNames = ({ files }: Pick<ReadyRelease, 'files'>) => (
  <ul>
    {files.map(({ name }) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);

const Standing = ({ ready, desk }: { readonly ready: ReadyRelease; readonly desk: ReleaseDesk }) => (
  <Card
    title={`${wordReleaseNumber(ready.number)}, prête à transmettre`}
    description={wordProof(ready.proof)}
    actions={
      <Chip tone="positive" icon={<ShieldCheck aria-hidden="true" />}>
        Contrôlée
      </Chip>
    }
  >
    <DescriptionList
      items={[
        {
          term: 'Profil',
          value: `Diffusion${THIN}: ${wordThresholds(ready.proof)}`,
        },
        { term: 'Destinataires', value: ready.audience },
        { term: 'Périmètre', value: ready.scope },
        { term: 'Situation au', value: formatDay(ready.photo) },
        { term: 'Fichiers', value: <FileNames files={ready.files} /> },
      ]}
    />
    <div className={classes('actions')}>
      <Button
        variant="primary"
        icon={<FolderOutput aria-hidden="true" />}
        isDisabled={desk.isRunning}
        onPress={() => void desk.write()}
      >
        {ready.files.length === 1 ? 'Écrire le fichier…' : 'Écrire les fichiers…'}
      </Button>
      <Button variant="quiet" isDisabled={desk.isRunning} onPress={desk.forget}>
        Abandonner
      </Button>
    </div>
  </Card>
);

/** Everything that would leave, read before it does: standing, proof, differences, then the very words and tables. */
export const ReadyView = ({ ready, desk }: { readonly ready: ReadyRelease; readonly desk: ReleaseDesk }) => (
  <>
    <Standing ready={ready} desk={desk} />
    <HiddenResults proof={ready.proof} />
    <ReleaseChanges changes={ready.changes} hasEarlier={ready.proof.earlier.length > 0} />
    {ready.dossier === null ? null : (
      <Card title="Les deux pages">
        <DossierSheet dossier={ready.dossier} />
      </Card>
    )}
    {ready.dossier === null ? null : <PrintedDossier dossier={ready.dossier} />}
    {ready.tables.map((shown) => (
      <TableCard
        key={JSON.stringify([shown.rows, shown.table.kind === 'table' ? shown.table.campaign.id : ''])}
        {...shown}
      />
    ))}
  </>
);
