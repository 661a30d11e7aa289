/** Points of the image for one of the drawing: sharp on paper and on a projector. */
const SCALE = 2;

const loadImage = (svg: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing could not be read'));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });

/** Draws an SVG document as a PNG image; base64 without its prefix. */
export const drawPng = async (file: {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}): Promise<string> => {
  const image = await loadImage(file.svg);
  const canvas = document.createElement('canvas');
  canvas.width = file.width * SCALE;
  canvas.height = file.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace('data:image/png;base64,', '');
};
