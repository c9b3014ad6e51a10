import type { Host } from '../../../design/model/schema.ts';
import type { Finding } from '../../../rules/findings/finding.ts';
import { useDerivation } from '../../../store/derived.ts';
import { AcceptedFindings, FindingList } from '../parts/FindingCard.tsx';
import { Section } from '../parts/Panel.tsx';
import { SeverityCounts } from '../parts/SeverityCounts.tsx';

/** What the design lacks or breaks about a host. */
export function HostFindings({ host }: { readonly host: Host }) {
  const derivation = useDerivation();
  const concerns = ({ hosts }: Finding): boolean => hosts.includes(host.id);
  const findings = derivation.findings.filter(concerns);
  const accepted = derivation.accepted.filter(concerns);
  if (findings.length + accepted.length === 0) return null;
  return (
    <Section title="Findings" aside={<SeverityCounts findings={findings} />}>
      <FindingList findings={findings} />
      <AcceptedFindings findings={accepted} />
    </Section>
  );
}
