import { encode } from 'uqr';

/** The longest text a QR code is made of, in characters: beyond, a phone no longer tells its squares apart on a screen. */
export const QR_MOST = 1000;

/** Light squares around a code, as many as its standard asks for. */
const QUIET = 4;

/** A QR code as one path of unit squares, the quiet margin around it included. */
export interface QrCode {
  readonly size: number; // squares a side
  readonly path: string;
}

/** The QR code of a text, at error level M: readable with 15 % of it hidden. */
export function qrCodeOf(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return { size, path: data.map(pathOfRow).join('') };
}

/** The dark runs of a row, each one rectangle. */
function pathOfRow(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x]) x += 1;
    runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
  }
  return runs.join('');
}

/** The code as an SVG file, black on white. */
export const svgOfQrCode = ({ size, path }: QrCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;

const PNG_SCALE = 8; // pixels a square: sharp on paper too

/** The code as a PNG file, black on white; rejects where the browser draws none. */
export async function pngOfQrCode({ size, path }: QrCode): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(size * PNG_SCALE, size * PNG_SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures here');
  context.scale(PNG_SCALE, PNG_SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000000';
  const squares = new Path2D(path);
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a drawing is no array
  context.fill(squares);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
