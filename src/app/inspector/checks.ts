import { addressSchema } from '../../design/model/settings.ts';

const LABELS = /^[\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}])?)*\.?$/u;

/** What is wrong with a DNS name, or null; none at all is fine. */
export const fqdnMessage = (text: string): string | null =>
  text === '' || LABELS.test(text)
    ? null
    : 'A DNS name has letters, digits and hyphens between its dots, as in srv01.corp.example.com.';

/** What is wrong with an address, or null. */
export const addressMessage = (text: string): string | null =>
  addressSchema.safeParse(text).success
    ? null
    : `${text} is not an IPv4 address, an IPv6 address or a network such as 10.0.0.0/16.`;
