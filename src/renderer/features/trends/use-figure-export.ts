import type { FigureFormat } from '../../../contract/trends';
import { asFailure } from '../../app/engine-client';
import { useEngineMutation } from '../../app/use-engine';
import { type FigureSheet, writeCsv, writeTabs } from '../../ui/charts/figure-sheet';
import { writeSceneFile } from '../../ui/charts/scene-file';
import { copyText } from '../../ui/copy-text';
import { showToast } from '../../ui/toast';
import { drawPng } from './draw-png';

/** Width of a drawing in a file. */
const FILE_WIDTH = 900;

const contentOf = async (
  format: FigureFormat,
  sheet: FigureSheet,
  scope: readonly string[],
): Promise<string> => {
  if (format === 'csv') return writeCsv(sheet, scope);
  const file = writeSceneFile(sheet.draw(FILE_WIDTH), { ...sheet, scope });
  return format === 'svg' ? file.svg : drawPng(file);
};

/** Writes a figure where the administrator says, and copies its table. */
export const useFigureExport = (sheet: FigureSheet, scope: readonly string[]) => {
  const choosing = useEngineMutation('figure:choose');
  const writing = useEngineMutation('figure:write');
  const save = async (format: FigureFormat) => {
    try {
      const suggestedName = sheet.title.slice(0, 100);
      const place = await choosing.mutateAsync({ suggestedName, format });
      if (place === null) return;
      const content = await contentOf(format, sheet, scope);
      await writing.mutateAsync({ destination: place.token, format, title: sheet.title, content });
      showToast({ message: `Figure enregistrée dans ${place.name}.` });
    } catch (error) {
      const { title, meaning } = asFailure(error).text;
      showToast({ message: `${title}. ${meaning}` });
    }
  };
  const copy = () => {
    const isCopied = copyText(writeTabs(sheet, scope));
    showToast({ message: isCopied ? 'Tableau copié.' : 'Le presse-papiers a refusé la copie.' });
  };
  return { save, copy, isPending: choosing.isPending || writing.isPending };
};
