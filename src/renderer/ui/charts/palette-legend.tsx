import { bindClasses } from '../bind-classes';
import styles from './palette-legend.module.css';

const classes = bindClasses(styles);

const PALETTES = {
  diverging: ['under-3', 'under-2', 'under-1', 'middle', 'over-1', 'over-2', 'over-3'],
  sequential: ['1', '2', '3', '4', '5', '6'],
} as const;

/** The colours of a heat map from one end to the other, and the sign of what is hidden. */
export const PaletteLegend = ({
  palette,
  low,
  high,
}: {
  readonly palette: keyof typeof PALETTES;
  readonly low: string;
  readonly high: string;
}) => (
  <>
    <span className={classes('scale')}>
      {low}
      <span className={classes('swatches')} aria-hidden="true">
        {PALETTES[palette].map((name) => (
          <span
            key={name}
            className={classes('swatch')}
            style={{ background: `var(--${palette}-${name})` }}
          />
        ))}
      </span>
      {high}
    </span>
    <span className={classes('scale')}>
      <span className={classes('swatch', 'masked')} aria-hidden="true" />
      masqué{'\u202f'}: trop peu de réponses, ou protection d’une autre ligne
    </span>
  </>
);
