import { pushVarint } from '../../lib/varint.ts';
import { deflate, inflate } from './deflate.ts';
import { unpackFirst } from './base.ts';
import { packDesign, unpackDesign } from './packing.ts';
import { linkFailure, type LinkResult } from './faults.ts';
import { frameOfText, readInt, textOfFrame } from './frame.ts';
import { sealedOfText, type SealedLink } from './sealed.ts';
import { MOST_IN_LINK } from '../model/ceilings.ts';
import { CURRENT_VERSION } from '../model/migrations.ts';
import { parseDesign } from '../model/parse.ts';
import { success } from '../../lib/result.ts';
import type { Baseline, Design } from '../model/schema.ts';

/** The longest link that is opened, in characters after the #. */
export const MAX_LINK_LENGTH = 200_000;

/** True if the link, or the address that ends with it, is longer than any that is opened. */
export const isTooLong = (address: string): boolean => address.length - (address.indexOf('#') + 1) > MAX_LINK_LENGTH;

/** What each version of the link format unpacks with; one that was released is never edited. */
const UNPACKERS: readonly ((bytes: Uint8Array) => unknown)[] = [unpackFirst, unpackDesign];
const FORMAT = UNPACKERS.length;

/** The letter between format and dot: a design to look at, the same for reading only, one under a passphrase. */
const MARKS = { shared: '', readOnly: 'r', sealed: 'e' } as const;

/** What a link that arrived whole holds. */
export type LinkContent =
  | { readonly kind: 'design'; readonly design: Design; readonly readOnly: boolean }
  | { readonly kind: 'sealed'; readonly sealed: SealedLink };

/** What a link is for, and what goes into it besides the design itself: none of it unless asked for. */
export interface LinkOptions {
  readonly readOnly?: boolean;
  readonly facts?: boolean; // of the request and of rules: people, tickets, states
  readonly baseline?: boolean;
  readonly results?: boolean;
}

/** A design as the text after the # of a link: "p2." or, for reading only, "p2r.", and letters, digits, "-" and "_". */
export async function encodeLink(design: Design, options: LinkOptions = {}): Promise<string> {
  return (await encoded(linkedPart(design, options), options, Infinity)) ?? ''; // nothing is more than infinitely much
}

/** The same; null where it would be longer than any that is opened, which takes a fraction of the work to find out. */
export async function encodeLinkWithin(whole: Design, options: LinkOptions = {}): Promise<string | null> {
  const design = linkedPart(whole, options);
  if (await isSurelyTooMuch(design)) return null;
  const link = await encoded(design, options, MOST_PACKED);
  return link !== null && link.length <= MAX_LINK_LENGTH ? link : null;
}

/** The most bytes that a link holds: three in four characters. */
const MOST_PACKED = (MAX_LINK_LENGTH * 3) / 4;

/** What the checksum covers beside the bytes: from version 2 on the version too, as a 1 for a 2 would be no fault of the bytes. */
const sumMark = (format: number, mark: string): string => (format === 1 ? mark : `${format}${mark}`);

async function encoded(design: Design, { readOnly = false }: LinkOptions, most: number): Promise<string | null> {
  const mark = readOnly ? MARKS.readOnly : MARKS.shared;
  const head: number[] = [];
  pushVarint(head, CURRENT_VERSION);
  const body = await deflate(packDesign(design), most);
  return body && `p${FORMAT}${mark}.${textOfFrame(sumMark(FORMAT, mark), { head: Uint8Array.from(head), body })}`;
}

/** The design with those parts only that a link is asked to hold. */
function linkedPart(design: Design, { facts, baseline, results }: LinkOptions): Design {
  const { baseline: inForce, results: tested, ...present } = design;
  const plain = facts ? present : withoutFacts(present);
  const before = inForce && !facts ? { ...inForce, design: withoutFacts(inForce.design) } : inForce;
  return {
    ...plain,
    ...(baseline && before && { baseline: before }),
    ...(results && tested && { results: tested }),
  };
}

function withoutFacts<T extends Baseline['design']>(design: T): Omit<T, 'request' | 'facts'> {
  const { request: _, facts: __, ...rest } = design;
  return rest;
}

/** How many hosts are tried first, and how many times as many next: all tries together take a third of the whole at most. */
const TRIED = { first: 60, factor: 4 } as const;

/** What a part packs into, the whole does not undercut by more than this: windows of DEFLATE lie differently. */
const MARGIN = 1.25;

/** Whether the first hosts alone are too much, without their partners: those may be hosts that are left out. */
async function isSurelyTooMuch(design: Design): Promise<boolean> {
  for (let count: number = TRIED.first; count < design.hosts.length; count *= TRIED.factor) {
    const hosts = design.hosts.slice(0, count).map((host) => ({ ...host, partners: {} }));
    if ((await deflate(packDesign({ ...design, hosts }), MOST_PACKED * MARGIN)) === null) return true;
  }
  return false;
}

/** What a link holds, or what is wrong with it and what to ask the sender for; never throws. Sealed with fewer rounds than given, it is refused. */
export async function readLink(text: string, leastIterations?: number): Promise<LinkResult<LinkContent>> {
  if (text.length > MAX_LINK_LENGTH) return linkFailure('large');
  const [first = '', ...others] = readingsOf(tidied(text));
  const result = await readTidied(first, leastIterations);
  if (result.ok) return result;
  for (const other of others) {
    const again = await readTidied(other, leastIterations);
    if (again.ok) return again;
  }
  return result;
}

async function readTidied(text: string, leastIterations?: number): Promise<LinkResult<LinkContent>> {
  const start = startOf(text);
  if (!start.ok) return start;
  const { mark, rest } = start.value;
  if (mark === MARKS.sealed) {
    const sealed = sealedOfText(rest, leastIterations);
    return sealed.ok ? { ok: true, value: { kind: 'sealed', sealed: sealed.value } } : sealed;
  }
  const design = await readDesign(start.value);
  if (!design.ok) return design;
  return success({ kind: 'design', design: design.value, readOnly: mark === MARKS.readOnly }, design.notes);
}

/** The design of a link that needs no passphrase, or a message; never throws. */
export async function decodeLink(text: string): Promise<LinkResult<Design>> {
  const read = await readLink(text);
  if (!read.ok) return read;
  return read.value.kind === 'design' ? success(read.value.design, read.notes) : linkFailure('locked');
}

/** Whether a design is meant to stand after the #, good or bad: anything there is, as the page has no anchors. */
export const isLink = (text: string): boolean => text !== '' && text !== '#';

/** The link as it was before a program on the way broke its lines or wrote some of its characters as %-codes. */
function tidied(text: string): string {
  return decoded(text)
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/[\s\u00AD\u200B\u2060]/g, '')
    .replace(/^#+/, '');
}

/**
 * What a link may have been. No link has an equals sign: one is left over from a line that mail broke ("quoted-printable"), or
 * begins the code of a character. Which, the checksum tells.
 */
function readingsOf(link: string): string[] {
  if (!link.includes('=')) return [link];
  const decodedCodes = link.replaceAll(/=([\dA-F]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [link, link.replaceAll('=', ''), decodedCodes.replaceAll('=', '').replace(/^#+/, '')];
}

/** The address with its link after a #, where a program wrote that # as %23 and so made the link part of path or query. */
export const withHash = (address: string): string => address.replace(/(?:%23|=23)(?=p\d{1,3}[a-z]?\.)/i, '#');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Start {
  readonly format: number;
  readonly mark: string;
  readonly unpack: (bytes: Uint8Array) => unknown;
  readonly rest: string;
}

function startOf(link: string): LinkResult<Start> {
  if (/^p\d{0,3}[a-z]?\.?$/.test(link)) return linkFailure('cut');
  const [start = '', format, mark = ''] = /^p([1-9]\d{0,2})([a-z]?)\./.exec(link) ?? [];
  if (format === undefined) return linkFailure(/^p\d/.test(link) ? 'damaged' : 'foreign');
  const unpack = UNPACKERS[Number(format) - 1];
  const isKnown = Object.values<string>(MARKS).includes(mark);
  return unpack && isKnown
    ? { ok: true, value: { format: Number(format), mark, unpack, rest: link.slice(start.length) } }
    : linkFailure('newer');
}

async function readDesign({ format, mark, unpack, rest: text }: Start): Promise<LinkResult<Design>> {
  const frame = frameOfText(sumMark(format, mark), text, (bytes) => readInt(bytes, 0)[1]);
  if (!frame.ok) return frame;
  const [version] = readInt(frame.value.head, 0);
  if (version > CURRENT_VERSION) return linkFailure('newer');
  const unpacked = await inflate(frame.value.body, MOST_IN_LINK);
  if (unpacked === 'tooMuch') return linkFailure('large');
  if (unpacked === 'notPacked') return linkFailure('invalid');
  const value = unpack(unpacked);
  if (value === null) return linkFailure('invalid');
  const parsed = parseDesign(version, value);
  return parsed.ok ? parsed : linkFailure('invalid', `${parsed.message} Ask the sender for the design as a file.`);
}
