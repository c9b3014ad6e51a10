import { unzlibSync } from 'fflate';

/** The tables of a font, by their four-letter names. */
export type FontTables = ReadonlyMap<string, DataView>;

/** The tables of a WOFF file (version 1). Throws on anything else. */
export function readWoff(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes);
  if (bytes.length < 44 || view.getUint32(0) !== 0x774f4646) throw new Error('Not a WOFF font');
  const tables = new Map<string, DataView>();
  for (let entry = 44; entry < 44 + view.getUint16(12) * 20; entry += 20) {
    const [tag, offset, packed, full] = [0, 4, 8, 12].map((at) => view.getUint32(entry + at));
    if (tag === undefined || offset === undefined || packed === undefined || full === undefined) continue;
    const data = bytes.subarray(offset, offset + packed);
    tables.set(tagName(tag), viewOf(packed < full ? unzlibSync(data) : data));
  }
  return tables;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const tagName = (tag: number): string => String.fromCharCode(...[24, 16, 8, 0].map((shift) => (tag >>> shift) & 0xff));
