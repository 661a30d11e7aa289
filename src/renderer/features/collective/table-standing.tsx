import type { ReleasedMerger, ReleasedTable } from '../../../core/disclosure/released';
import { useNavigate } from '../../app/routes';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import styles from './collective.module.css';
import { wordClimb, wordMerger, wordMissingList } from './table-notes';

const classes = bindClasses(styles);

/** Says above a table why its rows are not those asked for; nothing when they are. */
export const TableStanding = ({ table, noun }: { readonly table: ReleasedTable; readonly noun: string }) => {
  const navigate = useNavigate();
  const missing = wordMissingList(table.participation);
  if (missing !== null)
    return (
      <Banner
        tone="info"
        action={
          <Button size="small" onPress={() => navigate({ screen: 'import' })}>
            Importer la liste
          </Button>
        }
      >
        {missing}
      </Banner>
    );
  const climb = wordClimb(table, noun);
  return climb === null ? null : <Banner tone="info">{climb}</Banner>;
};

/** Which rows gather several units. */
export const MergerNotes = ({ mergers }: { readonly mergers: readonly ReleasedMerger[] }) =>
  mergers.length === 0 ? null : (
    <div className={classes('notes')}>
      {mergers.map((merger) => (
        <p key={merger.key}>{wordMerger(merger)}</p>
      ))}
    </div>
  );
