import { worstByHost } from '../../diagram/model/diagramModel.ts';
import type { Derivation } from '../../rules/derivation.ts';
import type { Mark } from './toFlow.ts';

/** What the canvas shows of the findings and same-host connections of each host that has any. */
export function marksOf({ connections, findings }: Derivation, showSameHost: boolean): Map<string, Mark> {
  const worst = worstByHost(findings);
  const marks = new Map<string, Mark>();
  for (const { severity, hosts } of findings) {
    for (const id of new Set(hosts)) {
      if (worst.get(id) !== severity) continue;
      marks.set(id, { worst: severity, findings: (marks.get(id)?.findings ?? 0) + 1, internal: 0 });
    }
  }
  if (!showSameHost) return marks;
  for (const { scope, initiator } of connections) {
    if (scope !== 'sameHost') continue;
    const mark = marks.get(initiator.id) ?? { worst: null, findings: 0, internal: 0 };
    marks.set(initiator.id, { ...mark, internal: mark.internal + 1 });
  }
  return marks;
}
