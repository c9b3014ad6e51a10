import type { Host } from '../../design/schema.ts';
import { useDerivation } from '../../store/derived.ts';
import { Badge } from '../../ui/Badge.tsx';
import { FindingList } from './FindingCard.tsx';
import { Section } from './Panel.tsx';

/** What the design lacks or breaks about a host. */
export function HostFindings({ host }: { readonly host: Host }) {
  const findings = useDerivation().findings.filter((finding) => finding.hosts.includes(host.id));
  const [worst] = findings;
  if (!worst) return null;
  return (
    <Section title="Findings" aside={<Badge severity={worst.severity} count={findings.length} />}>
      <FindingList findings={findings} />
    </Section>
  );
}
