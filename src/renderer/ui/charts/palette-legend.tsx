import { MASK_WORDS } from '../../../core/wording/released-words';
import { bindClasses } from '../bind-classes';
import styles from './palette-legend.module.css';

const classes = bindClasses(styles);

const PALETTES = {
  diverging: ['under-3', 'under-2', 'under-1', 'middle', 'over-1', 'over-2', 'over-3'],
  sequential: ['1', '2', '3', '4', '5', '6'],
} as const;

export interface PaletteLegendProps {
  readonly palette: keyof typeof PALETTES;
  /** What the colours measure, with its unit. */
  readonly title: string;
  /** Where the colour changes, one fewer than there are colours. */
  readonly limits: readonly string[];
}

/** The colours of a heat map with the values at which they change, and the sign of what is hidden. */
export const PaletteLegend = ({ palette, title, limits }: PaletteLegendProps) => (
  <>
    <span className={classes('scale', 'palette')}>
      {title}
      <span className={classes('swatches')}>
        {PALETTES[palette].map((name, place) => (
          <span key={name} className={classes('step')}>
            <span className={classes('swatch')} style={{ background: `var(--${palette}-${name})` }} />
            <span className={classes('limit')}>{limits[place]}</span>
          </span>
        ))}
      </span>
    </span>
    <span className={classes('scale')}>
      <span className={classes('swatch', 'masked')} aria-hidden="true" />
      {MASK_WORDS}
    </span>
  </>
);
