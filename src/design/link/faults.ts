import type { Success } from '../../lib/result.ts';

/** What can be wrong with a link: what to call it, and what happened and what to ask the sender for. */
export const LINK_FAULTS = {
  cut: {
    title: 'The link is cut short',
    message:
      'The link is cut short: its end did not arrive. Many programs cut long addresses. Ask the sender for the whole link again by another way, or for the design as a file.',
  },
  damaged: {
    title: 'The link is damaged',
    message:
      'The link is damaged: some of its characters are not as they were sent. Ask the sender to copy and send it again, or for the design as a file.',
  },
  foreign: {
    title: 'This is no link of Portolan',
    message:
      'The link is not one of a Portolan design: what stands after the # is something else. Ask the sender which link was meant.',
  },
  newer: {
    title: 'The link is newer than this Portolan',
    message:
      'The link was made by a newer Portolan. Reload this page to get the newest one; if that does not help, ask the sender for the address they work at.',
  },
  large: {
    title: 'The link is too large',
    message:
      'The link holds more than a Portolan design can have, so it was not unpacked. Ask the sender what it is, and for the design as a file.',
  },
  invalid: {
    title: 'The link holds no design',
    message:
      'The link arrived as it was sent, but it is not a Portolan design. Ask the sender to make it again with Portolan, or for the design as a file.',
  },
  costly: {
    title: 'The link asks for too much',
    message:
      'The link asks for more computing than Portolan ever uses for a passphrase. It may be meant to keep your browser busy, so it was not opened. Ask the sender whether it is theirs.',
  },
  weak: {
    title: 'The link is badly locked',
    message:
      'The link protects its passphrase with less computing than Portolan ever uses: what you type here could be guessed from it. It was not opened. Ask the sender to make it again with Portolan.',
  },
  locked: {
    title: 'The link stays locked',
    message: 'Wrong passphrase, or the link was altered on purpose. It did arrive without damage.',
  },
  insecure: {
    title: 'The link can’t be unlocked here',
    message:
      'This page was not opened over HTTPS, and without it browsers offer no decryption. Open the link over HTTPS, or ask the sender for a link without a passphrase or for the design as a file.',
  },
} as const;
export type LinkFault = keyof typeof LINK_FAULTS;

/** Why a link can't be opened. */
export interface LinkFailure {
  readonly ok: false;
  readonly fault: LinkFault;
  readonly message: string;
}

/** What reading a link gives: the value, or the fault with the message to show. */
export type LinkResult<T> = Success<T> | LinkFailure;

/** A link that can't be opened for the reason given. */
export const linkFailure = (fault: LinkFault, message: string = LINK_FAULTS[fault].message): LinkFailure => ({
  ok: false,
  fault,
  message,
});
