import { BookOpen, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { CatalogueState } from '../../../contract/catalogue';
import { rankActions } from '../../../core/catalogue/suggest-actions';
import { standingOf, takeAction } from '../../../core/catalogue/take-action';
import type { ActionDetails, PlanRow } from '../../../core/plan';
import { THIN } from '../../../core/wording/numbers';
import { ANSWERS, MODALITIES } from '../../../core/wording/plan-words';
import { matchesWords } from '../../locales/fold';
import { formatEuros } from '../../locales/format';
import { Banner } from '../../ui/banner';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { wordLength } from '../catalogue/catalogue-model';
import { wordField } from '../file-review/review-words';
import styles from './actions.module.css';

const classes = bindClasses(styles);

type Entry = CatalogueState['entries'][number];
type CatalogueAction = Entry['action'];

/** More would hide the form below; a search finds the others. */
const MOST_SHOWN = 6;

/** « Atelier interne · 0,5 j · Présentiel · 150 € par session ». */
export const describeEntry = (action: CatalogueAction): string =>
  [
    ANSWERS[action.answer],
    wordLength(action),
    MODALITIES[action.modality],
    action.provider || null,
    action.costPerSession === null ? null : `${formatEuros(action.costPerSession)} par session`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

const find = (entries: readonly Entry[], row: PlanRow, words: string): readonly CatalogueAction[] =>
  rankActions(entries, { code: row.competences[0]?.code ?? null, answer: row.answer })
    .map(({ action }) => action)
    .filter(
      (action) =>
        words.trim() === '' ||
        matchesWords(
          `${action.title} ${action.objective} ${action.provider} ${action.competenceCodes.join(' ')} ${ANSWERS[action.answer]}`,
          words,
        ),
    )
    .slice(0, MOST_SHOWN);

const Choice = ({
  row,
  entries,
  onTake,
}: {
  readonly row: PlanRow;
  readonly entries: readonly Entry[];
  readonly onTake: (action: CatalogueAction) => void;
}) => {
  const [words, setWords] = useState('');
  const found = find(entries, row, words);
  return (
    <div className={classes('form')}>
      <SearchField
        label="Chercher au catalogue"
        placeholder="Intitulé, organisme, compétence…"
        value={words}
        onChange={setWords}
        autoFocus
      />
      {found.length === 0 ? <p className={classes('note')}>Aucune action ne contient ces mots.</p> : null}
      <ul className={classes('suggestions')} aria-label="Actions du catalogue">
        {found.map((action) => (
          <li key={action.id}>
            <button type="button" className={classes('suggestion')} onClick={() => onTake(action)}>
              <span>{action.title}</span>
              <span className={classes('note')}>
                {describeEntry(action)}
                {action.answer === row.answer ? '' : ` – change la réponse au besoin`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

interface ActionCatalogueProps {
  readonly row: PlanRow;
  readonly draft: ActionDetails;
  readonly entries: readonly Entry[];
  /** The action filled, and the answer that comes with it. */
  readonly onTake: (next: ActionDetails, action: CatalogueAction) => void;
}

/** What of the action came from the catalogue, whether the entry changed since, and the choice of another. */
export const ActionCatalogue = ({ row, draft, entries, onTake }: ActionCatalogueProps) => {
  const [isChoosing, setChoosing] = useState(false);
  const standing = standingOf(row.details, entries);
  const take = (action: CatalogueAction) => {
    setChoosing(false);
    onTake(takeAction(draft, action), action);
  };
  return (
    <section className={classes('group')} aria-label="Catalogue">
      {standing.kind === 'changed' ? (
        <Banner tone="warning" title="L’entrée du catalogue a changé depuis">
          <ul className={classes('sessions')}>
            {standing.fields.map((field) => (
              <li key={field.header}>{wordField(field)}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <p className={classes('note')}>
        {standing.kind === 'free'
          ? 'Intitulé et objectif proposés. Rien n’est encore repris du catalogue.'
          : null}
        {standing.kind === 'gone'
          ? `Reprise du catalogue${THIN}; cette entrée n’y est plus. L’action garde ses valeurs.`
          : null}
        {standing.kind === 'same' || standing.kind === 'changed'
          ? `Reprise du catalogue${THIN}: ${standing.entry.action.title}.`
          : null}
      </p>
      <div className={classes('ceilings')}>
        <Button
          size="small"
          icon={<BookOpen aria-hidden="true" />}
          aria-expanded={isChoosing}
          onPress={() => setChoosing(!isChoosing)}
        >
          Choisir au catalogue…
        </Button>
        {standing.kind === 'same' || standing.kind === 'changed' ? (
          <Button
            size="small"
            icon={<RotateCcw aria-hidden="true" />}
            onPress={() => take(standing.entry.action)}
          >
            Reprendre les valeurs du catalogue
          </Button>
        ) : null}
      </div>
      {isChoosing ? <Choice row={row} entries={entries} onTake={take} /> : null}
    </section>
  );
};
