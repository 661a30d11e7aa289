import type { TargetMeasure } from '../../../core/targets/target';
import { NBSP, wordDecimal, wordRate } from '../../../core/wording/numbers';
import { divergingLimits, sequentialLimits } from '../../ui/charts/cell-colour';
import { PaletteLegend } from '../../ui/charts/palette-legend';
import type { HeatReading } from './heat-table';

const signed = (value: number, scale: number): string =>
  `${value < 0 ? '−' : '+'}${wordDecimal(Math.abs(value) * scale)}`;

const TITLES = {
  mean: { rate: 'Taux de maîtrise', level: 'Niveau moyen, de 0 à 8' },
  gap: { rate: 'Écart à la cible, en points', level: 'Écart à la cible, en niveaux' },
} as const;

/** Values at which a heat map changes colour, in words. */
export const legendLimits = (reading: HeatReading, measure: TargetMeasure): readonly string[] => {
  if (reading === 'gap')
    return divergingLimits(measure).map((limit) => signed(limit, measure === 'rate' ? 100 : 1));
  return sequentialLimits(measure).map((limit) =>
    measure === 'rate' ? wordRate(limit).replace(NBSP, '\u202f') : wordDecimal(limit),
  );
};

/** The palette of a heat map, its unit and the values at which it changes. */
export const HeatLegend = ({
  reading,
  measure,
}: {
  readonly reading: HeatReading;
  readonly measure: TargetMeasure;
}) => (
  <PaletteLegend
    palette={reading === 'mean' ? 'sequential' : 'diverging'}
    title={TITLES[reading][measure]}
    limits={legendLimits(reading, measure)}
  />
);
