import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../vault/crc32';

/** Pixels of a picture: three bytes each, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Length, type, content, CRC (PNG specification, § 5.3). */
const chunk = (type: string, content: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
};

const header = ({ width, height }: Pixels): Uint8Array => {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // 8 bits, true colour, no filter method beyond 0, not interlaced.
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
};

/** Each line starts with its filter: none. */
const lines = ({ width, height, rgb }: Pixels): Uint8Array => {
  const stride = width * 3;
  const bytes = new Uint8Array(height * (stride + 1));
  for (let row = 0; row < height; row += 1)
    bytes.set(rgb.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  return bytes;
};

/** A PNG of true colours, without any metadata. */
export const encodePng = (pixels: Pixels): Uint8Array =>
  Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(pixels)),
    chunk('IDAT', deflateSync(lines(pixels))),
    chunk('IEND', new Uint8Array()),
  ]);
