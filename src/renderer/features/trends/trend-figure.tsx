import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Figure } from '../../ui/charts/figure';
import type { FigureSheet } from '../../ui/charts/figure-sheet';
import { SceneDrawing } from '../../ui/charts/scene-drawing';
import { Menu } from '../../ui/menu';
import { PlainTable } from '../../ui/table/plain-table';
import { useFigureExport } from './use-figure-export';

/** Ways out of a figure: image, drawing, table, clipboard. */
const FigureExport = ({
  sheet,
  scope,
}: {
  readonly sheet: FigureSheet;
  readonly scope: readonly string[];
}) => {
  const { save, copy, isPending } = useFigureExport(sheet, scope);
  return (
    <Menu
      label="Exporter"
      icon={<Download />}
      isPending={isPending}
      entries={[
        { id: 'png', label: 'Image (PNG)', onAction: () => void save('png') },
        { id: 'svg', label: 'Dessin (SVG)', onAction: () => void save('svg') },
        { id: 'csv', label: 'Tableau (CSV)', onAction: () => void save('csv') },
        { id: 'copy', label: 'Copier le tableau', onAction: copy },
      ]}
    />
  );
};

interface NumberedRow {
  readonly id: string;
  readonly cells: readonly string[];
}

const SheetTable = ({ sheet }: { readonly sheet: FigureSheet }) => (
  <PlainTable
    caption={sheet.title}
    isCaptionHidden
    rows={sheet.rows.map((cells, index): NumberedRow => ({ id: String(index), cells }))}
    rowId={({ id }) => id}
    columns={sheet.columns.map(({ title, align = 'start', width }, column) => ({
      id: title,
      title,
      width,
      align,
      value: ({ cells }: NumberedRow) => cells[column] ?? null,
    }))}
  />
);

/** A figure of the trends: finding, drawing, the same numbers as a table, and its ways out. */
export const TrendFigure = ({
  sheet,
  scope,
  actions,
  legend,
  children,
}: {
  readonly sheet: FigureSheet;
  readonly scope: readonly string[];
  readonly actions?: ReactNode;
  readonly legend?: ReactNode;
  /** Drawing of the screen where it is not that of files. */
  readonly children?: ReactNode;
}) => (
  <Figure
    title={sheet.title}
    finding={sheet.finding}
    notes={sheet.notes}
    legend={legend}
    table={<SheetTable sheet={sheet} />}
    actions={
      <>
        {actions}
        <FigureExport sheet={sheet} scope={scope} />
      </>
    }
  >
    {children === undefined ? <SceneDrawing label={sheet.title} draw={sheet.draw} /> : children}
  </Figure>
);
