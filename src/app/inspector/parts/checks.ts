import { networkOf } from '../../../design/edit/counting.ts';
import { hostBits } from '../../../design/model/addresses.ts';
import { addressesIn, isMask } from '../../../design/model/addressTexts.ts';
import { addressSchema, networkSchema, singleAddressSchema } from '../../../design/model/settings.ts';

const LABELS = /^[\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}])?)*\.?$/u;

/** What is wrong with a DNS name, or null; none at all is fine. */
export const fqdnMessage = (text: string): string | null =>
  text === '' || LABELS.test(text)
    ? null
    : 'A DNS name has letters, digits and hyphens between its dots, as in srv01.corp.example.com.';

/** What is wrong with an address, or null. */
export function addressMessage(text: string): string | null {
  if (isMask(text)) return `${text} is a subnet mask. Enter it after its network, as in 10.0.0.0 255.255.255.0.`;
  return addressSchema.safeParse(text).success
    ? null
    : `${text} is not an IPv4 address, an IPv6 address or a network such as 10.0.0.0/16.`;
}

/** What is wrong with a network of a zone, or null. */
export function networkMessage(text: string): string | null {
  if (isMask(text)) return addressMessage(text);
  if (!networkSchema.safeParse(text).success) {
    return addressSchema.safeParse(text).success
      ? `${text} is one address. A network has a prefix, as in 10.0.0.0/16.`
      : `${text} is not a network in CIDR notation, as in 10.0.0.0/16.`;
  }
  const network = hostBits(text) === 0n ? text : networkOf(text);
  return network === text ? null : `${text} has bits beyond its prefix. Its network is ${network}.`;
}

/** The one address of a machine that a text gives, none for an empty text, and what is wrong with it. */
export function singleAddress(text: string): { readonly address: string | null; readonly message: string | null } {
  const [address = null, ...more] = addressesIn(text);
  if (address === null) return { address, message: null };
  const isOne = more.length === 0 && !isMask(address) && singleAddressSchema.safeParse(address).success;
  return isOne ? { address, message: null } : { address: null, message: `${text} is not one IPv4 or IPv6 address.` };
}
