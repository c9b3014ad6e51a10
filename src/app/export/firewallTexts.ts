import type { Design } from '../../design/model/schema.ts';
import { written, type Filter, type Way, type Written } from '../../exports/firewalls/written.ts';
import { writtenChange } from '../../exports/firewalls/writtenChange.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { today } from './currentInput.ts';
import type { FirewallChoice } from './options.ts';

/** What can be written of a design with a baseline. */
export const PARTS = [
  { value: 'whole', label: 'Whole set' },
  { value: 'change', label: 'Change' },
  { value: 'rollback', label: 'Rollback' },
] as const;

/** The two texts of a change that opens and closes. */
export const STAGES = [
  { value: 'open', label: '1 of 2: open' },
  { value: 'close', label: '2 of 2: close' },
] as const;

/** The text to show, and whether there is a second one. */
export interface Made extends Omit<Written, 'rules'> {
  readonly rules: number | null; // in a whole set
  readonly isTwofold: boolean;
  readonly mark: string; // what tells the file from others of this firewall
}

const NOTHING: Written = { text: '', rules: 0, leftOut: 0, withoutPath: 0 };

type Chosen = Pick<FirewallChoice, 'part' | 'stage' | 'names'>;

/** Returns the text that is asked for; empty where nothing changes. */
export function madeFor(
  design: Design,
  connections: readonly Connection[],
  filter: Filter,
  way: Way,
  { part, stage, names }: Chosen,
): Made {
  const heading = { names, revision: '', date: today() };
  const whole = part === 'whole' || !design.baseline;
  if (whole) {
    const made = written(design, connections, filter, way, heading);
    return { ...(made ?? NOTHING), isTwofold: false, mark: '' };
  }
  const change = writtenChange(design, filter, way, part, heading);
  const { texts, leftOut } = change ?? { texts: [], leftOut: 0 };
  const shown = texts.find((text) => text.stage === stage) ?? texts[0];
  const isTwofold = texts.length > 1;
  const mark = `, ${part}${isTwofold ? ` ${shown?.stage}` : ''}`;
  return { text: shown?.text ?? '', rules: null, leftOut, withoutPath: 0, isTwofold, mark };
}
