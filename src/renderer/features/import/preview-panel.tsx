import { FilePlus2 } from 'lucide-react';
import type { CampaignEntry } from '../../../contract/campaigns';
import type { FilePreview, ImportPreview } from '../../../contract/imports';
import { typeset } from '../../../contract/typeset';
import { plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { RosterCard } from '../roster/roster-card';
import { FileCards } from './file-cards';
import { countKinds } from './file-words';
import { describeLeftOut } from './import-conclusion';
import styles from './import-page.module.css';

const classes = bindClasses(styles);

export interface PreviewPanelProps {
  readonly preview: ImportPreview;
  /** Agents of the vault before this import. */
  readonly agentsInVault: number;
  readonly campaigns: readonly CampaignEntry[];
  /** Null when the files shown are not one for one those chosen. */
  readonly onLeaveOut: ((index: number) => void) | null;
  readonly onAdd: () => void;
  /** Explains the columns of a file, by its name. */
  readonly onMap: (name: string) => void;
  /** Another day for the HR list, ISO. */
  readonly onDate: (date: string) => void;
  readonly onApply: () => void;
  readonly onAbandon: () => void;
}

/** What the vault knows already of the campaign of a file. */
function noteCampaign(file: FilePreview, campaigns: readonly CampaignEntry[]): string | null {
  if (file.campaign === null) return null;
  const known = campaigns.find(({ id }) => id === file.campaign?.id);
  return known === undefined
    ? 'campagne nouvelle'
    : `${plural(known.participations, 'participation')} déjà dans le coffre`;
}

const OPEN_UP_TO = 3;

const needsAttention = ({ kind, rejected, doubtful }: FilePreview): boolean =>
  kind === 'unknown' || rejected.length > 0 || doubtful > 0;

const NO_LIST = typeset(
  "Sans liste des agents, les résultats ne se lisent que pour l'ensemble : ni service, ni taux de participation. Vous pouvez l'ajouter à cet import, ou plus tard.",
);

/** The plan: every file explained, then « Importer », which applies exactly what is shown. */
export const PreviewPanel = (props: PreviewPanelProps) => {
  const { files, writes } = props.preview;
  const hasAgents = props.agentsInVault > 0 || files.some(({ kind }) => kind === 'agents');
  const leftOut = describeLeftOut(files);
  return (
    <div className={classes('preview')}>
      <div className={`${classes('bar')} no-print`}>
        <div className={classes('barWords')}>
          <p className={classes('barTitle')}>{countKinds(files)}</p>
          <p className={classes('hint')}>
            {leftOut === '' ? 'Toutes les lignes lues sont acceptées.' : `Laissé de côté\u202f: ${leftOut}.`}
          </p>
        </div>
        <div className={classes('barActions')}>
          <Button variant="quiet" onPress={props.onAbandon}>
            Abandonner
          </Button>
          <Button icon={<FilePlus2 aria-hidden="true" />} onPress={props.onAdd}>
            Ajouter des fichiers…
          </Button>
          <Button variant="primary" onPress={props.onApply} isDisabled={!writes}>
            Importer
          </Button>
        </div>
      </div>
      {hasAgents ? null : (
        <Banner
          tone="warning"
          title="La liste des agents manque"
          action={
            <Button size="small" onPress={props.onAdd}>
              Ajouter la liste…
            </Button>
          }
        >
          <p>{NO_LIST}</p>
        </Banner>
      )}
      {props.preview.roster === null ? null : (
        <RosterCard
          key={props.preview.planId}
          planId={props.preview.planId}
          roster={props.preview.roster}
          onDate={props.onDate}
        />
      )}
      <FileCards
        files={files}
        planId={props.preview.planId}
        hasAgents={hasAgents}
        isInitiallyOpen={(file) => files.length <= OPEN_UP_TO || needsAttention(file)}
        noteOf={(file) => noteCampaign(file, props.campaigns)}
        onLeaveOut={props.onLeaveOut}
        onMap={({ name }) => props.onMap(name)}
      />
    </div>
  );
};
