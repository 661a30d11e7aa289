import { createContext, useContext } from 'react';

/** How tall rows are; see `--row-height` in tokens.css. */
export type Density = 'comfortable' | 'compact';

export const DensityContext = createContext<Density>('comfortable');

const ROW_HEIGHTS: Readonly<Record<Density, number>> = { comfortable: 36, compact: 28 };

/** Height of a table row in CSS pixels, equal to `--row-height`. */
export const useRowHeight = (): number => ROW_HEIGHTS[useContext(DensityContext)];
