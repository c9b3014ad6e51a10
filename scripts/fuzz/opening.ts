import { pasteFragment, readFragment } from '../../src/design/io/clipboard.ts';
import { apply } from '../../src/design/edit/commands.ts';
import { readAnyFile } from '../../src/design/io/anyFile.ts';
import { readLink } from '../../src/design/link/link.ts';
import { CURRENT_VERSION } from '../../src/design/model/migrations.ts';
import { parseDesign } from '../../src/design/model/parse.ts';
import { realisticDesign } from '../../src/design/testing/realisticDesign.testing.ts';
import type { Design } from '../../src/design/model/schema.ts';
import { derive } from '../../src/rules/derive.ts';
import { entryOf } from '../../src/store/saved/stored/keptDesign.ts';
import type { Case } from './cases.ts';

/** What hosts are pasted into. */
const OPEN = realisticDesign(40);
const OPEN_TEXT = JSON.stringify(OPEN);

/** Opens a case by the same door as the page: the design, or the message. */
export async function open(one: Case): Promise<Design | string> {
  switch (one.way) {
    case 'link':
      return openLink(one.text);
    case 'file': {
      const read = readAnyFile(one.text);
      return read.ok ? read.value : read.message;
    }
    case 'paste': {
      const read = readFragment(one.text);
      return read.ok ? apply(OPEN, pasteFragment(read.value)) : read.message;
    }
    case 'entry': {
      const entry = entryOf(one.stored, 'k1');
      return entry.ok ? entry.design : entry.message;
    }
  }
}

async function openLink(text: string): Promise<Design | string> {
  const read = await readLink(text);
  if (!read.ok) return read.message;
  return read.value.kind === 'design' ? read.value.design : 'It is locked by a passphrase.';
}

/** What is wrong with the answer to a case; null where nothing is. */
export function faultOf({ way }: Case, answer: Design | string): string | null {
  if (way === 'paste' && JSON.stringify(OPEN) !== OPEN_TEXT) return 'changed the open design';
  if (typeof answer === 'string')
    return /^[A-Z].{15,330}[.]$/s.test(answer) ? null : `no message for people: ${answer}`;
  if (!parseDesign(CURRENT_VERSION, answer).ok) return 'opened as something that is no design';
  // A thousand hosts take their time, as they may; src/rules/derive.speed.test.ts holds it down.
  if (answer.hosts.length < 500) derive(answer);
  return null;
}
