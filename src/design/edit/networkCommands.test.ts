import { describe, expect, test } from 'vitest';
import { aDesign, aHost, aServer, itsServices, hostNamed } from '../../rules/testing/builders.testing.ts';
import { CURRENT_VERSION } from '../model/migrations.ts';
import { parseDesign } from '../model/parse.ts';
import type { Design } from '../model/schema.ts';
import { apply, attempt, editHost, editZone, moveToZone, removeHosts, removeZones, type Command } from './commands.ts';
import {
  addFirewall,
  addOwnConnection,
  editFirewall,
  editOwnConnection,
  linkFirewall,
  removeOwnConnections,
  setRoute,
} from './networkCommands.ts';
import { moveObjects, removeThings } from './objectCommands.ts';
import { mergeHosts } from './roleCommands.ts';
import {
  acceptFinding,
  addCanvasNote,
  editCanvasNote,
  editEachFacts,
  editFacts,
  editRequest,
  pairHost,
  removeBaseline,
  removeCanvasNotes,
  setBaseline,
  setResults,
  withdrawAcceptance,
} from './requestCommands.ts';

const winRm = { transport: 'TCP', ports: [5986], protocol: 'WinRM', reason: 'Monitoring' } as const;
const own = { ...winRm, ports: [...winRm.ports] };
const start = aDesign(aServer(), ...itsServices(), aHost('crlPoint'), aHost('dmzServer', { name: 'DMZ01' }));
const [server, sql, dmz] = ['SRV', 'SQL', 'DMZ01'].map((name) => hostNamed(start, name));
const ids = { server: server?.id ?? '', sql: sql?.id ?? '', dmz: dmz?.id ?? '' };
const zones = { internal: server?.zone ?? '', dmz: dmz?.zone ?? '' };

const after = (design: Design, ...commands: readonly Command[]): Design => {
  const end = commands.reduce(apply, design);
  expect(parseDesign(CURRENT_VERSION, structuredClone(end))).toEqual({ ok: true, value: end });
  return end;
};

describe('an own connection', () => {
  const made = after(start, addOwnConnection(ids.server, ids.sql, own));
  const id = made.ownConnections?.[0]?.id ?? '';

  test('is made, changed and removed, which gives the design back but for its next number', () => {
    expect(made.ownConnections).toEqual([{ id: `c${start.nextId}`, from: ids.server, to: ids.sql, ...own }]);
    const range = { from: 5000, to: 5100 };
    const changed = after(made, editOwnConnection(id, { ports: [443, range] }));
    expect(changed.ownConnections?.[0]?.ports).toEqual([443, range]);
    expect(after(changed, removeOwnConnections([id]))).toEqual({ ...start, nextId: start.nextId + 1 });
  });

  test('joins two hosts that are there', () => {
    expect(apply(start, addOwnConnection(ids.server, ids.server, own))).toBe(start);
    expect(apply(start, addOwnConnection(ids.server, 'h999', own))).toBe(start);
  });

  test('goes with either of its hosts', () => {
    for (const end of [ids.server, ids.sql]) {
      expect(after(made, removeHosts([end]))).not.toHaveProperty('ownConnections');
    }
  });

  test('means the host that another is put on, and ends where both ends would be one', () => {
    const toDmz = after(start, addOwnConnection(ids.dmz, ids.sql, own));
    expect(after(toDmz, mergeHosts(ids.sql, ids.server)).ownConnections?.[0]).toMatchObject({ to: ids.server });
    expect(after(made, mergeHosts(ids.sql, ids.server))).not.toHaveProperty('ownConnections');
  });

  test('is refused with more, or longer, than a design holds', () => {
    const long = attempt(start, addOwnConnection(ids.server, ids.sql, { ...own, reason: 'x'.repeat(501) }));
    expect(long).toMatchObject({ ok: false });
    const many: Design = {
      ...made,
      ownConnections: Array.from({ length: 2000 }, (_, i) => ({
        ...own,
        id: `c${i + 1000}`,
        from: ids.server,
        to: ids.sql,
      })),
      nextId: 5000,
    };
    expect(attempt(many, addOwnConnection(ids.server, ids.sql, own))).toEqual({
      ok: false,
      message: 'A design holds up to 2000 own connections.',
    });
  });
});

describe('what stands in other zones', () => {
  const card = { zone: zones.internal, addresses: ['10.0.4.9'] };
  const published = { address: '203.0.113.11', for: '192.0.2.11', zones: [zones.internal], firewall: null };
  const made = after(start, editHost(ids.dmz, { addresses: ['192.0.2.11'], cards: [card], published: [published] }));

  test('goes with its zone, and no address becomes wider', () => {
    const gone = after(made, removeZones([zones.internal]));
    expect(hostNamed(gone, 'DMZ01')).toEqual({ ...hostNamed(start, 'DMZ01'), addresses: ['192.0.2.11'] });
  });

  test('a card gives its addresses to the host that comes to its zone', () => {
    const moved = hostNamed(after(made, moveToZone(ids.dmz, zones.internal)), 'DMZ01');
    expect(moved).toMatchObject({ zone: zones.internal, addresses: ['192.0.2.11', '10.0.4.9'] });
    expect(moved).not.toHaveProperty('cards');
  });

  test('is left out where nothing is in it', () => {
    const change = { cards: [], published: [], hiddenBehind: [], note: '', closingDrop: false };
    const told = after(made, editHost(ids.dmz, { closingDrop: true, note: 'Old machine' }));
    expect(hostNamed(told, 'DMZ01')).toMatchObject({ closingDrop: true, note: 'Old machine' });
    expect(hostNamed(after(told, editHost(ids.dmz, change)), 'DMZ01')).toEqual(hostNamed(gone(), 'DMZ01'));
    expect(after(start, editZone(zones.dmz, { networks: [], note: '' }))).toEqual(start);
  });
  const gone = () => after(made, removeZones([zones.internal]));
});

describe('a firewall', () => {
  const made = after(start, addFirewall({ x: 103, y: 57 }, [zones.internal, zones.dmz]));
  const id = made.firewalls?.[0]?.id ?? '';

  test('joins zones, is named, changed and moved', () => {
    expect(made.firewalls?.[0]).toMatchObject({ id: `f${start.nextId}`, name: 'FW01', x: 100, y: 60, platform: null });
    const parted = after(
      made,
      linkFirewall(id, zones.dmz, false),
      editFirewall(id, { platform: 'panos', owner: 'NetOps' }),
    );
    expect(parted.firewalls?.[0]).toMatchObject({ zones: [{ zone: zones.internal }], platform: 'panos' });
    expect(after(parted, linkFirewall(id, zones.dmz, true)).firewalls?.[0]?.zones).toHaveLength(2);
    expect(after(made, moveObjects(new Map([[id, { x: 1e9, y: 4 }]]))).firewalls?.[0]).toMatchObject({
      x: 1e6,
      y: 0,
    });
  });

  test('loses a zone that is removed, and goes with its routes and as translator', () => {
    const hidden = { address: '192.0.2.1', zones: [zones.dmz], firewall: id };
    const whole = after(
      made,
      setRoute([zones.internal, zones.dmz], { via: [id], through: [] }),
      editZone(zones.internal, { hiddenBehind: [hidden] }),
    );
    expect(after(whole, removeZones([zones.dmz])).firewalls?.[0]?.zones).toEqual([
      { zone: zones.internal, name: '', list: '' },
    ]);
    expect(after(whole, removeZones([zones.dmz]))).not.toHaveProperty('routes');
    const without = after(whole, removeThings([id]));
    expect(without).not.toHaveProperty('routes');
    expect(without.zones.find((zone) => zone.id === zones.internal)?.hiddenBehind).toEqual([
      { ...hidden, firewall: null },
    ]);
  });

  test('a pair of zones has one route, either way round', () => {
    const routed = after(start, setRoute([zones.internal, zones.dmz], 'notFiltered'));
    expect(after(routed, setRoute([zones.dmz, zones.internal], 'notFiltered')).routes).toHaveLength(1);
    expect(after(routed, setRoute([zones.dmz, zones.internal], null))).toEqual(start);
  });
});

describe('what a request holds', () => {
  test('facts of the request are left out where none is told', () => {
    const told = after(start, editRequest({ title: 'DMZ for 1E', wanted: '2026-12-01' }));
    expect(told.request).toMatchObject({ title: 'DMZ for 1E', ticket: '' });
    expect(after(told, editRequest({ title: '', wanted: '' }))).toEqual(start);
    expect(attempt(start, editRequest({ wanted: 'soon' }))).toMatchObject({ ok: false });
  });

  test('facts of rules are changed for several at once', () => {
    const told = after(
      start,
      editFacts(['ABCDEFG', '0123456'], { owner: 'NetOps' }),
      editFacts(['0123456'], { ticket: 'CHG1' }),
    );
    expect(told.facts).toMatchObject([
      { row: 'ABCDEFG', owner: 'NetOps', ticket: '', state: 'planned' },
      { row: '0123456', owner: 'NetOps', ticket: 'CHG1' },
    ]);
    expect(after(told, editFacts(['ABCDEFG', '0123456'], { owner: '', ticket: '' }))).toEqual(start);
  });

  test('facts of rules are changed each in its own way, in one step; where nothing is noted nothing changes', () => {
    const changes = new Map([
      ['ABCDEFG', { state: 'approved', approved: 'a to b, TCP 443' } as const],
      ['0123456', { state: 'approved', approved: 'a to c, TCP 443' } as const],
    ]);
    const told = after(start, editEachFacts(changes));
    expect(told.facts?.map(({ row, approved }) => [row, approved])).toEqual([
      ['ABCDEFG', 'a to b, TCP 443'],
      ['0123456', 'a to c, TCP 443'],
    ]);
    const plain = { ...start };
    expect(editFacts(['ABCDEFG'], { ticket: '' })(plain)).toBe(plain);
  });

  test('a finding is accepted once, and no more', () => {
    const twice = after(
      start,
      acceptFinding('smtp-missing:', 'a', 'A lab'),
      acceptFinding('smtp-missing:', 'b', 'No mail'),
    );
    expect(twice.accepted).toEqual([{ finding: 'smtp-missing:', content: 'b', reason: 'No mail' }]);
    expect(after(twice, withdrawAcceptance('smtp-missing:'))).toEqual(start);
  });

  test('texts on the canvas come, change and go', () => {
    const box = { x: 3, y: 4, width: 200, height: 100 };
    const noted = after(start, addCanvasNote(box, 'Go-live 2027'));
    const id = noted.canvasNotes?.[0]?.id ?? '';
    expect(after(noted, editCanvasNote(id, { text: 'Done', width: 1 })).canvasNotes?.[0]).toMatchObject({
      text: 'Done',
      width: 40,
    });
    expect(after(noted, removeCanvasNotes([id]))).toEqual({ ...start, nextId: start.nextId + 1 });
  });

  test('a baseline holds neither baseline nor results, and its pairs are of hosts that are there', () => {
    const result = {
      connection: 'h1:h2:TCP:443',
      address: '',
      transport: 'TCP',
      port: 443,
      outcome: 'open',
      detail: '',
      at: '',
    } as const;
    const tested = after(start, setResults([result]));
    const based = after(tested, setBaseline(after(tested, setBaseline(tested, 'older')), 'In force since May'));
    expect(based.baseline).toEqual({ design: start, label: 'In force since May', pairs: [] });
    const paired = after(based, pairHost(ids.sql, ids.sql), pairHost(ids.dmz, ids.sql));
    expect(paired.baseline?.pairs).toEqual([{ baseline: ids.dmz, present: ids.sql }]);
    expect(after(paired, removeHosts([ids.sql])).baseline?.pairs).toEqual([]);
    expect(after(paired, pairHost(ids.dmz, null), removeBaseline, setResults([]))).toEqual(start);
  });
});
