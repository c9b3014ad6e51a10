import { hostBits } from '../model/addresses.ts';
import { addressesIn, isMask } from '../model/addressTexts.ts';
import { addressSchema } from '../model/settings.ts';

/** What a cell of addresses holds: those it gives, and the words that are none. */
interface Given {
  readonly addresses: readonly string[];
  readonly wrong: readonly string[];
}

const NONE: Given = { addresses: [], wrong: [] };
/** No address is without one of these, and looking for them takes a hundredth of the time that the schema takes. */
const SIGNS = /[.:]/;

const isAddress = (word: string): boolean => SIGNS.test(word) && !isMask(word) && addressSchema.safeParse(word).success;

/** Returns the addresses of a cell, several by commas, semicolons or blanks, and the words that are none. */
export function readAddresses(cell: string): Given {
  if (cell === '') return NONE;
  // An address and its mask stand side by side; two addresses with a comma between them are two.
  const words = cell.split(/[,;|]+/).flatMap(addressesIn);
  return {
    addresses: [...new Set(words.filter(isAddress).map(machineOf))],
    wrong: words.filter((word) => !isAddress(word)),
  };
}

/** Returns the addresses of a cell that holds nothing else; none of any other. */
export function addressesOf(cell: string): readonly string[] {
  if (!SIGNS.test(cell)) return [];
  const { addresses, wrong } = readAddresses(cell);
  return wrong.length === 0 ? addresses : [];
}

/** "10.0.1.10/24" is how address plans write a machine in its network: the machine is meant. */
export function machineOf(address: string): string {
  const [machine = '', prefix] = address.split('/');
  const isWhole = prefix === (address.includes(':') ? '128' : '32');
  return prefix !== undefined && (isWhole || hostBits(address) !== 0n) ? machine : address;
}
