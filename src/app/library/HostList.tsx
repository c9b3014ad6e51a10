import { ArrowLeft, Download } from 'lucide-react';
import { useEffect } from 'react';
import { writeDesignFile } from '../../design/io/file.ts';
import { ROLES, ZONE_KINDS } from '../../design/model/roles.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { rolesOf, type Design, type Host } from '../../design/model/schema.ts';
import { fileNameOf } from '../../exports/fileName.ts';
import { FORMATS } from '../../exports/formats.ts';
import { download } from '../../files/download.ts';
import { useDesign, useDesignStore } from '../../store/designStore.ts';
import { openingNote } from '../../store/saved/persistence.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './HostList.module.css';
import { backToOwn, goToStart } from '../open/opening.ts';

const MOST = LIMITS.connections.toLocaleString('en');

/** A design from which more connections would follow than are worked out: its hosts, and its file. Nothing is derived. */
export function HostList() {
  const design = useDesign();
  const isKept = useDesignStore((state) => state.origin.kind === 'kept');
  const name = design.name || 'Untitled';
  useEffect(() => {
    document.title = `${name} – Portolan`;
    openingNote.clear();
  }, [name]);
  return (
    <main className={styles.page}>
      <h1>{name}</h1>
      <p>
        This design would have more than {MOST} connections, beyond any real system. Portolan lists its hosts and
        derives nothing.{isKept ? ' It stays saved in this browser.' : ' It is not saved.'}
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" icon={<Download />} onClick={() => saveFile(design)}>
          Download the design
        </Button>
        <Button icon={<ArrowLeft />} onClick={() => void (isKept ? goToStart() : backToOwn())}>
          {isKept ? 'All designs' : 'Back to my designs'}
        </Button>
      </div>
      <HostTable design={design} />
    </main>
  );
}

function saveFile(design: Design): void {
  const { extension, mime } = FORMATS.json;
  download(fileNameOf(design.name, extension), mime, writeDesignFile(design));
}

function HostTable({ design }: { readonly design: Design }) {
  const zones = new Map(design.zones.map((zone) => [zone.id, zone.name || ZONE_KINDS[zone.kind].label]));
  return (
    // A region that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} aria-label="Hosts" tabIndex={0}>
      <table className={styles.table}>
        <caption>{design.hosts.length} hosts</caption>
        <thead>
          <tr>
            {['Host', 'Zone', 'Roles', 'FQDN', 'Addresses'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {design.hosts.map((host) => (
            <Row key={host.id} host={host} zone={zones.get(host.zone) ?? ''} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SHOWN = 4; // addresses; the file has all

function Row({ host, zone }: { readonly host: Host; readonly zone: string }) {
  const { addresses } = host;
  const more = addresses.length > SHOWN ? ` and ${addresses.length - SHOWN} more` : '';
  return (
    <tr>
      <th scope="row">{host.name}</th>
      <td>{zone}</td>
      <td>
        {rolesOf(host)
          .map((role) => ROLES[role].label)
          .join(', ')}
      </td>
      <td>{host.fqdn}</td>
      <td>{addresses.slice(0, SHOWN).join(', ') + more}</td>
    </tr>
  );
}
