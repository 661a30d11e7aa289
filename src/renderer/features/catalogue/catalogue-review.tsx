import type { ReplyOf } from '../../../contract/channels';
import { useEngineMutation } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { Card } from '../../ui/card';
import { LineReview } from '../file-review/line-review';
import { ProblemBanner } from '../file-review/problem-banner';
import { FailureBanner } from '../vault/failure-banner';
import { CATALOGUE_PROBLEMS, type Comparison, catalogueGroups, wordComparison } from './review-words';
import type { CatalogueFiles } from './use-catalogue-files';

interface ReviewProps {
  readonly comparison: Comparison;
  readonly onTaken: (changed: ReplyOf<'catalogue:apply-file'>, message: string) => void;
  readonly onDone: () => void;
}

const Review = ({ comparison, onTaken, onDone }: ReviewProps) => {
  const apply = useEngineMutation('catalogue:apply-file');
  const take = (lines: readonly number[]) =>
    apply.mutate(
      { previewId: comparison.previewId, lines: [...lines] },
      {
        onSuccess: (changed) => {
          onTaken(changed, `${plural(lines.length, 'ligne reprise', 'lignes reprises')} au catalogue.`);
          onDone();
        },
      },
    );
  return (
    <LineReview
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
export const CatalogueReview = ({
  files: { reading, failure },
  onTaken,
}: {
  readonly files: CatalogueFiles;
  readonly onTaken: ReviewProps['onTaken'];
}) => {
  if (failure !== null) return <FailureBanner failure={failure} />;
  const preview = reading.data;
  if (preview === undefined) return null;
  if (preview.kind === 'problem')
    return (
      <ProblemBanner onClose={() => reading.reset()}>{CATALOGUE_PROBLEMS[preview.problem]}</ProblemBanner>
    );
  return (
    <Card
      title="Fichier à reprendre"
      description="Rien n’est écrit avant votre accord. Les actions absentes du fichier restent au catalogue."
    >
      <Review key={preview.previewId} comparison={preview} onTaken={onTaken} onDone={() => reading.reset()} />
    </Card>
  );
};
