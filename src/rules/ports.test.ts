import { portText } from '../design/model/portNumbers.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../design/testing/anyDesign.testing.ts';
import { editHost } from '../design/edit/commands.ts';
import { editRole } from '../design/edit/roleCommands.ts';
import { pokePort } from '../design/model/ports.ts';
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
  linesOf,
} from './testing/builders.testing.ts';
import type { Design } from '../design/model/schema.ts';
import type { Switch } from '../design/model/settings.ts';
import { configurablesOf } from './views/columns.ts';
import { derive } from './derive.ts';
import { CONFIGURABLE } from './rulebook/configurable.ts';
import { switchesOf } from '../design/model/portSlots.ts';

describe('the poke port of a Switch', () => {
  test.each([
    ['is 4000 and its number while clients use 4000', { clientPort: 4000 }, [4001, 4002, 4003]],
    ['is one above another client port, whatever its number', { clientPort: 4500 }, [4501, 4501, 4501]],
    ['is the one entered', { pokePort: 5000 }, [5000, 5000, 5000]],
    ['is the one entered, whatever clients use', { clientPort: 4500, pokePort: 4001 }, [4001, 4001, 4001]],
    ['stays a port at the upper end', { clientPort: 65_534 }, [65_535, 65_535, 65_535]],
  ])('%s', (_, change, ports) => {
    expect([1, 2, 3].map((number) => pokePort(aSwitch(change), number))).toEqual(ports);
  });

  test.each([
    ['400n of the first Switch', [{}], "4001 Yes, after installation (400n: 4000 + the Switch's number)"],
    ['400n of another Switch', [{}, {}], "4002 Yes, after installation (400n: 4000 + the Switch's number, inferred)"],
    ['another client port', [{ clientPort: 4500 }], '4501 Yes, after installation (Switch client port + 1)'],
    [
      'another client port of another Switch',
      [{}, { clientPort: 4500 }],
      '4501 Yes, after installation (Switch client port + 1, inferred)',
    ],
    [
      'a port of its own',
      [{}, { pokePort: 5000 }],
      '5000 Yes, after installation (entered for this Switch, as registered in the Core)',
    ],
  ])('says in its row which reading made it: %s', (_, switches, told) => {
    const design = aDesign(aHost('responseStack'), aHost('dmzServer', { switches: switches.map(aSwitch) }));
    const rows = derive(design).connections.filter(({ purposes }) =>
      purposes.some(({ requirement }) => requirement.id === 'core-dmz-switch-poke'),
    );
    expect(rows.map((row) => `${portText(row.port)} ${configurablesOf(row).join('; ')}`).at(-1)).toBe(told);
  });

  test('law: the row of a poke port names the reading that gives exactly this port, and what is inferred', () => {
    const portBy = (text: string, one: Switch | undefined, number: number): number | null | undefined => {
      if (text.includes('400n')) return one?.clientPort === 4000 ? 4000 + number : undefined;
      return text.includes('client port + 1') ? (one?.clientPort ?? 0) + 1 : one?.pokePort;
    };
    fc.assert(
      fc.property(anyDesign, (design) => {
        const wrong = derive(design).connections.flatMap(({ port, listener, purposes }) =>
          purposes.filter(({ requirement, configurable, switchNumber }) => {
            if (requirement.port.of !== 'switchPoke' || switchNumber === null) return false;
            const one = switchesOf(listener, requirement.to.role)[switchNumber - 1];
            const text = CONFIGURABLE[configurable].text;
            const isInferred = switchNumber > 1 && one?.pokePort === null;
            return portBy(text, one, switchNumber) !== port || text.includes('inferred') !== isInferred;
          }),
        );
        expect(wrong.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('is counted on each server anew', () => {
    const design = aDesign(
      aHost('responseStack', { switches: [aSwitch(), aSwitch({ address: '10.0.0.2' })] }),
      aHost('dmzServer', { switches: [aSwitch(), aSwitch({ address: '192.0.2.2' })] }),
    );
    expect(linesOf(design, 'core-dmz-switch-poke')).toEqual([
      'RESP → DMZ  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]',
      'RESP → DMZ @192.0.2.2  TCP 4002 TCP  Crosses zones  [T5.4 T5.9]',
    ]);
    expect(linesOf(design, 'core-switch-poke')).toEqual([
      'RESP → RESP  TCP 4001 TCP  Same host  [T6.3]',
      'RESP → RESP @10.0.0.2  TCP 4002 TCP  Same host  [T6.3]',
    ]);
  });
});

describe('several Switches of one server', () => {
  const clients = aHost('clients');

  test('with addresses of their own are reached one by one', () => {
    const switches = ['10.0.0.1', '10.0.0.2'].map((address) => aSwitch({ address }));
    expect(linesOf(aDesign(clients, aHost('responseStack', { switches })), 'client-switch')).toEqual([
      'Clients → RESP @10.0.0.1  TCP 4000 wss  Same zone  [T1.6 T2.1]',
      'Clients → RESP @10.0.0.2  TCP 4000 wss  Same zone  [T1.6 T2.1]',
    ]);
  });

  test('on ports of their own are reached one by one', () => {
    const switches = [aSwitch(), aSwitch({ clientPort: 4500 })];
    expect(linesOf(aDesign(clients, aHost('responseStack', { switches })), 'client-switch')).toEqual([
      'Clients → RESP  TCP 4000 wss  Same zone  [T1.6 T2.1]',
      'Clients → RESP  TCP 4500 wss  Same zone  [T1.6 T2.1]',
    ]);
  });

  test('on one port and address are one connection with a purpose each', () => {
    const design = aDesign(clients, aHost('responseStack', { switches: [aSwitch(), aSwitch(), aSwitch()] }));
    expect(new Set(linesOf(design, 'client-switch')).size).toBe(1);
    expect(linesOf(design, 'client-switch')).toHaveLength(3);
    expect(between(design, 'Clients', 'RESP').filter((line) => line.includes('4000'))).toHaveLength(1);
  });

  test('open their own connections from their host, once each', () => {
    const switches = ['192.0.2.1', '192.0.2.2'].map((address) => aSwitch({ address }));
    const design = aDesign(aHost('masterStack'), aHost('dmzServer', { switches }));
    expect(between(design, 'DMZ', 'MASTER')).toEqual(['DMZ → MASTER  TCP 3901 ws  Crosses zones  [T5.3 T5.10]']);
  });
});

test('a Switch port changed from 4000 to 4500 changes client and poke connections together, and nothing else', () => {
  const design = aDesign(
    aServer(),
    ...itsServices(),
    aHost('dmzServer'),
    aHost('crlPoint'),
    aHost('clients', { name: 'Internet Clients', zone: 'internet' }),
    aHost('clients'),
  );
  const { id } = hostNamed(design, 'DMZ');
  const command = editRole(id, 'dmzServer', { switches: [aSwitch({ clientPort: 4500 })] });
  expect(changes(design, command, lines)).toEqual([
    '- Internet Clients → DMZ  TCP 4000 wss  Crosses zones  [T5.5 T5.12]',
    '- SRV → DMZ  TCP 4001 TCP  Crosses zones  [T5.4 T5.9]',
    '+ Internet Clients → DMZ  TCP 4500 wss  Crosses zones  [T5.5 T5.12]',
    '+ SRV → DMZ  TCP 4501 TCP  Crosses zones  [T5.4 T5.9]',
  ]);
});

describe('SQL Server', () => {
  const system = (instance: { kind: 'named'; name: string; port: number | null } | { kind: 'default'; port: number }) =>
    aDesign(aServer(), aHost('sqlServer', { instance }));

  test('is reached on 1433, the default instance', () => {
    expect(between(system({ kind: 'default', port: 1433 }), 'SRV', 'SQL')).toEqual([
      'SRV → SQL  TCP 1433 TDS  Same zone  [T1.8 T1.11 T1.12 T1.13]',
    ]);
  });

  test('needs UDP 1434 as well when the instance is named, on a fixed port or a dynamic one', () => {
    expect(between(system({ kind: 'named', name: 'ONE', port: 50_000 }), 'SRV', 'SQL')).toEqual([
      'SRV → SQL  TCP 50000 TDS  Same zone  [T1.8 T1.11 T1.12 T1.13]',
      'SRV → SQL  UDP 1434 SQL Browser  Same zone  [T1.8 T1.11 T1.13]',
    ]);
    expect(between(system({ kind: 'named', name: 'ONE', port: null }), 'SRV', 'SQL')).toEqual([
      'SRV → SQL  TCP dynamic TDS  Same zone  [T1.8 T1.11 T1.12 T1.13]',
      'SRV → SQL  UDP 1434 SQL Browser  Same zone  [T1.8 T1.11 T1.13]',
    ]);
  });

  test('named adds nothing but UDP 1434', () => {
    const before = system({ kind: 'default', port: 1433 });
    const { id } = hostNamed(before, 'SQL');
    const command = editRole(id, 'sqlServer', { instance: { kind: 'named', name: 'ONE', port: 1433 } });
    expect(changes(before, command, lines)).toEqual([
      '+ SRV → SQL  UDP 1434 SQL Browser  Same zone  [T1.8 T1.11 T1.13]',
    ]);
  });

  test('read as an inventory source needs no SQL Browser', () => {
    const design = aDesign(aHost('masterStack'), aHost('inventorySource', { inventory: 50_001 }));
    expect(between(design, 'MASTER', 'INV')).toEqual(['MASTER → INV  TCP 50001 TDS  Same zone  [T1.9]']);
  });
});

describe('Configuration Manager', () => {
  const design = aDesign(aHost('masterStack'), aHost('configurationManager'));

  test('is reached on two TCP ports, each for both purposes', () => {
    expect(between(design, 'MASTER', 'CM')).toEqual([
      'MASTER → CM  TCP 135 WMI (DCOM)  Same zone  [T1.10]',
      'MASTER → CM  TCP 445 WMI (DCOM)  Same zone  [T1.10]',
    ]);
    expect(linesOf(design, 'content-distribution-sync')).toHaveLength(2);
  });

  test('is reached over dynamic RPC ports then, which a finding says', () => {
    expect(findingsOf(design, 'dynamic-rpc')).toHaveLength(1);
  });
});

describe('the web site of a host', () => {
  const design = aDesign(
    aServer({ web: { https: 8443, http: 8080 } }),
    aHost('browsers'),
    aHost('apiConsumers'),
    aHost('clients'),
    aHost('dmzServer'),
  );

  test('has one HTTPS and one HTTP port for all roles of the host', () => {
    const ports = leavingLines(design)
      .filter((line) => line.includes('→ SRV  '))
      .map((line) => /TCP \d+ \w+/.exec(line)?.[0]);
    expect(new Set(ports)).toEqual(new Set(['TCP 8443 HTTPS', 'TCP 8080 HTTP', 'TCP 4000 wss', 'TCP 3901 ws']));
  });

  test('is the listener’s, not the initiator’s', () => {
    expect(between(design, 'SRV', 'DMZ')[0]).toBe('SRV → DMZ  TCP 443 HTTPS  Crosses zones  [T5.1 T5.8]');
  });

  test('changes every connection to it, inside the server too, and no other', () => {
    const command = editHost(hostNamed(design, 'SRV').id, { web: { https: 443, http: 8080 } });
    const changed = changes(design, command, lines);
    expect(changed.filter((line) => !/→ SRV  TCP (443|8443) HTTPS/.test(line))).toEqual([]);
    expect(changed).toHaveLength(2 * ['Browsers', 'API consumers', 'Clients', 'DMZ', 'SRV'].length);
  });
});

test.each([
  ['instrumentation', 'masterStack', 'TCP 3901 ws'],
  ['workflow', 'masterStack', 'TCP 8081 HTTPS'],
  ['integrate', 'masterStack', 'TCP 6002 ws'],
  ['switchHost', 'dmzServer', 'TCP 3900 ws'],
  ['clientUi', 'clients', 'TCP 7766 HTTPS'],
  ['smtp', 'smtpRelay', 'TCP 25 SMTP'],
  ['inventory', 'inventorySource', 'TCP 1433 TDS'],
  ['crl', 'crlPoint', 'TCP 80 HTTP'],
] as const)('the setting %s moves its own connections only', (setting, role, was) => {
  const design = aDesign(
    aHost('masterStack'),
    aHost('dmzServer'),
    aHost('clients', { zone: 'internet' }),
    aHost('smtpRelay'),
    aHost('inventorySource'),
    aHost('crlPoint'),
  );
  const host = design.hosts.find((one) => one.roles[role]);
  const changed = changes(design, editRole(host?.id ?? '', role, { [setting]: 12_345 }), lines);
  const now = was.replace(/\d+/, '12345');
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((line) => !line.includes(line.startsWith('-') ? was : now))).toEqual([]);
});

describe('connections', () => {
  test('are named by their ends, their transport and where their port is stored', () => {
    const switches = [aSwitch(), aSwitch({ address: '10.0.0.9' })];
    const design = aDesign(
      aHost('clients'),
      aHost('responseStack', { switches }),
      aHost('masterStack'),
      aHost('configurationManager'),
    );
    const ids = derive(design).connections.map(({ id }) => id);
    const cloud = derive(aDesign(aHost('masterStack'), aHost('cloud'))).connections;
    expect(cloud.filter(({ listener }) => listener.roles.cloud).map(({ id }) => id)).toEqual(['h2:h4:TCP:443']);
    expect(ids.filter((id) => /^(h2:h3|h4:h5|h4:h3)/.test(id))).toEqual([
      'h2:h3:TCP:responseStack.client1',
      'h2:h3:TCP:responseStack.client2',
      'h2:h3:TCP:https',
      'h4:h5:TCP:135',
      'h4:h5:TCP:445',
      'h4:h3:TCP:https',
    ]);
  });

  test('keep their name when one of their purposes goes away, when the port changes, and where slots meet', () => {
    const hosts = [aHost('clients'), aHost('responseStack'), aHost('masterStack'), aHost('browsers')];
    const idsOf = (design: Design): string[] => derive(design).connections.map(({ id }) => id);
    const all = idsOf(aDesign(...hosts));
    expect(all).toContain('h5:h4:TCP:https');
    const apart = aDesign(...hosts, aHost('catalog')); // browsers no longer reach the Catalog on the Master Stack
    expect(idsOf(apart)).toContain('h5:h4:TCP:https');
    const web = { https: 8443, http: 80 };
    const moved = aDesign(...hosts.map(({ roles, details }) => aHost(roles, { ...details, web })));
    expect(idsOf(moved).toSorted()).toEqual(all.toSorted());
    const met = aDesign(aHost('clients'), aHost('responseStack', { switches: [aSwitch({ clientPort: 443 })] }));
    const one = derive(met).connections.find(({ listener }) => listener.roles.responseStack);
    expect([one?.id, one?.aliases]).toEqual(['h2:h3:TCP:https', ['h2:h3:TCP:responseStack.client1']]);
  });

  test('carry each protocol of a shared port once', () => {
    const design = aDesign(aHost('clients'), aHost('responseStack', { switches: [aSwitch({ clientPort: 443 })] }));
    const found = derive(design).connections.filter(({ initiator }) => initiator.roles.clients);
    expect(found.map(({ port, protocols }) => `${portText(port)} ${protocols.join()}`)).toEqual([
      '443 wss,HTTPS',
      '7766 HTTPS',
    ]);
  });

  test('over TCP and UDP are two, though the port be one', () => {
    const instance = { kind: 'named', name: 'ONE', port: 1434 } as const;
    const design = aDesign(aHost('catalog'), aHost('sqlServer', { instance }));
    expect(lines(design).filter((line) => line.includes('1434'))).toHaveLength(2);
  });
});
