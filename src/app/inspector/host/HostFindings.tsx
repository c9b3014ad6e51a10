import type { Host } from '../../../design/model/schema.ts';
import { useDerivation } from '../../../store/derived.ts';
import { FindingList } from '../parts/FindingCard.tsx';
import { Section } from '../parts/Panel.tsx';
import { SeverityCounts } from '../parts/SeverityCounts.tsx';

/** What the design lacks or breaks about a host. */
export function HostFindings({ host }: { readonly host: Host }) {
  const findings = useDerivation().findings.filter((finding) => finding.hosts.includes(host.id));
  if (findings.length === 0) return null;
  return (
    <Section title="Findings" aside={<SeverityCounts findings={findings} />}>
      <FindingList findings={findings} />
    </Section>
  );
}
