import { describe, expect, test } from 'vitest';
import { addHost, apply, moveToZone, removeHosts, type Command } from '../design/edit/commands.ts';
import { editRole, joinRole, mergeHosts, removeRole, splitRole } from '../design/edit/roleCommands.ts';
import type { Design } from '../design/model/schema.ts';
import { TEMPLATES } from '../design/templates/templates.ts';
import {
  aDesign,
  aHost,
  aServer,
  aSwitch,
  between,
  changes,
  findingsOf,
  hostNamed,
  itsServices,
  leavingLines,
  lines,
} from './testing/builders.testing.ts';
import { derive } from './derive.ts';

// What an edit changes, line by line: everything else stays as it was, ids and order included.

const idOf = (design: Design, name: string): string => hostNamed(design, name).id;
const design = aDesign(
  aHost('masterStack'),
  aHost('responseStack'),
  ...itsServices(),
  aHost('clients'),
  aHost('browsers'),
);

/** Ids of connections that are in both designs stand in the same order there. */
function keepsOrder(before: Design, command: Command): void {
  const ids = (one: Design): string[] => derive(one).connections.map(({ id }) => id);
  const [old, now] = [ids(before), ids(apply(before, command))];
  expect(now.filter((id) => old.includes(id))).toEqual(old.filter((id) => now.includes(id)));
}

describe('adding a host', () => {
  test('with a new role adds what the role needs', () => {
    expect(changes(design, addHost('apiConsumers'))).toEqual([
      '+ API consumers → MASTER  TCP 443 HTTPS  Same zone  [T1.1]',
      '+ API consumers → MASTER  TCP 80 HTTP  Same zone  [T1.2]',
    ]);
    keepsOrder(design, addHost('apiConsumers'));
  });

  test('with a Catalog moves what was the Master Stack’s', () => {
    expect(changes(design, addHost('catalog'))).toEqual([
      '- Browsers → MASTER  TCP 80 HTTP  Same zone  [T1.2 T2.5]',
      '+ Browsers → MASTER  TCP 80 HTTP  Same zone  [T1.2]',
      '+ Browsers → CATALOG01  TCP 80 HTTP  Same zone  [T3.2 T3.6]',
      '+ MASTER → CATALOG01  TCP 80 HTTP  Same zone  [T3.1 T3.2]',
      '+ CATALOG01 → 1E Cloud  TCP 443 HTTPS  Crosses zones  [T3.3]',
      '+ CATALOG01 → SQL  TCP 1433 TDS  Same zone  [T3.4 T3.5]',
    ]);
  });

  test('with a second candidate for one partner takes the connection away and says so', () => {
    const dmz = aDesign(aServer(), ...itsServices(), aHost('dmzServer'), aHost('crlPoint'));
    expect(changes(dmz, addHost('responseStack')).filter((line) => line.startsWith('-'))).toEqual([
      '- SRV → DMZ  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]',
      '- DMZ → SRV  TCP 443 HTTPS  Crosses zones  [T5.2 T5.7 T6.4 T6.5]',
    ]);
    expect(findingsOf(apply(dmz, addHost('responseStack')), 'partner-ambiguous')).toHaveLength(1);
  });
});

describe('removing a host', () => {
  test('takes its connections along and leaves the others', () => {
    const command = removeHosts([idOf(design, 'Clients')]);
    expect(changes(design, command, lines)).toEqual([
      '- Clients → RESP  TCP 4000 wss  Same zone  [T1.6 T2.1]',
      '- Clients → RESP  TCP 443 HTTPS  Same zone  [T1.3 T2.2]',
      '- Clients → Clients  TCP 7766 HTTPS  Same host  [T2.3]',
    ]);
    keepsOrder(design, command);
  });

  test('with the Catalog gives its work back to the Master Stack', () => {
    const apart = apply(design, addHost('catalog'));
    expect(leavingLines(apply(apart, removeHosts([idOf(apart, 'CATALOG01')])))).toEqual(leavingLines(design));
  });
});

describe('dropping the Response Stack on the Master Stack’s host', () => {
  const command = mergeHosts(idOf(design, 'RESP'), idOf(design, 'MASTER'));
  const merged = apply(design, command);

  test('removes their connections from the table', () => {
    const gone = changes(design, command).filter((line) => /^- (MASTER → RESP|RESP → MASTER)/.test(line));
    expect(gone).toEqual([
      '- MASTER → RESP  TCP 443 HTTPS  Same zone  [T4.1]',
      '- RESP → MASTER  TCP 3901 ws  Same zone  [T4.2 T4.3 T6.2]',
    ]);
    expect(leavingLines(merged).filter((line) => line.includes('RESP'))).toEqual([]);
    expect(leavingLines(merged).filter((line) => /T4/.test(line))).toEqual([]);
  });

  test('shows them as same host', () => {
    expect(between(merged, 'MASTER', 'MASTER')).toEqual([
      'MASTER → MASTER  TCP 443 HTTPS  Same host  [T6.4]',
      'MASTER → MASTER  TCP 3901 ws  Same host  [T6.2]',
      'MASTER → MASTER  TCP 4001 TCP  Same host  [T6.3]',
      'MASTER → MASTER  TCP 80 HTTP  Same host  [T6.5]',
      'MASTER → MASTER  TCP 3900 ws  Same host  [T6.1]',
      'MASTER → MASTER  TCP 8081 HTTPS  Same host  [T6.6]',
      'MASTER → MASTER  TCP 6002 ws  Same host  [T1.5 T6.7]',
    ]);
  });

  test('is undone by moving it to its own host again', () => {
    const split = apply(merged, splitRole(idOf(merged, 'MASTER'), 'responseStack'));
    const renamed = lines(split).map((line) => line.replaceAll('RESP01', 'RESP'));
    expect(renamed.toSorted()).toEqual(lines(design).toSorted());
  });

  test('of a DMZ role, its Core and its Clients taken apart loses neither', () => {
    const shared = aDesign(
      aHost('masterStack'),
      aHost(['responseStack', 'dmzServer'], { name: 'BOTH', zone: 'dmz' }),
      aHost('responseStack'),
      ...itsServices(),
      aHost('crlPoint'),
      aHost('clients', { uses: { servers: 'BOTH' } }),
      aHost('clients', { name: 'Outside', zone: 'internet', uses: { servers: 'BOTH' } }),
    );
    for (const role of ['responseStack', 'dmzServer'] as const) {
      const split = apply(shared, splitRole(idOf(shared, 'BOTH'), role));
      const added = split.hosts.at(-1)?.name ?? '';
      const [stack, dmz] = role === 'responseStack' ? [added, 'BOTH'] : ['BOTH', added];
      expect(hostNamed(split, dmz).partners.core).toEqual([idOf(split, stack)]);
      expect(hostNamed(split, 'Clients').partners.servers).toEqual([idOf(split, stack)]);
      expect(hostNamed(split, 'Outside').partners.servers).toEqual([idOf(split, dmz)]);
      expect(findingsOf(split, 'partner-ambiguous')).toEqual([]);
    }
  });

  test('gives the Single server template from Remote Response Stack', () => {
    const [single, , remote] = TEMPLATES.map((template) => template.design);
    if (!single || !remote) throw new Error('templates are missing');
    const one = apply(remote, mergeHosts(idOf(remote, 'RESP01'), idOf(remote, 'MASTER01')));
    const renamed = leavingLines(one).map((line) => line.replaceAll('MASTER01', '1E-SRV01'));
    expect(renamed.toSorted()).toEqual(leavingLines(single).toSorted());
  });
});

describe('moving', () => {
  test('to another zone changes scopes and nothing else', () => {
    const other = aDesign(
      aHost('masterStack'),
      aHost('responseStack'),
      ...itsServices(),
      aHost('browsers', { zone: 'internal Site B' }),
    );
    const zone = hostNamed(other, 'Browsers').zone;
    const changed = changes(other, moveToZone(idOf(other, 'SQL'), zone), lines);
    expect(changed.map((line) => line.slice(2).replace(/(Same|Crosses) zones?/, '')).toSorted()).toEqual(
      ['MASTER → SQL  TCP 1433 TDS    [T1.8 T1.12]', 'RESP → SQL  TCP 1433 TDS    [T1.11 T1.13 T4.4 T4.5]']
        .flatMap((line) => [line, line])
        .toSorted(),
    );
  });

  test('Clients to the Internet makes them use DMZ Servers', () => {
    const both = aDesign(aServer(), aHost('dmzServer'), aHost('clients'), aHost('cloud'));
    const zone = hostNamed(both, '1E Cloud').zone;
    expect(changes(both, moveToZone(idOf(both, 'Clients'), zone))).toEqual([
      '- Clients → SRV  TCP 4000 wss  Same zone  [T1.6 T2.1]',
      '- Clients → SRV  TCP 443 HTTPS  Same zone  [T1.3 T2.2]',
      '+ Clients → DMZ  TCP 4000 wss  Crosses zones  [T5.5 T5.12]',
      '+ Clients → DMZ  TCP 443 HTTPS  Crosses zones  [T5.1 T5.11]',
    ]);
  });
});

describe('roles of a host', () => {
  test('that join bring their connections, and turn those between the two into same-host ones', () => {
    const bare = aDesign(aHost('masterStack'), aHost('clients'));
    const command = joinRole(idOf(bare, 'MASTER'), 'responseStack');
    expect(changes(bare, command)).toEqual([
      '+ Clients → MASTER  TCP 4000 wss  Same zone  [T1.6 T2.1]',
      '+ Clients → MASTER  TCP 443 HTTPS  Same zone  [T1.3 T2.2]',
    ]);
  });

  test('that are removed take their connections along', () => {
    const both = aDesign(aServer(), aHost('clients'), aHost('browsers'));
    expect(changes(both, removeRole(idOf(both, 'SRV'), 'responseStack'))).toEqual([
      '- Clients → SRV  TCP 4000 wss  Same zone  [T1.6 T2.1]',
      '- Clients → SRV  TCP 443 HTTPS  Same zone  [T1.3 T2.2]',
    ]);
  });
});

describe('a further Switch', () => {
  test('on another port adds its client connection', () => {
    const command = editRole(idOf(design, 'RESP'), 'responseStack', {
      switches: [aSwitch(), aSwitch({ clientPort: 4500 })],
    });
    expect(changes(design, command)).toEqual(['+ Clients → RESP  TCP 4500 wss  Same zone  [T1.6 T2.1]']);
    expect(changes(design, command, lines)).toHaveLength(2); // and the poke inside the server
    keepsOrder(design, command);
  });

  test('changes no purpose of the first', () => {
    const ids = (one: Design): string[] =>
      derive(one).connections.flatMap(({ purposes }) => purposes.map(({ id }) => id));
    const more = apply(
      design,
      editRole(idOf(design, 'RESP'), 'responseStack', { switches: [aSwitch(), aSwitch({ address: '10.0.0.2' })] }),
    );
    expect(ids(design).filter((id) => !ids(more).includes(id))).toEqual([]);
  });
});

describe('a database', () => {
  test('moved to another SQL Server moves the connections that need it', () => {
    const two = aDesign(aHost('masterStack'), aHost('sqlServer'), aHost('sqlServer', { databases: [] }));
    const off = editRole(idOf(two, 'SQL'), 'sqlServer', { databases: ['TachyonMaster', 'TachyonResponses'] });
    const moved = apply(apply(two, off), editRole(idOf(two, 'SQL2'), 'sqlServer', { databases: ['SLA', '1ECatalog'] }));
    expect(between(moved, 'MASTER', 'SQL')).toEqual(['MASTER → SQL  TCP 1433 TDS  Same zone  [T1.8 T1.12]']);
    expect(between(moved, 'MASTER', 'SQL2')).toEqual(['MASTER → SQL2  TCP 1433 TDS  Same zone  [T1.8]']);
    expect(findingsOf(moved, 'linked-server')).toEqual([]);
  });
});

test('numbers count the connections that leave a host, in their order', () => {
  const { connections } = derive(design);
  const numbers = connections.filter(({ scope }) => scope !== 'sameHost').map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  expect(connections.filter(({ scope, number }) => (scope === 'sameHost') !== (number === null))).toEqual([]);
});
