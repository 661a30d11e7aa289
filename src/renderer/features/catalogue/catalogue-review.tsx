import { quote } from '../../../core/wording/numbers';
import { useEngineMutation } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { Card } from '../../ui/card';
import { LineReview } from '../file-review/line-review';
import { ProblemBanner } from '../file-review/problem-banner';
import { ReadingProgress } from '../file-review/reading-progress';
import { useListUndo } from '../file-review/use-list-undo';
import { FailureBanner } from '../vault/failure-banner';
import { CATALOGUE_PROBLEMS, type Comparison, catalogueGroups, wordComparison } from './review-words';
import type { CatalogueFiles } from './use-catalogue-files';

interface ReviewProps {
  readonly comparison: Comparison;
  readonly onDone: () => void;
}

const Review = ({ comparison, onDone }: ReviewProps) => {
  const apply = useEngineMutation('catalogue:apply-file');
  const { offerUndo } = useListUndo();
  const take = (lines: readonly number[]) =>
    apply.mutate(
      { previewId: comparison.previewId, lines: [...lines] },
      {
        onSuccess: ({ importId }) => {
          offerUndo(importId, `${plural(lines.length, 'ligne reprise', 'lignes reprises')} au catalogue.`);
          onDone();
        },
      },
    );
  return (
    <LineReview
      previewId={comparison.previewId}
      summary={wordComparison(comparison)}
      {...catalogueGroups(comparison)}
      takeLabel={() => 'Reprendre ce qui est coché'}
      leaveLabel="Ne rien reprendre"
      isPending={apply.isPending}
      failure={apply.error}
      onTake={take}
      onLeave={onDone}
    />
  );
};

/** What a chosen file changes in the catalogue, before anything is written. */
export const CatalogueReview = ({ files: { reading } }: { readonly files: CatalogueFiles }) => {
  const { failure, isReading, preview, close } = reading;
  if (failure !== null) return <FailureBanner failure={failure} />;
  if (isReading) return <ReadingProgress reading={reading} comparing="Comparaison avec le catalogue" />;
  if (preview === null) return null;
  if (preview.kind === 'problem')
    return (
      <ProblemBanner onClose={close}>
        {`${quote(preview.fileName)}. ${CATALOGUE_PROBLEMS[preview.problem]}`}
      </ProblemBanner>
    );
  return (
    <Card
      title={`Fichier ${quote(preview.fileName)}`}
      description="Rien n’est écrit avant votre accord. Les actions absentes du fichier restent au catalogue."
    >
      <Review key={preview.previewId} comparison={preview} onDone={close} />
    </Card>
  );
};
