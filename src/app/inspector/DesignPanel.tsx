import { ClipboardList, FileText } from 'lucide-react';
import { LIMITS } from '../../design/model/bounds.ts';
import { changeAuthor, renameDesign } from '../../actions/naming.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { passageOf } from '../../rules/firewalls/flows.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { useDerivation } from '../../store/derived.ts';
import { useDesign, useEditable } from '../../store/designStore.ts';
import { select, setView } from '../../store/viewStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { ZoneIcon } from '../../ui/signs/ZoneIcon.tsx';
import { showDialog } from '../state/dialogStore.ts';
import { AcceptedFindings, FindingList } from './parts/FindingCard.tsx';
import links from './parts/Links.module.css';
import { Facts, Note, Panel, Section } from './parts/Panel.tsx';
import { SeverityCounts } from './parts/SeverityCounts.tsx';
import { counted } from '../../lib/words.ts';

const SHOWN_FINDINGS = 3;

/** The design as a whole, while nothing is selected. */
export function DesignPanel() {
  const design = useDesign();
  const derivation = useDerivation();
  const readOnly = !useEditable();
  return (
    <Panel icon={<FileText size={20} aria-hidden="true" />} title={design.name || 'Untitled'} subtitle="Design">
      <Section title="About">
        <TextField
          label="Design name"
          value={design.name}
          maxLength={LIMITS.designName}
          readOnly={readOnly}
          onCommit={renameDesign}
        />
        <TextField
          label="Author"
          value={design.author}
          maxLength={LIMITS.name}
          hint="Shown on exports"
          readOnly={readOnly}
          onCommit={changeAuthor}
        />
        <div>
          <Button size="sm" icon={<ClipboardList />} onClick={() => showDialog({ kind: 'request' })}>
            Facts of the request…
          </Button>
        </div>
      </Section>
      <Section title="Summary">
        <Facts facts={countsOf(design.hosts.length, derivation)} />
      </Section>
      <Zones />
      <Findings derivation={derivation} />
    </Panel>
  );
}

function countsOf(hosts: number, { design, connections }: Derivation): [string, number][] {
  const undecided = design.firewalls ? passageOf(design, connections).withoutPath.length : 0;
  const inScope = (scope: string): number => connections.filter((one) => one.scope === scope).length;
  return [
    ['Hosts', hosts],
    ['Network connections', connections.length - inScope('sameHost')],
    ['Crossing zones', inScope('crossesZones')],
    ...(undecided > 0 ? [['Without a path', undecided] satisfies [string, number]] : []),
    ['Same-host connections', inScope('sameHost')],
  ];
}

function Zones() {
  const { zones, hosts } = useDesign();
  return (
    <Section title="Zones">
      {zones.length === 0 ? <Note>No zones yet. Placing a role adds its zone.</Note> : null}
      <ul className={links.links}>
        {zones.map((zone) => (
          <li key={zone.id}>
            <button type="button" className={links.link} onClick={() => select({ kind: 'zone', id: zone.id })}>
              <ZoneIcon kind={zone.kind} />
              <span className={links.name}>{nameOfZone(zone)}</span>
              <span className={links.detail}>
                {counted(hosts.filter((host) => host.zone === zone.id).length, 'host')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Findings({ derivation: { findings, accepted } }: { readonly derivation: Derivation }) {
  return (
    <Section title="Findings" aside={<SeverityCounts findings={findings} />}>
      {findings.length === 0 ? <Note>{accepted.length === 0 ? 'No findings.' : 'No open findings.'}</Note> : null}
      <FindingList findings={findings.slice(0, SHOWN_FINDINGS)} />
      {findings.length > SHOWN_FINDINGS ? (
        <Button variant="ghost" size="sm" onClick={() => setView({ tab: 'findings' })}>
          {`Show all ${findings.length} findings`}
        </Button>
      ) : null}
      <AcceptedFindings findings={accepted} />
    </Section>
  );
}
