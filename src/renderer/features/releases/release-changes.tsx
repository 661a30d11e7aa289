import type { ReleaseChange } from '../../../contract/releases';
import { bindClasses } from '../../ui/bind-classes';
import { Card } from '../../ui/card';
import { PlainTable } from '../../ui/table/plain-table';
import { wordChange } from './release-words';
import styles from './releases.module.css';

const classes = bindClasses(styles);

/** How each row stands beside what was released before; nothing before the second release. */
export const ReleaseChanges = ({
  changes,
  hasEarlier,
}: {
  readonly changes: readonly ReleaseChange[];
  readonly hasEarlier: boolean;
}) => {
  if (!hasEarlier) return null;
  if (changes.length === 0)
    return (
      <Card title="Depuis les diffusions précédentes">
        <p className={classes('detail')}>Aucune de ces lignes n’a encore été diffusée.</p>
      </Card>
    );
  return (
    <Card title="Depuis les diffusions précédentes" padding="flush">
      <div className={classes('scroll')}>
        <PlainTable
          caption="Lignes et leurs changements"
          isCaptionHidden
          rows={changes}
          rowId={({ campaign, row }) => `${campaign}|${row}`}
          columns={[
            { id: 'row', title: 'Public', value: ({ row }: ReleaseChange) => row, width: 220 },
            { id: 'campaign', title: 'Campagne', value: ({ campaign }) => campaign, width: 220 },
            { id: 'kind', title: 'Changement', value: wordChange, width: 260 },
          ]}
        />
      </div>
    </Card>
  );
};
