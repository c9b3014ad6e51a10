import type { Finding } from '../../rules/findings/finding.ts';
import { useDesign } from '../../store/designStore.ts';
import { SeverityIcon } from '../../ui/signs/SeverityIcon.tsx';
import { componentsOf } from '../../rules/explain/why.ts';
import { FindingList } from './parts/FindingCard.tsx';
import { HostLinks } from './parts/HostLinks.tsx';
import { Note, Panel, Section } from './parts/Panel.tsx';
import { counted } from '../../lib/words.ts';

const titles = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** One finding with the hosts it is about and what stays undone because of it. */
export function FindingPanel({ finding }: { readonly finding: Finding }) {
  const design = useDesign();
  const hosts = design.hosts.filter(({ id }) => finding.hosts.includes(id));
  return (
    <Panel
      icon={<SeverityIcon severity={finding.severity} size={20} />}
      title={titles[finding.severity]}
      subtitle={finding.accepted === undefined ? undefined : 'Accepted'}
    >
      <Section title="Finding">
        <FindingList findings={[finding]} />
      </Section>
      {hosts.length === 0 ? null : (
        <Section title="Concerns">
          <HostLinks hosts={hosts} />
        </Section>
      )}
      {finding.unresolved.length === 0 ? null : (
        <Section title="Requirements without a partner">
          <Note>{`${counted(finding.unresolved.length, 'requirement')} can't be listed until this is resolved:`}</Note>
          <ul>
            {finding.unresolved.map(({ host, requirement }) => (
              <li key={`${host} ${requirement.id}`}>
                {componentsOf(requirement.from)} → {componentsOf(requirement.to)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Panel>
  );
}
