import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { RosterVersion } from '../../../contract/rosters';
import { typeset } from '../../../contract/typeset';
import { QueryStates } from '../../app/query-states';
import { useNavigate } from '../../app/routes';
import { useEngineQuery } from '../../app/use-engine';
import { enumerate, formatDay, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { EmptyState } from '../../ui/empty-state';
import styles from './roster.module.css';
import { RosterDifferences } from './roster-differences';

const classes = bindClasses(styles);

const INTRO = typeset(
  'Chaque liste importée garde sa date. La plus récente est celle qui compte ; annuler un import remet la précédente.',
);

/** « 742 agents · 12 arrivées, 3 départs, 40 changements de service ». */
const wordVersion = ({ agents, arrivals, departures, moves, isArchived }: RosterVersion): string =>
  isArchived
    ? `${plural(agents, 'agent')} · importée après une liste plus récente`
    : `${plural(agents, 'agent')} · ${plural(arrivals, 'arrivée')}, ${plural(departures, 'départ')}, ${plural(moves, 'changement de service', 'changements de service')}`;

const Differences = ({ importId }: { readonly importId: number }) => (
  <QueryStates query={useEngineQuery('roster:differences', { importId })} lines={6}>
    {(differences) => <RosterDifferences label="Par rapport à la liste d’avant" differences={differences} />}
  </QueryStates>
);

const Versions = ({ versions }: { readonly versions: readonly RosterVersion[] }) => {
  const [shown, setShown] = useState<number | null>(null);
  return (
    <ul className={classes('versions')}>
      {versions.map((version, rank) => {
        const isShown = shown === version.importId;
        return (
          <li key={version.importId} className={classes('version')}>
            <div className={classes('words')}>
              <p className={classes('name')}>
                Liste au {formatDay(version.asOf)} {rank === 0 ? <Chip tone="accent">En vigueur</Chip> : null}
              </p>
              <p className={classes('note')}>
                {wordVersion(version)} · {enumerate(version.files)}
              </p>
            </div>
            {rank === versions.length - 1 ? null : (
              <Button
                size="small"
                aria-expanded={isShown}
                aria-label={`Différences de la liste au ${formatDay(version.asOf)}`}
                onPress={() => setShown(isShown ? null : version.importId)}
              >
                {isShown ? 'Masquer' : 'Différences'}
              </Button>
            )}
            {isShown ? <Differences importId={version.importId} /> : null}
          </li>
        );
      })}
    </ul>
  );
};

/** The dated HR lists of the vault, and what each changed. */
export const RosterVersionsPanel = () => {
  const navigate = useNavigate();
  return (
    <QueryStates query={useEngineQuery('roster:versions', {})} lines={3}>
      {(versions) =>
        versions.length === 0 ? (
          <EmptyState
            icon={<FileInput />}
            title="Aucune liste datée dans ce coffre"
            action={
              <Button variant="primary" onPress={() => navigate({ screen: 'import' })}>
                Importer une liste
              </Button>
            }
          >
            La liste des agents donne les effectifs, les services et les noms.
          </EmptyState>
        ) : (
          <Card title="Versions de la liste" description={INTRO}>
            <Versions versions={versions} />
          </Card>
        )
      }
    </QueryStates>
  );
};
