import { useState } from 'react';
import type { ObjectiveEntry } from '../../../contract/objectives';
import { THIN, wordCount } from '../../../core/wording/numbers';
import { formatMoment } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { DescriptionList } from '../../ui/description-list';
import { roleTitle } from '../transparency/journal-words';
import { describeContent } from './objective-sentences';
import styles from './objectives.module.css';
import { useObjectiveChanges } from './use-objectives';

const classes = bindClasses(styles);

type Version = ObjectiveEntry['versions'][number];

const wordVersion = ({ savedAt, author, reason }: Version): string =>
  `${formatMoment(savedAt)}, ${roleTitle(author)}${reason === '' ? '' : `${THIN}: ${reason}`}`;

const VersionLine = ({
  version,
  isCurrent,
  onRestore,
}: {
  readonly version: Version;
  readonly isCurrent: boolean;
  readonly onRestore: () => void;
}) => {
  const [isRead, setRead] = useState(false);
  const name = `version ${wordCount(version.number)}`;
  return (
    <li className={classes('version')}>
      <p>
        <strong>{`Version ${wordCount(version.number)}`}</strong>
        {isCurrent ? ', en vigueur' : ''}
      </p>
      <p className={classes('note')}>{wordVersion(version)}</p>
      {isRead ? <DescriptionList items={describeContent(version.content)} /> : null}
      <div className={classes('links')}>
        <Button size="small" variant="quiet" onPress={() => setRead(!isRead)}>
          {isRead ? `Refermer la ${name}` : `Lire la ${name}`}
        </Button>
        {isCurrent ? null : (
          <Button size="small" variant="quiet" onPress={onRestore}>
            {`Rétablir la ${name}`}
          </Button>
        )}
      </div>
    </li>
  );
};

/** Every version of an objective, each readable, the earlier ones restorable. */
export const VersionsList = ({
  objective,
  onRestored,
}: {
  readonly objective: ObjectiveEntry;
  readonly onRestored: () => void;
}) => {
  const { restore } = useObjectiveChanges();
  const goBack = async (number: number) => {
    if ((await restore(objective, number)).kind === 'saved') onRestored();
  };
  return (
    <section className={classes('group')}>
      <h3 className={classes('heading')}>Versions</h3>
      <ol className={classes('versions')}>
        {objective.versions.map((version, place) => (
          <VersionLine
            key={version.number}
            version={version}
            isCurrent={place === 0}
            onRestore={() => void goBack(version.number)}
          />
        ))}
      </ol>
    </section>
  );
};
