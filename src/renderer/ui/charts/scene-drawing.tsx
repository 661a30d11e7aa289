import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { bindClasses } from '../bind-classes';
import { LETTERS, type Mark, type Scene, type Target } from './scene';
import styles from './scene-drawing.module.css';

const classes = bindClasses(styles);

/** Width drawn before the page has measured the place. */
const FIRST_WIDTH = 760;
const NARROWEST = 280;

/** The width of an element, followed as it changes. */
const useWidth = () => {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
};

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

const DrawnMark = ({ mark, hatch }: { readonly mark: Mark; readonly hatch: string }) => {
  const tone = `tone-${mark.tone}`;
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height } = mark;
      return mark.isHatched ? (
        <rect {...{ x, y, width, height }} fill={`url(#${hatch})`} />
      ) : (
        <rect {...{ x, y, width, height }} className={classes('shape', tone)} />
      );
    }
    case 'line': {
      const { x1, y1, x2, y2, thickness = 1, isDashed = false } = mark;
      return (
        <line
          {...{ x1, y1, x2, y2 }}
          strokeWidth={thickness}
          className={classes('stroke', tone, isDashed && 'dashed')}
        />
      );
    }
    case 'path':
      return (
        <path
          d={pathOf(mark.points)}
          strokeWidth={mark.thickness}
          strokeLinejoin="round"
          className={classes('stroke', tone, mark.isDashed && 'dashed')}
        />
      );
    case 'dot':
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} className={classes('shape', tone)} />;
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor ?? 'start'}
          fontSize={mark.size ?? LETTERS}
          className={classes(mark.isStrong ? 'strong' : 'text', tone)}
        >
          {mark.text}
        </text>
      );
  }
};

const MOVES: Readonly<Record<string, (now: number, last: number) => number>> = {
  ArrowRight: (now, last) => Math.min(last, now + 1),
  ArrowDown: (now, last) => Math.min(last, now + 1),
  ArrowLeft: (now) => Math.max(0, now - 1),
  ArrowUp: (now) => Math.max(0, now - 1),
  Home: () => 0,
  End: (_, last) => last,
};

interface TargetsProps {
  readonly targets: readonly Target[];
  readonly onRead: (words: string | null) => void;
}

/** One place in the order of tabulation; the arrows go from one to the next. */
const Targets = ({ targets, onRead }: TargetsProps) => {
  const group = useRef<SVGGElement>(null);
  const [kept, setActive] = useState(0);
  const active = Math.min(kept, targets.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = MOVES[event.key]?.(active, targets.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
    const place = group.current?.querySelectorAll('rect')[next];
    place?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the places inside
    <g ref={group} onKeyDown={onKeyDown}>
      {targets.map(({ words, ...place }, index) => (
        // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a place is read, not pressed
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: places of one drawing have no other name
          key={index}
          {...place}
          role="img"
          aria-label={words}
          tabIndex={index === active ? 0 : -1}
          className={classes('target')}
          onPointerEnter={() => onRead(words)}
          onPointerLeave={() => onRead(null)}
          onFocus={() => {
            setActive(index);
            onRead(words);
          }}
          onBlur={() => onRead(null)}
        />
      ))}
    </g>
  );
};

const HINT = 'Survolez la figure, ou parcourez-la avec les flèches.';

/** Draws a scene as wide as its place; what is pointed at or focused is said under it. */
export const SceneDrawing = ({
  label,
  draw,
}: {
  readonly label: string;
  readonly draw: (width: number) => Scene;
}) => {
  const { frame, width } = useWidth();
  const hatch = useId();
  const [words, setWords] = useState<string | null>(null);
  const scene = draw(width);
  return (
    <div ref={frame} className={classes('frame')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds places to read is a group */}
      <svg
        role="group"
        aria-label={label}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        className={classes('drawing')}
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-45)"
          >
            <line x1="0" y1="0" x2="0" y2="6" strokeWidth="2" className={classes('stroke', 'tone-masked')} />
          </pattern>
        </defs>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: marks take no focus */}
        <g aria-hidden="true">
          {scene.marks.map((mark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: marks of one drawing have no other name
            <DrawnMark key={index} mark={mark} hatch={hatch} />
          ))}
        </g>
        {scene.targets.length === 0 ? null : <Targets targets={scene.targets} onRead={setWords} />}
      </svg>
      {scene.targets.length === 0 ? null : (
        <p className={`${classes('reading', words === null && 'hint')} no-print`} aria-hidden="true">
          {words ?? HINT}
        </p>
      )}
    </div>
  );
};
