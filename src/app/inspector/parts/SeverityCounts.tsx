import type { Finding, Severity } from '../../../rules/findings/finding.ts';
import { Badge } from '../../../ui/signs/Badge.tsx';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How many findings there are of each severity, the worst first. */
export function SeverityCounts({ findings }: { readonly findings: readonly Finding[] }) {
  return severities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? null : <Badge key={severity} severity={severity} count={count} />;
  });
}
