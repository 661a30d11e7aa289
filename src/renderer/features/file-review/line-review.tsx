import { type ReactNode, useState } from 'react';
import type { EngineFailure } from '../../app/engine-client';
import { createDraftBox, useDraft } from '../../app/kept-drafts';
import { formatCount } from '../../locales/format';
import { bindClasses } from '../../ui/bind-classes';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { FailureBanner } from '../vault/failure-banner';
import styles from './line-review.module.css';

const classes = bindClasses(styles);

/** One line of a file, in words. */
export interface ReviewLine {
  readonly line: number;
  readonly title: string;
  readonly detail: string;
}

/** Lines of one fate under their title, « 3 actions nouvelles ». */
export interface ReviewGroup {
  readonly title: string;
  readonly lines: readonly ReviewLine[];
}

export interface LineReviewProps {
  /** The preview under which these lines may be taken. */
  readonly previewId: string;
  /** What the file comes to, in a sentence. */
  readonly summary: string;
  /** Lines that may be taken: all are, until one is left out. */
  readonly takable: readonly ReviewGroup[];
  /** Lines that change nothing, or are left out with the reason. */
  readonly others: readonly ReviewGroup[];
  /** What is to be known before taking anything. */
  readonly children?: ReactNode;
  readonly takeLabel: (taken: number) => string;
  readonly leaveLabel: string;
  readonly isPending: boolean;
  readonly failure: EngineFailure | null;
  readonly onTake: (lines: readonly number[]) => void;
  readonly onLeave: () => void;
}

/** Lines drawn at once; more on demand. */
const PAGE = 25;

const Lines = ({
  title,
  lines,
  children,
  draw,
}: ReviewGroup & {
  readonly children?: ReactNode;
  readonly draw: (line: ReviewLine) => ReactNode;
}) => {
  const [limit, setLimit] = useState(PAGE);
  const hidden = lines.length - limit;
  return lines.length === 0 ? null : (
    <section className={classes('group')} aria-label={title}>
      <div className={classes('heading')}>
        <h3 className={classes('legend')}>{title}</h3>
        {children}
      </div>
      <ul className={classes('list')}>
        {lines.slice(0, limit).map((line) => (
          <li key={line.line}>{draw(line)}</li>
        ))}
      </ul>
      {hidden > 0 ? (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + PAGE)}>
          {`Montrer ${formatCount(Math.min(PAGE, hidden))} lignes de plus, sur ${formatCount(hidden)}`}
        </Button>
      ) : null}
    </section>
  );
};

interface TakableProps {
  readonly group: ReviewGroup;
  readonly taken: ReadonlySet<number>;
  readonly onTaken: (taken: ReadonlySet<number>) => void;
}

const Takable = ({ group, taken, onTaken }: TakableProps) => {
  const own = group.lines.map(({ line }) => line);
  const chosen = own.filter((line) => taken.has(line)).length;
  const setAll = (isTaken: boolean) => {
    const others = [...taken].filter((line) => !own.includes(line));
    onTaken(new Set(isTaken ? [...others, ...own] : others));
  };
  const toggle = (line: number) => {
    const next = new Set(taken);
    if (!next.delete(line)) next.add(line);
    onTaken(next);
  };
  return (
    <Lines
      {...group}
      draw={({ line, title, detail }) => (
        <Checkbox isSelected={taken.has(line)} onChange={() => toggle(line)} description={detail}>
          {title}
        </Checkbox>
      )}
    >
      {own.length < 2 ? null : (
        <Checkbox
          isSelected={chosen === own.length}
          isIndeterminate={chosen > 0 && chosen < own.length}
          onChange={setAll}
        >
          Toutes ces lignes
        </Checkbox>
      )}
    </Lines>
  );
};

const drawOther = ({ title, detail }: ReviewLine): ReactNode => (
  <>
    {title}
    {detail === '' ? null : <span className={classes('note')}>{detail}</span>}
  </>
);

/** Lines left out of what a file offers: found again when the screen was left for another. */
const LEFT_OUT = createDraftBox<{ readonly lines: readonly number[] }>();

const NONE = { lines: [] };

/** What the lines of a file would change, taken line by line. Nothing is written before the button. */
export const LineReview = (props: LineReviewProps) => {
  const { previewId, takable, others, failure, onTake } = props;
  const lines = takable.flatMap((group) => group.lines.map(({ line }) => line));
  const { draft, setDraft, forget } = useDraft(LEFT_OUT, previewId, NONE);
  const leftOut = new Set(draft.lines);
  const taken = new Set(lines.filter((line) => !leftOut.has(line)));
  const setTaken = (next: ReadonlySet<number>) =>
    setDraft({ lines: lines.filter((line) => !next.has(line)) });
  const leave = () => {
    forget();
    props.onLeave();
  };
  return (
    <div className={classes('review')}>
      <p className={classes('summary')} role="status">
        {props.summary}
      </p>
      {props.children}
      {takable.map((group) => (
        <Takable key={group.title} group={group} taken={taken} onTaken={setTaken} />
      ))}
      {others.map((group) => (
        <Lines key={group.title} {...group} draw={drawOther} />
      ))}
      {failure === null ? null : <FailureBanner failure={failure} />}
      <div className={classes('commands')}>
        {lines.length === 0 ? null : (
          <Button
            variant="primary"
            isDisabled={taken.size === 0}
            isPending={props.isPending}
            onPress={() => onTake([...taken])}
          >
            {props.takeLabel(taken.size)}
          </Button>
        )}
        <Button onPress={leave}>{lines.length === 0 ? 'Fermer' : props.leaveLabel}</Button>
      </div>
    </div>
  );
};
