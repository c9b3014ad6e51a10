import { strToU8, zlibSync } from 'fflate';

/** A reference to an object of the file. */
export type Ref = `${number} 0 R`;

/** Collects the numbered objects of a PDF file and writes them with their table of contents. */
export class PdfFile {
  readonly #objects: Uint8Array[] = [];

  /** A number for an object that comes later. */
  reserve(): Ref {
    this.#objects.push(new Uint8Array());
    return `${this.#objects.length} 0 R`;
  }

  /** Adds an object, in place of a reserved one if given. */
  add(content: string | Uint8Array, ref: Ref = this.reserve()): Ref {
    const index = Number.parseInt(ref, 10) - 1;
    this.#objects[index] = typeof content === 'string' ? latin(content) : content;
    return ref;
  }

  /** Adds a compressed stream; `entries` go into its dictionary. */
  addStream(data: Uint8Array, entries = ''): Ref {
    const packed = zlibSync(data, { level: 6 });
    const head = latin(`<</Length ${packed.length}/Filter/FlateDecode${entries}>>\nstream\n`);
    return this.add(joined([head, packed, latin('\nendstream')]));
  }

  /** The whole file. `id` is 32 hexadecimal digits. */
  bytes(root: Ref, info: Ref, id: string): Uint8Array<ArrayBuffer> {
    // The second line tells programs that the file is not plain text.
    const chunks = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
    const offsets: number[] = [];
    let at = chunks[0]?.length ?? 0;
    this.#objects.forEach((object, index) => {
      const chunk = joined([latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')]);
      offsets.push(at);
      at += chunk.length;
      chunks.push(chunk);
    });
    const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = offsets.length + 1;
    chunks.push(
      latin(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`),
      latin(`trailer\n<</Size ${size}/Root ${root}/Info ${info}/ID[<${id}><${id}>]>>\nstartxref\n${at}\n%%EOF\n`),
    );
    return joined(chunks);
  }
}

const latin = (text: string): Uint8Array => strToU8(text, true);

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Any text as a PDF string: UTF-16 in hexadecimal, in which nothing needs escaping. */
export const pdfText = (text: string): string => `<FEFF${utf16(text)}>`;

/** The UTF-16 units of a text in hexadecimal. */
export function utf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += hex4(text.charCodeAt(index));
  return hex;
}

/** A number below 65,536 as four hexadecimal digits. */
export const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** A web address as a PDF string: what isn't ASCII is percent-encoded. */
export const pdfAddress = (address: string): string => `(${encodeURI(address).replaceAll(/[\\()]/g, String.raw`\$&`)})`;

/** A number as PDF writes it, with at most three decimals. */
export const num = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);
