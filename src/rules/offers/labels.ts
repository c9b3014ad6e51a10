import { listed } from '../../design/model/names.ts';
import type { Fix } from '../findings/fixes.ts';

const MOST_NAMED = 12;

/** What steps are called together: "Add Master Stack, SQL Server and 1E Cloud", "Move to an internal zone, add SMTP relay". */
export function labelOf(steps: readonly Fix[]): string {
  const [first, ...rest] = steps;
  if (!first) return '';
  const adds = first.kind === 'addHost' ? steps : rest;
  const added = adds.filter(isAdding).map(({ label }) => label.replace(/^Add /, ''));
  const along = rest.filter((step) => !isAdding(step)).map(partOf);
  if (first.kind === 'addHost') return [`Add ${listed(added, MOST_NAMED)}`, ...along].join(', ');
  return [first.label, ...(added.length > 0 ? [`add ${listed(added, MOST_NAMED)}`] : []), ...along].join(', ');
}

const isAdding = ({ kind }: Fix): boolean => kind === 'addHost';

/** A step within a sentence; the partner of a host that is added goes with it. */
const partOf = ({ kind, label }: Fix): string =>
  kind === 'choose' ? label.replace(/^Choose /, 'using ') : label.slice(0, 1).toLowerCase() + label.slice(1);
