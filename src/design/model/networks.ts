import { addTo } from '../../lib/groupBy.ts';
import { hostBits, readIpv4, readIpv6 } from './addresses.ts';

/** An address or network as a number of bits. */
interface Block {
  readonly isSix: boolean;
  readonly value: bigint; // the first address of a network
  readonly prefix: number; // 32 or 128: one address
}

function blockOf(text: string): Block {
  const [address = '', prefix] = text.split('/');
  const isSix = address.includes(':');
  const value = (isSix ? readIpv6(address) : readIpv4(address)) - hostBits(text);
  return { isSix, value, prefix: prefix === undefined ? bitsOf(isSix) : Number(prefix) };
}

const bitsOf = (isSix: boolean): number => (isSix ? 128 : 32);

/** One key for all that lie in a block's first so many bits. */
const keyOf = ({ isSix, value }: Block, prefix: number): string =>
  `${isSix ? 6 : 4}/${prefix}/${value >> BigInt(bitsOf(isSix) - prefix)}`;

/** Networks of owners, to be asked who has one that an address or a network lies in. */
export interface Networks<Owner> {
  /** The networks that hold all of the text's addresses, the same network included, widest first. */
  readonly around: (text: string) => readonly { readonly text: string; readonly owner: Owner }[];
}

/** Makes networks ready to be asked; each question takes as long as there are lengths of prefixes, however many networks there are. */
export function networksOf<Owner>(all: Iterable<{ readonly text: string; readonly owner: Owner }>): Networks<Owner> {
  const byKey = new Map<string, { readonly text: string; readonly owner: Owner }[]>();
  const prefixes = new Set<number>();
  for (const one of all) {
    const block = blockOf(one.text);
    prefixes.add(block.prefix);
    addTo(byKey, keyOf(block, block.prefix), one);
  }
  const lengths = [...prefixes].toSorted((a, b) => a - b);
  return {
    around: (text) => {
      const block = blockOf(text);
      const wider = lengths.filter((prefix) => prefix <= block.prefix);
      return wider.flatMap((prefix) => byKey.get(keyOf(block, prefix)) ?? []);
    },
  };
}
