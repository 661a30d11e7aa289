import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { PlainTable } from '../../ui/table/plain-table';
import type { TableColumn } from '../../ui/table/table-column';
import { type BundledSoftware, bundledSoftware } from './bundled-software';
import styles from './settings.module.css';

const PROMISES = typeset(
  "Relief ne se connecte à aucun réseau, n'envoie rien et ne se met pas à jour seul. Le format du coffre est public : « unzip » et « age » suffisent à l'ouvrir avec la phrase de passe.",
);
const WORD_LIST = typeset(
  "La liste de mots des phrases de passe vient de « an-array-of-french-words » et des fréquences d'OpenSubtitles (OPUS, ODC-By).",
);

const COLUMNS: readonly TableColumn<BundledSoftware>[] = [
  { id: 'name', title: 'Logiciel', value: ({ name }) => name, width: 200 },
  { id: 'use', title: 'Usage', value: ({ use }) => use, width: 200 },
  { id: 'licence', title: 'Licence', value: ({ licence }) => licence, width: 110 },
];

/** Version, licences, and what the application does not do. */
export const AboutPanel = () => (
  <>
    <Card title="À propos de Relief">
      <QueryStates query={useEngineQuery('app:info', {})} lines={3}>
        {(info) => (
          <DescriptionList
            items={[
              { term: 'Version', value: info.version },
              { term: 'Electron', value: info.electron },
              { term: 'Chromium', value: info.chromium },
              { term: 'Licence', value: 'EUPL-1.2' },
            ]}
          />
        )}
      </QueryStates>
      <p className={styles['note']}>{PROMISES}</p>
    </Card>
    <Card title="Logiciels libres employés" description={WORD_LIST}>
      <PlainTable
        caption="Logiciels, usages et licences"
        isCaptionHidden
        columns={COLUMNS}
        rows={bundledSoftware}
        rowId={({ name }) => name}
      />
    </Card>
  </>
);
