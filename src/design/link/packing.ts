import { packBase, unpackBase } from './base.ts';
import { LinkReader, LinkWriter } from './bytes.ts';
import { hasTail, packTail, unpackTail } from './tail.ts';
import type { Design } from '../model/schema.ts';

/** Packs a design into bytes: the columns of version 1 of the link format, and after them what came later, where there is any of it. */
export function packDesign(design: Design): Uint8Array<ArrayBuffer> {
  const out = new LinkWriter();
  packBase(out, design);
  if (hasTail(design)) packTail(out, design);
  return out.bytes();
}

/** The value that was packed, its shape still to be checked; null where the bytes make no sense. Never throws. */
export function unpackDesign(bytes: Uint8Array): unknown {
  const from = new LinkReader(bytes);
  const base = unpackBase(from);
  if (from.isDone()) return base;
  const design = unpackTail(from, base);
  return from.isDone() ? design : null;
}
