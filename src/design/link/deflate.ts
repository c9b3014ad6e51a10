interface Transform {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** Small enough that a bomb has swollen to no more than some 4 MB before its size is looked at. */
const SLICE = 4096;

/** Packs bytes with DEFLATE; null where more than `most` come of them, as soon as that is seen. */
export async function deflate(
  bytes: Uint8Array<ArrayBuffer>,
  most = Infinity,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = await pump(new CompressionStream('deflate-raw'), bytes, most);
  return packed === 'tooMuch' ? null : packed;
}

/** Why bytes are not unpacked: there would be more than asked for, or they are not DEFLATE. */
type NotUnpacked = 'tooMuch' | 'notPacked';

/** Unpacks bytes, but never more than `most` of them; never throws. */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | NotUnpacked> {
  try {
    return await pump(new DecompressionStream('deflate-raw'), bytes, most);
  } catch {
    return 'notPacked';
  }
}

async function pump(
  transform: Transform,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'tooMuch'> {
  const reader = transform.readable.getReader();
  const feeding = feed(transform.writable, bytes);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      await feeding;
      return 'tooMuch';
    }
    chunks.push(next.value);
  }
  await feeding;
  return joined(chunks, length);
}

/** Feeds slice by slice, each only when the one before it is used up; a fault shows at the reading end. */
async function feed(stream: WritableStream<Uint8Array<ArrayBuffer>>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = stream.getWriter();
  try {
    for (let i = 0; i < bytes.length; i += SLICE) await writer.write(bytes.subarray(i, i + SLICE));
    await writer.close();
  } catch {
    await writer.abort().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let place = 0;
  for (const chunk of chunks) {
    all.set(chunk, place);
    place += chunk.length;
  }
  return all;
}
