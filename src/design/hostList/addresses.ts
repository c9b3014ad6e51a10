import { hostBits } from '../model/addresses.ts';
import { addressSchema } from '../model/settings.ts';

const isAddress = (word: string): boolean => addressSchema.safeParse(word).success;
const MASK = /^(?:255|254|252|248|240|224|192|128|0)(?:\.(?:255|254|252|248|240|224|192|128|0)){3}$/;

/** Returns the addresses of a cell; none where any word of it is something else. */
export function addressWords(cell: string): string[] {
  const { addresses, wrong } = addressesIn(cell);
  return wrong.length === 0 ? addresses : [];
}

/** Returns the addresses of a cell, and the words that are none. A mask behind an address is its prefix; host bits drop a prefix. */
export function addressesIn(cell: string): { addresses: string[]; wrong: string[] } {
  const words = cell.split(/[\s,;|]+/).filter(Boolean);
  const addresses: string[] = [];
  const wrong: string[] = [];
  words.forEach((word, i) => {
    if (MASK.test(word) && addresses.length > 0 && !(words[i - 1] ?? '').includes('/') && prefixOf(word) !== null) {
      addresses.push(machineOr(`${addresses.pop()}/${prefixOf(word)}`));
    } else if (isAddress(word)) addresses.push(machineOr(word));
    else wrong.push(word);
  });
  return { addresses: [...new Set(addresses)], wrong };
}

/** "10.0.1.10/24" is how an address plan writes a machine in its network: the machine is meant. */
function machineOr(address: string): string {
  const [machine = ''] = address.split('/');
  return address.includes('/') && (hostBits(address) !== 0n || /\/(32|128)$/.test(address)) ? machine : address;
}

/** The prefix of a mask; null where its bits have gaps. */
function prefixOf(mask: string): number | null {
  const bits = mask
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : null;
}
