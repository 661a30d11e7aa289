import { useState } from 'react';
import type { CatalogueFilePreview } from '../../../contract/catalogue';
import type { ReplyOf } from '../../../contract/channels';
import { useEngineMutation } from '../../app/use-engine';
import { plural } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Checkbox } from '../../ui/checkbox';
import { FailureBanner } from '../vault/failure-banner';
import styles from './catalogue.module.css';
import { wordComparison, wordField, wordRefusal } from './review-words';
import type { CatalogueFiles } from './use-catalogue-files';

const classes = bindClasses(styles);

type Comparison = Extract<CatalogueFilePreview, { kind: 'comparison' }>;
type Problem = Extract<CatalogueFilePreview, { kind: 'problem' }>['problem'];

const PROBLEMS: Readonly<Record<Problem, string>> = {
  unreadable:
    'Ce n’est ni un tableau CSV ni un classeur lisible. Enregistrez-le au format .csv, .xlsx ou .ods, fermé et sans mot de passe.',
  'unknown-titles':
    'Aucune colonne «\u00a0Intitulé\u00a0» n’a été trouvée. Exportez le catalogue pour avoir le modèle des colonnes.',
  'too-long': 'Le fichier a plus de 10\u202f000 lignes. Un catalogue en compte 5\u202f000 au plus.',
};

const toggle = (all: ReadonlySet<number>, line: number): ReadonlySet<number> => {
  const next = new Set(all);
  if (!next.delete(line)) next.add(line);
  return next;
};

interface ReviewProps {
  readonly comparison: Comparison;
  readonly onTaken: (changed: ReplyOf<'catalogue:apply-file'>, message: string) => void;
  readonly onDone: () => void;
}

interface ListProps {
  readonly comparison: Comparison;
  readonly taken: ReadonlySet<number>;
  readonly onToggle: (line: number) => void;
}

const Added = ({ comparison: { added }, taken, onToggle }: ListProps) =>
  added.length === 0 ? null : (
    <>
      <h3 className={classes('legend')}>{plural(added.length, 'action nouvelle', 'actions nouvelles')}</h3>
      <ul className={classes('list')}>
        {added.map(({ line, title, competences }) => (
          <li key={line}>
            <Checkbox
              isSelected={taken.has(line)}
              onChange={() => onToggle(line)}
              description={competences || 'Aucune compétence du référentiel.'}
            >
              {title}
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );

const Changed = ({ comparison: { changed }, taken, onToggle }: ListProps) =>
  changed.length === 0 ? null : (
    <>
      <h3 className={classes('legend')}>{plural(changed.length, 'action modifiée', 'actions modifiées')}</h3>
      <ul className={classes('list')}>
        {changed.map(({ line, title, fields, isPutBack }) => (
          <li key={line}>
            <Checkbox
              isSelected={taken.has(line)}
              onChange={() => onToggle(line)}
              description={[...(isPutBack ? ['Remise au catalogue'] : []), ...fields.map(wordField)].join(
                ' · ',
              )}
            >
              {title}
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );

const Refused = ({ refused }: Pick<Comparison, 'refused'>) =>
  refused.length === 0 ? null : (
    <>
      <h3 className={classes('legend')}>
        {plural(refused.length, 'ligne laissée de côté', 'lignes laissées de côté')}
      </h3>
      <ul className={classes('list')}>
        {refused.map((refusal) => (
          <li key={refusal.line}>{wordRefusal(refusal)}</li>
        ))}
      </ul>
    </>
  );

const Review = ({ comparison, onTaken, onDone }: ReviewProps) => {
  const apply = useEngineMutation('catalogue:apply-file');
  const lines = [...comparison.added, ...comparison.changed].map(({ line }) => line);
  const [taken, setTaken] = useState<ReadonlySet<number>>(() => new Set(lines));
  const list = { comparison, taken, onToggle: (line: number) => setTaken(toggle(taken, line)) };
  const take = () =>
    apply.mutate(
      { previewId: comparison.previewId, lines: [...taken] },
      {
        onSuccess: (changed) => {
          onTaken(changed, `${plural(taken.size, 'ligne reprise', 'lignes reprises')} au catalogue.`);
          onDone();
        },
      },
    );
  return (
    <div className={classes('form')}>
      <p className={classes('note')}>{wordComparison(comparison)}</p>
      <Added {...list} />
      <Changed {...list} />
      <Refused refused={comparison.refused} />
      {apply.error === null ? null : <FailureBanner failure={apply.error} />}
      <div className={classes('commands')}>
        {lines.length === 0 ? null : (
          <Button variant="primary" isDisabled={taken.size === 0} isPending={apply.isPending} onPress={take}>
            Reprendre ce qui est coché
          </Button>
        )}
        <Button onPress={onDone}>{lines.length === 0 ? 'Fermer' : 'Ne rien reprendre'}</Button>
      </div>
    </div>
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
      <Banner
        tone="warning"
        title="Ce fichier ne peut pas être repris"
        isAlert
        action={
          <Button size="small" onPress={() => reading.reset()}>
            Fermer
          </Button>
        }
      >
        {PROBLEMS[preview.problem]}
      </Banner>
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
