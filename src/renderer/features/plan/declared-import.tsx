import { typeset } from '../../../contract/typeset';
import { quote } from '../../../core/wording/numbers';
import { useEngineMutation } from '../../app/use-engine';
import { enumerate, plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { LineReview } from '../file-review/line-review';
import { ProblemBanner } from '../file-review/problem-banner';
import { ReadingProgress } from '../file-review/reading-progress';
import { useListUndo } from '../file-review/use-list-undo';
import { FailureBanner } from '../vault/failure-banner';
import {
  DECLARED_PROBLEMS,
  type DeclaredComparison,
  declaredGroups,
  wordDeclaredFile,
  wordImported,
} from './declared-words';
import styles from './plan.module.css';
import type { DeclaredFiles } from './use-declared-files';

const classes = bindClasses(styles);

const Review = ({
  comparison,
  onDone,
}: {
  readonly comparison: DeclaredComparison;
  readonly onDone: () => void;
}) => {
  const applying = useEngineMutation('needs:apply-file');
  const { offerUndo } = useListUndo();
  const { previewId, ignored } = comparison;
  const take = (lines: readonly number[]) =>
    applying.mutate(
      { previewId, lines: [...lines] },
      {
        onSuccess: ({ importId }) => {
          offerUndo(importId, wordImported(lines.length, comparison));
          onDone();
        },
      },
    );
  return (
    <LineReview
      previewId={previewId}
      summary={wordDeclaredFile(comparison)}
      {...declaredGroups(comparison)}
      takeLabel={(taken) => `Importer ${plural(taken, 'besoin')}`}
      leaveLabel="Ne rien importer"
      isPending={applying.isPending}
      failure={applying.error}
      onTake={take}
      onLeave={onDone}
    >
      <Banner tone="info" title="Un nombre, jamais des noms">
        <p>
          Relisez les intitulés, sujets, motifs et notes{'\u202f'}: aucune personne ne doit y être nommée ni
          reconnaissable. Ces textes vont au plan, que d’autres liront.
        </p>
      </Banner>
      {ignored.length === 0 ? null : (
        <p className={classes('finding')}>
          {typeset(`Colonnes qui ne sont pas utilisées : ${enumerate(ignored.map(quote))}.`)}
        </p>
      )}
    </LineReview>
  );
};

/** What a chosen file of declared needs would change, before anything is written. */
export const DeclaredImport = ({ files: { reading } }: { readonly files: DeclaredFiles }) => {
  const { failure, isReading, preview, close } = reading;
  if (failure !== null) return <FailureBanner failure={failure} />;
  if (isReading)
    return <ReadingProgress reading={reading} comparing="Comparaison avec les besoins déclarés" />;
  if (preview === null) return null;
  if (preview.kind === 'problem')
    return (
      <ProblemBanner onClose={close}>
        {`${quote(preview.fileName)}. ${DECLARED_PROBLEMS[preview.problem]}`}
      </ProblemBanner>
    );
  return (
    <section className={classes('import')} aria-label={`Besoins du fichier ${preview.fileName}`}>
      <h3 className={classes('subtitle')}>{`Fichier ${quote(preview.fileName)}`}</h3>
      <p className={classes('finding')}>
        Rien n’est écrit avant «{'\u00a0'}Importer{'\u00a0'}». Les besoins absents du fichier restent.
      </p>
      <Review key={preview.previewId} comparison={preview} onDone={close} />
    </section>
  );
};
