import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { PlanFilePreview, PlanState } from '../../../contract/plan';
import { THIN } from '../../../core/wording/numbers';
import { useCollectiveFilter } from '../../app/collective-filter';
import { useEngineJob, useEngineMutation } from '../../app/use-engine';
import { enumerate, plural } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { showToast } from '../../ui/toast';
import { ProblemBanner } from '../file-review/problem-banner';
import { ReadingProgress } from '../file-review/reading-progress';
import { type FileReading, useFileReading } from '../file-review/use-file-reading';
import { FailureBanner } from '../vault/failure-banner';
import styles from './actions.module.css';

const classes = bindClasses(styles);

type Comparison = Extract<PlanFilePreview, { kind: 'comparison' }>;
type Problem = Extract<PlanFilePreview, { kind: 'problem' }>['problem'];

const PROBLEMS: Readonly<Record<Problem, string>> = {
  unreadable:
    'Le fichier n’est pas un classeur lisible. Enregistrez-le au format .xlsx ou .ods, fermé et sans mot de passe.',
  'no-plan':
    'Le classeur n’a pas de feuille «\u00a0Plan\u00a0» avec la colonne «\u00a0Intitulé de l’action\u00a0».',
  'no-identifier':
    'La colonne «\u00a0Identifiant stable\u00a0» manque. Repartez du classeur exporté, ou exportez de nouveau.',
};

const shown = (value: string): string => (value === '' ? 'vide' : value);

const toggle = (all: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(all);
  if (!next.delete(id)) next.add(id);
  return next;
};

interface ReviewProps {
  readonly comparison: Comparison;
  readonly onDone: () => void;
}

const notesOf = ({ unknown, repeated, refused, version }: Comparison): readonly string[] => [
  ...(version === null
    ? ['La version du classeur n’est pas connue ici. Il est comparé au plan présent.']
    : []),
  ...(unknown.length > 0
    ? [`Lignes d’un autre plan, laissées de côté${THIN}: ${enumerate(unknown.map(String))}.`]
    : []),
  ...(repeated.length > 0
    ? [`Lignes répétées, laissées de côté${THIN}: ${enumerate(repeated.map(String))}.`]
    : []),
  ...refused.map(({ line, header }) => `Ligne ${line}, ${header}${THIN}: valeur refusée, le plan est gardé.`),
];

/** Differences to tick: conflicts start unticked, because the plan changed too. */
const Review = ({ comparison, onDone }: ReviewProps) => {
  const { filter } = useCollectiveFilter();
  const apply = useEngineMutation('plan:apply-file');
  const restore = useEngineMutation('plan:restore-version');
  const places = comparison.changes.map((_, place) => String(place));
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(places.filter((place) => !comparison.changes[Number(place)]?.isConflict)),
  );
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [keepProposals, setKeepProposals] = useState(true);
  const hasProposals = comparison.proposals.length > 0;
  const isEmpty = taken.size + dropped.size === 0 && !(hasProposals && keepProposals);
  const take = () =>
    apply.mutate(
      {
        previewId: comparison.previewId,
        changes: [...taken].map(Number),
        dropped: [...dropped],
        keepProposals: hasProposals && keepProposals,
      },
      {
        onSuccess: ({ taken: count, undoVersion }) => {
          const undo = () => restore.mutate({ versionId: undoVersion, filter });
          showToast({
            message: `${plural(count, 'modification reprise', 'modifications reprises')}.`,
            action: { label: 'Annuler', onAction: undo },
          });
          onDone();
        },
      },
    );
  return (
    <div className={classes('form')}>
      {notesOf(comparison).map((note) => (
        <p key={note} className={classes('note')}>
          {note}
        </p>
      ))}
      {comparison.changes.length + comparison.missing.length + comparison.proposals.length === 0 ? (
        <p>Aucune différence avec le plan.</p>
      ) : null}
      {comparison.changes.map((change, place) => (
        <Checkbox
          key={`${change.actionId} ${change.header}`}
          isSelected={taken.has(String(place))}
          onChange={() => setTaken(toggle(taken, String(place)))}
          description={`${shown(change.before)} → ${shown(change.after)}${change.isConflict ? ` – le plan a changé aussi depuis l’export` : ''}`}
        >
          {`${change.title} – ${change.header}`}
        </Checkbox>
      ))}
      {comparison.missing.map(({ actionId, title }) => (
        <Checkbox
          key={actionId}
          isSelected={dropped.has(actionId)}
          onChange={() => setDropped(toggle(dropped, actionId))}
          description="Absente du classeur. Cochez pour la marquer «\u00a0Abandonné\u00a0»\u202f; sinon elle reste telle quelle."
        >
          {title}
        </Checkbox>
      ))}
      {hasProposals ? (
        <Checkbox isSelected={keepProposals} onChange={setKeepProposals}>
          {`Garder ${plural(comparison.proposals.length, 'ligne ajoutée', 'lignes ajoutées')} parmi les propositions`}
        </Checkbox>
      ) : null}
      {apply.error === null ? null : <FailureBanner failure={apply.error} />}
      <div className={classes('ceilings')}>
        <Button variant="primary" isDisabled={isEmpty} isPending={apply.isPending} onPress={take}>
          Reprendre ce qui est coché
        </Button>
        <Button onPress={onDone}>Ne rien reprendre</Button>
      </div>
    </div>
  );
};

const Proposals = ({ proposals }: { readonly proposals: PlanState['proposals'] }) => {
  const remove = useEngineMutation('plan:remove-proposal');
  if (proposals.length === 0) return null;
  return (
    <>
      <h3 className={classes('legend')}>Propositions à examiner</h3>
      <ul className={classes('versions')}>
        {proposals.map(({ id, title, population }) => (
          <li key={id}>
            <span>{[title || 'Sans intitulé', population].filter((part) => part !== '').join(' – ')}</span>
            <Button size="small" onPress={() => remove.mutate({ proposalId: id })}>
              Retirer
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
};

export type ReturnedPlan = FileReading<PlanFilePreview>;

/** The reading of a completed workbook; it goes on while another part of the plan is shown. */
export const useReturnedPlan = (): ReturnedPlan => {
  const { filter } = useCollectiveFilter();
  const job = useEngineJob('plan:read-file');
  return useFileReading({ job, read: (files) => job.start({ files, filter }) });
};

/** The workbook that the office completed: chosen, compared, then taken in part or whole. */
export const ReturnedPlanCard = ({
  returned: reading,
  proposals,
}: {
  readonly returned: ReturnedPlan;
  readonly proposals: PlanState['proposals'];
}) => {
  const { failure, preview, close } = reading;
  return (
    <Card
      isScreenOnly
      title="Classeur complété"
      description="Le bureau formation complète les colonnes ivoire de la feuille Plan. Rien n’est repris sans être montré."
      actions={
        <Button
          icon={<FileInput aria-hidden="true" />}
          isPending={reading.isBusy}
          onPress={() => void reading.choose()}
        >
          Relire un classeur…
        </Button>
      }
    >
      {failure === null ? null : <FailureBanner failure={failure} />}
      <ReadingProgress reading={reading} comparing="Comparaison avec le plan" />
      {preview?.kind === 'problem' ? (
        <ProblemBanner onClose={close}>{PROBLEMS[preview.problem]}</ProblemBanner>
      ) : null}
      {preview?.kind === 'comparison' ? (
        <Review key={preview.previewId} comparison={preview} onDone={close} />
      ) : null}
      <Proposals proposals={proposals} />
    </Card>
  );
};
