import { CircleCheck } from 'lucide-react';
import type { ImportEntry } from '../../../contract/imports';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { GroupingsNotice } from '../groupings/groupings-notice';
import { FileCards } from './file-cards';
import { concludeImport, describeLeftOut } from './import-conclusion';
import styles from './import-page.module.css';
import { NEXT_STEP_WORDS, type NextStep } from './next-step';

const classes = bindClasses(styles);

export interface ReportPanelProps {
  readonly entry: ImportEntry;
  readonly hasAgents: boolean;
  readonly nextStep: NextStep;
  readonly onNext: (step: NextStep) => void;
  readonly onMore: () => void;
  readonly onUndo: () => void;
}

const hasRoster = (files: ImportEntry['files']): boolean => files.some(({ kind }) => kind === 'agents');

/** What the import has done, what was left out and why, and what comes next. */
export const ReportPanel = (props: ReportPanelProps) => {
  const { files } = props.entry;
  const leftOut = describeLeftOut(files);
  const next = NEXT_STEP_WORDS[props.nextStep];
  return (
    <div className={classes('preview')}>
      <section className={classes('report')} aria-label="Rapport d’import">
        <span className={classes('done')} aria-hidden="true">
          <CircleCheck />
        </span>
        <div className={classes('barWords')}>
          <h2 className={classes('reportTitle')}>{concludeImport(files)}</h2>
          <p className={classes('hint')}>
            {leftOut === '' ? '' : `Laissé de côté\u202f: ${leftOut}. `}
            {next.reason}
          </p>
          <div className={`${classes('reportActions')} no-print`}>
            <Button variant="primary" onPress={() => props.onNext(props.nextStep)}>
              {next.label}
            </Button>
            <Button onPress={props.onMore}>Importer d’autres fichiers</Button>
            <Button variant="quiet" onPress={props.onUndo}>
              Annuler cet import…
            </Button>
          </div>
        </div>
      </section>
      {hasRoster(files) ? <GroupingsNotice /> : null}
      <FileCards files={files} hasAgents={props.hasAgents} isInitiallyOpen={() => false} />
    </div>
  );
};
