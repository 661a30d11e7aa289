import { ChevronDown, ClipboardList, Columns3, FileQuestion, Target, UsersRound, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { FilePreview, ImportedKind } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { IconButton } from '../../ui/icon-button';
import { FateBar } from './fate-bar';
import styles from './file-card.module.css';
import { describeReading, KIND_WORDS } from './file-words';
import { NoticeList } from './notice-list';
import { describePersons, describeStandings } from './person-standing';
import { fileProblem } from './reason-groups';
import { RejectedRows } from './rejected-rows';
import { countRejected, describeFates } from './row-fates';
import { type PlannedFile, RowList } from './row-list';

const classes = bindClasses(styles);

const ICONS: Readonly<Record<ImportedKind, ReactNode>> = {
  assessment: <Target />,
  profiles: <ClipboardList />,
  agents: <UsersRound />,
  unknown: <FileQuestion />,
};

export interface FileCardProps {
  readonly file: FilePreview;
  /** False when neither the vault nor this import holds a list of agents. */
  readonly hasAgents: boolean;
  readonly isInitiallyOpen: boolean;
  /** What the vault knows of the campaign already: « Campagne nouvelle », « 325 participations déjà là ». */
  readonly campaignNote?: string | null;
  readonly onLeaveOut?: () => void;
  /** Explains its columns. */
  readonly onMap?: () => void;
  /** Where the rows of this file can be asked one by one: while its plan is shown. */
  readonly planned?: PlannedFile | null;
}

const NO_ROWS = 'Aucune ligne sous les titres.';

const Persons = ({ file, hasAgents }: Pick<FileCardProps, 'file' | 'hasAgents'>) => (
  <FateBar
    title="Personnes"
    whole={describePersons(file)}
    parts={describeStandings(file, hasAgents)}
    emptyText={NO_ROWS}
  />
);

const LIST_NOTE = typeset(
  "Une liste d'agents remplace celle du coffre. Un agent qui n'y figure plus en sort ; ses participations restent comptées pour tout le service.",
);

const Details = ({ file, hasAgents, planned }: Pick<FileCardProps, 'file' | 'hasAgents' | 'planned'>) => (
  <div className={classes('details')}>
    <div className={classes('columns')}>
      <FateBar
        title="Lignes"
        whole={`${plural(file.rows, 'ligne lue', 'lignes lues')}`}
        parts={describeFates(file)}
        emptyText={NO_ROWS}
      />
      {file.kind === 'agents' ? (
        <p className={classes('aside')}>{LIST_NOTE}</p>
      ) : (
        <Persons file={file} hasAgents={hasAgents} />
      )}
    </div>
    <NoticeList notices={file.notices} absent={file.absent} />
    <RejectedRows file={file.name} rejected={file.rejected} />
    {planned && file.campaign !== null ? <RowList planned={planned} file={file.name} /> : null}
  </div>
);

const Facts = ({ file }: { readonly file: FilePreview }) => {
  const rejected = countRejected(file);
  return (
    <div className={classes('facts')}>
      {file.kind === 'unknown' ? <Chip tone="danger">Ne sera pas importé</Chip> : null}
      {file.created > 0 ? <Chip tone="accent">{plural(file.created, 'ajout')}</Chip> : null}
      {file.updated > 0 ? (
        <Chip tone="accent">{plural(file.updated, 'mise à jour', 'mises à jour')}</Chip>
      ) : null}
      {file.kind !== 'unknown' && file.created + file.updated === 0 ? <Chip>Rien de nouveau</Chip> : null}
      {file.doubtful > file.unattachable ? (
        <Chip tone="warning">{`${plural(file.doubtful - file.unattachable, 'personne')} à vérifier`}</Chip>
      ) : null}
      {file.unattachable > 0 ? (
        <Chip tone="warning">
          {plural(file.unattachable, 'personne non rattachable', 'personnes non rattachables')}
        </Chip>
      ) : null}
      {rejected > 0 ? <Chip tone="danger">{plural(rejected, 'refus', 'refus')}</Chip> : null}
    </div>
  );
};

const campaignLine = (file: FilePreview): string | null =>
  file.campaign === null
    ? null
    : [file.campaign.name, ...(file.campaign.code === null ? [] : [file.campaign.code])].join(' · ');

/** What one file is, how it was read, and what becomes of each of its rows and persons. */
export const FileCard = (props: FileCardProps) => {
  const { file, isInitiallyOpen, campaignNote, onLeaveOut, onMap } = props;
  const [isOpen, setOpen] = useState(isInitiallyOpen);
  const id = useId();
  const problem = fileProblem(file.rejected);
  const reading = describeReading(file);
  return (
    <article className={classes('card', file.kind === 'unknown' && 'unknown')} aria-labelledby={id}>
      <header className={classes('header')}>
        <span className={classes('icon')} aria-hidden="true">
          {ICONS[file.kind]}
        </span>
        <div className={classes('titles')}>
          <h2 id={id} className={classes('title')}>
            {campaignLine(file) ?? KIND_WORDS[file.kind]}
          </h2>
          <p className={classes('meta')}>
            {file.campaign === null ? null : <span>{KIND_WORDS[file.kind]}</span>}
            <span className={classes('name')}>{file.name}</span>
            {reading === '' ? null : <span>{reading}</span>}
            {campaignNote ? <span>{campaignNote}</span> : null}
          </p>
        </div>
        <Facts file={file} />
        {onMap ? (
          <Button size="small" icon={<Columns3 aria-hidden="true" />} onPress={onMap}>
            {file.kind === 'unknown' ? 'Indiquer les colonnes…' : 'Colonnes…'}
          </Button>
        ) : null}
        {onLeaveOut ? (
          <IconButton label={`Ne pas importer ${file.name}`} onPress={onLeaveOut}>
            <X />
          </IconButton>
        ) : null}
        {problem === null ? (
          <AriaButton
            aria-expanded={isOpen}
            aria-label={isOpen ? 'Replier le détail' : 'Déplier le détail'}
            className={classes('toggle')}
            onPress={() => setOpen(!isOpen)}
          >
            <ChevronDown aria-hidden="true" className={classes('chevron', isOpen && 'turned')} />
          </AriaButton>
        ) : null}
      </header>
      {problem === null ? null : <p className={classes('problem')}>{problem}</p>}
      {isOpen && problem === null ? (
        <Details file={file} hasAgents={props.hasAgents} planned={props.planned ?? null} />
      ) : null}
    </article>
  );
};
