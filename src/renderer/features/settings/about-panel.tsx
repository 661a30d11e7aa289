import { QueryStates } from '../../app/query-states';
import { useEngineQuery } from '../../app/use-engine';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import styles from './settings.module.css';

/** Version, licence, and what the application does not do. */
export const AboutPanel = () => (
  <Card title="À propos de Relief">
    <QueryStates query={useEngineQuery('app:info', {})} lines={3}>
      {(info) => (
        <DescriptionList
          items={[
            { term: 'Version', value: info.version },
            { term: 'Electron', value: info.electron },
            { term: 'Chromium', value: info.chromium },
            { term: 'Licence', value: 'EUPL-1.2' },
            { term: 'Police', value: 'Inter (SIL Open Font License 1.1)' },
          ]}
        />
      )}
    </QueryStates>
    <p className={styles['note']}>
      Relief ne se connecte à aucun réseau, n’envoie rien et ne se met pas à jour seul. Le format du coffre
      est public : « unzip » et « age » suffisent à l’ouvrir avec la phrase de passe.
    </p>
  </Card>
);
