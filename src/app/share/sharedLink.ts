import { useEffect, useState } from 'react';
import { withoutNames } from '../../design/io/anonymous.ts';
import { encodeLinkWithin, isTooLong } from '../../design/link/link.ts';
import type { Design } from '../../design/model/schema.ts';
import { newLock, seal } from '../../crypto/sealing.ts';
import { bitsOf, LEAST_BITS } from '../../crypto/strength.ts';

/** What the sender decides about a link. */
export interface LinkChoices {
  readonly holds: 'everything' | 'structure';
  readonly locked: boolean;
  readonly passphrase: string;
  readonly readOnly: boolean;
  readonly facts: boolean; // of the request and of rules
  readonly baseline: boolean; // what is in force, so that the link opens as a comparison
}

/** The least a passphrase may have, in characters: who has the link can try as many as they like. */
export const LEAST_PASSPHRASE = 12;

/** Whether the link can be made: one that is to be locked needs a passphrase first. */
export const isReady = ({ locked, passphrase }: LinkChoices): boolean => !locked || isStrong(passphrase);

/** Whether a passphrase is long enough and hard to guess. */
const isStrong = (passphrase: string): boolean => isLong(passphrase) && bitsOf(passphrase) >= LEAST_BITS;

const isLong = (passphrase: string): boolean => passphrase.trim().length >= LEAST_PASSPHRASE;

/** What is wrong with a passphrase that is long enough; null for nothing. */
export const weaknessOf = (passphrase: string): string | null =>
  isLong(passphrase) && !isStrong(passphrase)
    ? 'Too easy to guess: it repeats itself, follows the keyboard or is made of common words. Add unrelated words, or use a suggested one.'
    : null;

/** The design as it is handed over. */
export const handedOver = (design: Design, holds: LinkChoices['holds']): Design =>
  holds === 'structure' ? withoutNames(design) : design;

/** Typing is over when nothing has come for so long, in ms: making a key for every letter would only heat the room. */
const PAUSE = 350;

/** The address of this page with a design in it. */
export interface MadeAddress {
  readonly address: string | null; // null while it is made, or can't be
  readonly tooLong: boolean; // it would not be opened: it may be null then, and never come
}

const NONE: MadeAddress = { address: null, tooLong: false };

/** The address of this page with the design in it. */
export function useAddress(design: Design, choices: LinkChoices): MadeAddress {
  const { holds, locked, readOnly, facts, baseline } = choices;
  const passphrase = locked ? choices.passphrase : null;
  const ready = isReady(choices);
  const [made, setMade] = useState<{ readonly key: string; readonly design: Design } & MadeAddress>();
  const key = JSON.stringify([holds, readOnly, passphrase, facts, baseline]);
  useEffect(() => {
    if (!ready) return undefined;
    let wanted = true;
    const make = async (): Promise<void> => {
      const plain = await encodeLinkWithin(handedOver(design, holds), { readOnly, facts, baseline });
      const link = plain === null || passphrase === null ? plain : await seal(plain, passphrase, newLock());
      if (wanted) setMade({ key, design, ...addressOf(link) });
    };
    const timer = setTimeout(() => void make(), passphrase === null ? 0 : PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [design, holds, readOnly, passphrase, facts, baseline, ready, key]);
  return ready && made?.key === key && made.design === design ? made : NONE;
}

function addressOf(link: string | null): MadeAddress {
  if (link === null) return { address: null, tooLong: true };
  const address = `${location.href.replace(/#.*$/s, '')}#${link}`;
  return { address, tooLong: isTooLong(address) };
}
