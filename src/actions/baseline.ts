import { pairHost, removeBaseline, setBaseline } from '../design/edit/requestCommands.ts';
import { LIMITS } from '../design/model/bounds.ts';
import { hostLabel } from '../design/model/names.ts';
import type { Design } from '../design/model/schema.ts';
import { pairsToStore } from '../rules/change/pairing.ts';
import { currentDesign } from '../store/designStore.ts';
import { setView } from '../store/viewStore.ts';
import { hostNamed } from './selecting.ts';
import { takeStep } from './step.ts';

const cut = (label: string): string => label.slice(0, LIMITS.name);

const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
/** What a baseline is called that is made now. */
const labelOfNow = (): string => `As of ${times.format(new Date())}`;

/** Makes the design as it is now what is in force, and shows the change, which begins there. */
export const markInForce = {
  label: 'Mark as in force',
  run: (): void => {
    const isTaken = takeStep(markInForce.label, asBaseline, () => ({
      words: 'Marked as in force. Edits show as changes.',
    }));
    if (isTaken) setView({ tab: 'change' });
  },
} as const;

/** Makes the present what is in force: the change is done. */
export const acceptChange = {
  label: 'Accept change',
  run: (): void =>
    void (
      currentDesign().baseline &&
      takeStep(acceptChange.label, asBaseline, () => ({ words: 'Change accepted: the present is in force now' }))
    ),
} as const;

const asBaseline = (design: Design): Design => setBaseline(design, labelOfNow())(design);

/** Makes another design what is in force: an earlier version, a saved design, a file or a link. */
export function takeBaseline(before: Design, label: string): void {
  const isTaken = takeStep(
    'Choose baseline',
    (design) => setBaseline(before, cut(label), pairsToStore(before, design))(design),
    () => ({ words: `Baseline: ${label}` }),
  );
  if (isTaken) setView({ tab: 'change' });
}

/** Forgets what is in force. */
export const dropBaseline = {
  label: 'Remove baseline',
  run: (): void => void takeStep(dropBaseline.label, removeBaseline, () => ({ words: 'Baseline removed' })),
} as const;

/** States which host of the present a host of the baseline is; null: none. */
export function correctPair(before: string, present: string | null): void {
  const host = currentDesign().baseline?.design.hosts.find(({ id }) => id === before);
  const name = host ? hostLabel(host) : before;
  const words =
    present === null
      ? `${name} of the baseline is no host of the present`
      : `${name} of the baseline is ${hostNamed(present)}`;
  takeStep(
    `Match ${name}`,
    (design) => pairHost(before, present)(withPairs(design)),
    () => ({ words }),
  );
}

/** What was matched by itself is stored before one of it is corrected: what is stored holds alone. */
function withPairs(design: Design): Design {
  const { baseline } = design;
  if (!baseline || baseline.pairs.length > 0) return design;
  return { ...design, baseline: { ...baseline, pairs: pairsToStore(baseline.design, design) } };
}
