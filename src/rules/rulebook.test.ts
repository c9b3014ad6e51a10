import { describe, expect, test } from 'vitest';
import { RELATION_IDS, RELATIONS } from '../design/relations.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS } from '../design/roles.ts';
import { settings, type SettingId } from '../design/settings.ts';
import { CONFIGURABLE, REQUIREMENTS, type Basis, type PortRule, type Requirement } from './requirements.ts';
import { SOURCE_ROWS, type RowId, type SourceRow } from './source.ts';

// The rulebook against the transcription: nothing is derived here, only data is compared.

const rulebook: readonly Requirement[] = REQUIREMENTS;
const rows: readonly SourceRow[] = SOURCE_ROWS;
const rowOf = (id: RowId): SourceRow | undefined => rows.find((row) => row.id === id);
const citations = rulebook.flatMap((requirement) =>
  requirement.basis.flatMap((basis) => basis.cites.map((cite) => ({ requirement, basis, cite }))),
);
const twice = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

/** Rows that no requirement cites, each with the reason why nothing follows from it. */
const EXCUSED: Partial<Record<RowId, string>> = {};

/** Where port or protocol of a requirement differ from the row it cites, and why that is right. */
const EXCEPTIONS: readonly { readonly cites: RowId; readonly as: string; readonly why: string }[] = [
  { cites: 'T1.8', as: 'UDP 1434 SQL Browser', why: 'The port stands in the text of the Configurable cell.' },
  { cites: 'T4.4', as: 'UDP 1434 SQL Browser', why: 'The port stands in the text of the Configurable cell.' },
  { cites: 'T5.4', as: 'TCP 4001 TCP', why: 'The cell says 400n, n being the number of the Switch.' },
  { cites: 'T5.9', as: 'TCP 4001 TCP', why: 'The cell is empty and read as 400n, the other end of T5.4.' },
  { cites: 'T6.3', as: 'TCP 4001 TCP', why: 'The cell is empty and read as 400n, the poke inside one server.' },
  { cites: 'T6.5', as: 'TCP 443 HTTPS', why: 'The text says that a Switch on a DMZ Server uses 443 HTTPS instead.' },
  { cites: 'T6.7', as: 'TCP 6002 ws', why: 'One port with two protocol names: ws in T1.5, HTTP here.' },
];

/** The ports a requirement has while every setting keeps its initial value. */
function initialPorts(rule: PortRule): readonly number[] {
  switch (rule.of) {
    case 'web':
      return [rule.site === 'https' ? 443 : 80];
    case 'fixed':
      return rule.ports;
    case 'setting':
      return [settings[rule.setting].initial];
    case 'sqlInstance':
      return [settings.instance.initial.port];
    case 'switchClient':
      return settings.switches.initial.map((one) => one.clientPort);
    case 'switchPoke':
      return [4001];
  }
}

const shortly = ({ transport, port, protocol }: Requirement): string =>
  `${transport} ${initialPorts(port).join('+')} ${protocol}`;
const asPrinted = (row: SourceRow): string => `${row.transport} ${row.ports.join('+')} ${row.protocol}`;

describe('the rows of the source', () => {
  test('are each cited by a requirement, or excused with a reason', () => {
    const cited = new Set(citations.map(({ cite }) => cite));
    const open = SOURCE_ROWS.map((row) => row.id).filter((id) => !cited.has(id) && EXCUSED[id] === undefined);
    expect(open).toEqual([]);
    expect(Object.keys(EXCUSED)).toEqual([]);
    expect(cited.size).toBe(48);
  });

  test('are what every citation names', () => {
    expect(citations.filter(({ cite }) => !rowOf(cite)).map(({ cite }) => cite)).toEqual([]);
    expect(rulebook.flatMap(({ basis }) => basis).filter(({ cites }) => cites.length === 0)).toEqual([]);
    expect(rulebook.flatMap(({ basis }) => basis.flatMap(({ cites }) => twice(cites)))).toEqual([]);
  });

  test('agree in transport, port and protocol with what cites them, but for the exceptions', () => {
    const differing = citations.flatMap(({ requirement, cite }) => {
      const row = rowOf(cite);
      return row && asPrinted(row) !== shortly(requirement) ? [`${cite} ${shortly(requirement)}`] : [];
    });
    const excepted = EXCEPTIONS.map(({ cites, as }) => `${cites} ${as}`);
    expect([...new Set(differing)].toSorted()).toEqual(excepted.toSorted());
    expect(EXCEPTIONS.filter(({ why }) => why.length < 20)).toEqual([]);
  });

  test('are excepted only where the transcription itself marks a reading or a port in a text', () => {
    const unmarked = EXCEPTIONS.filter(({ cites }) => {
      const row = rowOf(cites);
      return !row?.readings?.some(({ cell }) => cell !== 'Usage') && !row?.textPorts?.length;
    });
    expect(unmarked).toEqual([]);
  });

  test('of a device are cited by requirements that touch that device, at the end the direction says', () => {
    const strangers = citations.filter(({ requirement: { from, to }, cite }) => {
      const row = rowOf(cite);
      if (!row || row.device === null) return false;
      const ends = row.directions.map((direction) => (direction === 'Incoming' ? to.role : from.role));
      return ends.every((role) => !DEVICES[row.device ?? '']?.includes(role));
    });
    // T1.11 and T1.13 refer to the comments of T1.8 for SQL Browser, which a Response Stack needs as well.
    expect(strangers.map(({ requirement, cite }) => `${requirement.id} ${cite}`)).toEqual([
      'responses-database-browser T1.8',
      'core-master-database-browser T1.8',
    ]);
  });
});

/** The source's devices, and the roles that stand for them (the Catalog is the Master Stack's unless apart). */
const DEVICES: Readonly<Record<string, readonly string[]>> = {
  '1E Server (Master Stack)': ['masterStack', 'catalog'],
  '1E Server (Response Stack)': ['responseStack'],
  'SQL Server (TachyonMaster database)': ['sqlServer'],
  'SQL Server (TachyonResponses database)': ['sqlServer'],
  'SQL Server (1E Catalog database)': ['sqlServer'],
  'Catalog Server': ['catalog'],
  'DMZ Server': ['dmzServer'],
  Clients: ['clients'],
  'Internet-facing clients': ['clients'],
  Browsers: ['browsers'],
};

describe('requirements', () => {
  test('have ids of their own that can be part of other ids', () => {
    expect(twice(rulebook.map(({ id }) => id))).toEqual([]);
    expect(rulebook.filter(({ id }) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
  });

  test('name components that their roles have', () => {
    const unknown = rulebook
      .flatMap(({ from, to }) => [from, to])
      .flatMap(({ role, components }) => components.filter((one) => !(one in ROLES[role].components)));
    expect(unknown).toEqual([]);
    expect(rulebook.filter(({ from, to }) => from.components.length * to.components.length === 0)).toEqual([]);
  });

  test('use every component of every role', () => {
    const used = new Set(
      rulebook.flatMap(({ from, to }) =>
        [from, to].flatMap((end) => end.components.map((one) => `${end.role}.${one}`)),
      ),
    );
    const all = ROLE_IDS.flatMap((role) => Object.keys(ROLES[role].components).map((one) => `${role}.${one}`));
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });

  test('read ports that the listener has', () => {
    const wrong = rulebook.filter(({ port, to }) => {
      const has = (id: SettingId): boolean => ROLES[to.role].settings.some((one) => one === id);
      if (port.of === 'web') return !ROLES[to.role].web;
      if (port.of === 'setting') return !has(port.setting);
      if (port.of === 'sqlInstance') return !has('instance');
      return (port.of === 'switchClient' || port.of === 'switchPoke') && !has('switches');
    });
    expect(wrong).toEqual([]);
  });

  test('go along relationships that join their roles', () => {
    const wrong = rulebook.filter(({ via, from, to, reverse }) => {
      if (via === 'self') return reverse === true;
      const [asking, asked] = reverse ? [to.role, from.role] : [from.role, to.role];
      const { from: askers, to: targets } = RELATIONS[via];
      return !askers.some((role) => role === asking) || !targets.some(({ role }) => role === asked);
    });
    expect(wrong).toEqual([]);
  });

  test('go along every relationship', () => {
    const used = new Set(rulebook.map(({ via }) => via));
    expect(RELATION_IDS.filter((relation) => !used.has(relation))).toEqual([]);
  });

  test('state for every placement how the port can be changed, and everything stated is used', () => {
    const used = new Set<string>(rulebook.flatMap(({ basis }) => basis.map(({ configurable }) => configurable)));
    expect(Object.keys(CONFIGURABLE).filter((id) => !used.has(id))).toEqual([]);
    expect([...used].filter((id) => !(id in CONFIGURABLE))).toEqual([]);
    expect(Object.values(CONFIGURABLE).filter(({ text }) => text.trim().length < 2 || text.length > 90)).toEqual([]);
  });

  test('offer another port exactly where the source allows one', () => {
    const fixed = rulebook.filter(({ basis }) => basis.every(({ configurable }) => !CONFIGURABLE[configurable].may));
    expect(new Set(fixed.map(shortly))).toEqual(
      new Set(['TCP 443 HTTPS', 'TCP 135+445 WMI (DCOM)', 'TCP 1433 TDS', 'UDP 1434 SQL Browser']),
    );
    expect(fixed.filter(({ port }) => port.of === 'web' || port.of === 'setting')).toEqual([]);
    const changeable = rulebook.filter(({ port }) => port.of === 'fixed' || port.of === 'sqlInstance');
    const allowed = changeable.flatMap(({ id, basis }) =>
      basis.flatMap(({ configurable, cites }) => (CONFIGURABLE[configurable].may ? [`${id} ${cites.join(' ')}`] : [])),
    );
    expect(allowed).toEqual(['catalog-database T3.4 T3.5']);
  });

  test('say what they are for, each in words that fit a cell', () => {
    expect(rulebook.filter(({ usage }) => usage.length < 15 || usage.length > 120)).toEqual([]);
  });

  test('note every inference and contradiction of the source', () => {
    const notes = rulebook.flatMap(({ id, basis }) => basis.flatMap(({ note }) => (note === undefined ? [] : [id])));
    expect(notes).toEqual(
      expect.arrayContaining([
        'core-internal-instrumentation',
        'dmz-switch-core-definitions',
        'core-switch-poke',
        'core-dmz-switch-poke',
        'consumer-api-coordinator',
        'integrate-agent-manager',
        'browser-sla-ui-http',
      ]),
    );
  });

  test('have no basis behind one that always applies', () => {
    const dead = (basis: readonly Basis[]): boolean => basis.slice(0, -1).some(({ when }) => when === undefined);
    expect(rulebook.filter(({ basis }) => basis.length === 0 || dead(basis))).toEqual([]);
  });

  test('let a DMZ Server reach neither SQL nor workflow, Integrate or portal', () => {
    const fromDmz = rulebook.filter(({ from }) => from.role === 'dmzServer');
    expect(new Set(fromDmz.map(shortly))).toEqual(
      new Set(['TCP 3901 ws', 'TCP 80 HTTP', 'TCP 443 HTTPS', 'TCP 3900 ws']),
    );
    const reached = new Set(fromDmz.flatMap(({ to }) => to.components));
    for (const one of ['databaseEngine', 'sqlBrowser', 'workflow', 'integrateManager', 'portal']) {
      expect(reached).not.toContain(one);
    }
  });
});

test('codes that links are made of are one character, and unique in their table', () => {
  const tables: readonly Readonly<Record<string, { code: string }>>[] = [ROLES, RELATIONS, ZONE_KINDS];
  for (const table of tables) {
    const codes = Object.values(table).map(({ code }) => code);
    expect(codes.filter((code) => !/^[a-z]$/.test(code))).toEqual([]);
    expect(twice(codes)).toEqual([]);
  }
});

test('words that users tell roles by are unique', () => {
  const roles = Object.values(ROLES);
  for (const key of ['label', 'short', 'device', 'hostName'] as const)
    expect(twice(roles.map((one) => one[key]))).toEqual([]);
  expect(roles.map(({ label }) => label)).toEqual([
    'Master Stack',
    'Response Stack',
    'DMZ Switch',
    'Catalog',
    'SQL Server',
    'Clients',
    'Browsers',
    'API consumers',
    '1E Cloud',
    'SMTP relay',
    'Configuration Manager',
    'Inventory source',
    'CRL distribution point',
  ]);
});
