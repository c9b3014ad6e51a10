import { LIMITS } from '../../../design/model/bounds.ts';
import { addressMessage, networkMessage } from '../parts/checks.ts';

/** What a list of addresses or networks is called, and what may stand in it. */
export interface AddressWords {
  readonly legend: string;
  readonly isLegendHidden?: boolean; // where a heading above says it
  readonly one: string;
  readonly another: string;
  readonly placeholder: string;
  readonly most: number;
  readonly many: string; // "A host takes", before how many at most
  readonly check: (text: string) => string | null; // what is wrong with one
}

/** The addresses of a host in its own zone. */
export const HOME: AddressWords = {
  legend: 'Addresses',
  one: 'Address',
  another: 'Another address',
  placeholder: '10.0.4.11 or 10.0.0.0/16',
  most: LIMITS.addresses,
  many: 'A host takes',
  check: addressMessage,
};

/** Those of a network card in another zone, by its name. */
export const cardWords = (zone: string): AddressWords => ({
  ...HOME,
  legend: `Addresses in ${zone}`,
  isLegendHidden: true,
  one: `Address in ${zone}`,
  another: `Another address in ${zone}`,
  placeholder: '192.0.2.11',
  many: 'A network card takes',
});

/** The networks of a zone. */
export const NETWORKS: AddressWords = {
  legend: 'Networks',
  isLegendHidden: true,
  one: 'Network',
  another: 'Another network',
  placeholder: '10.0.0.0/16',
  most: LIMITS.networks,
  many: 'A zone takes',
  check: networkMessage,
};
