import { describe, expect, test } from 'vitest';
import { RELATION_IDS, RELATIONS, RETIRED_RELATIONS } from '../../design/model/relations.ts';
import { ROLE_IDS, ROLES, ZONE_KINDS } from '../../design/model/roles.ts';
import { settings, type SettingId } from '../../design/model/settings.ts';
import { askingRoles } from '../connect/pairs.ts';
import { CONFIGURABLE } from './configurable.ts';
import { REQUIREMENTS, type Basis, type PortRule, type Requirement } from './requirements.ts';
import { RULEBOOK } from './rulebook.ts';
import { SOURCE_ROWS, type RowId, type SourceRow } from './source.ts';

// What 1E's page states, and the rules that rest on it: nothing is derived here, only data is compared.

const rulebook: readonly Requirement[] = REQUIREMENTS;
const all: readonly Requirement[] = RULEBOOK.requirements; // Microsoft's too: microsoft.test.ts holds them against their source
const rows: readonly SourceRow[] = SOURCE_ROWS;
const rowOf = (id: string): SourceRow | undefined => rows.find((row) => row.id === id);
const citations = rulebook.flatMap((requirement) =>
  requirement.basis.flatMap((basis) => basis.cites.map((cite) => ({ requirement, basis, cite }))),
);
const twice = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

/** Rows that no requirement cites, each with the reason why nothing follows from it. */
const EXCUSED: Partial<Record<RowId, string>> = {};

/** Where port or protocol of a requirement differ from the row it cites, and why that is right. */
const EXCEPTIONS: readonly { readonly cites: RowId; readonly as: string; readonly why: string }[] = [
  { cites: 'T1.8', as: 'UDP 1434 SQL Browser', why: 'The port stands in the text of the Configurable cell.' },
  { cites: 'T1.11', as: 'UDP 1434 SQL Browser', why: 'The Configurable cell refers to that of T1.8.' },
  { cites: 'T1.13', as: 'UDP 1434 SQL Browser', why: 'The Configurable cell refers to that of T1.8.' },
  { cites: 'T3.4', as: 'UDP 1434 SQL Browser', why: 'Inferred for a separate Catalog from what T1.8 says.' },
  { cites: 'T3.5', as: 'UDP 1434 SQL Browser', why: 'Inferred for a separate Catalog from what T1.8 says.' },
  { cites: 'T4.4', as: 'UDP 1434 SQL Browser', why: 'The port stands in the text of the Configurable cell.' },
  { cites: 'T4.5', as: 'UDP 1434 SQL Browser', why: 'The Configurable cell refers to that of T4.4.' },
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
    case 'setting': {
      const { initial } = settings[rule.setting];
      return typeof initial === 'number' ? [initial] : [];
    }
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

  test('are excepted only where the transcription marks a reading or a port in a text, or the requirement is inferred', () => {
    const unmarked = EXCEPTIONS.filter(({ cites }) => {
      const row = rowOf(cites);
      const refers = / as for .*\((T\d\.\d+)\)/.exec(row?.configurable ?? '')?.[1];
      const texts = [row, rows.find(({ id }) => id === refers)].flatMap((one) => one?.textPorts ?? []);
      if (row?.readings?.some(({ cell }) => cell !== 'Usage') || texts.length > 0) return false;
      const differing = citations.filter(
        ({ requirement, cite }) => cite === cites && row && asPrinted(row) !== shortly(requirement),
      );
      return !differing.every(({ basis }) => basis.inferred === true && basis.note?.startsWith('Inferred'));
    });
    expect(unmarked).toEqual([]);
  });

  test('name the components of whatever cites them: no other part of a server, no other service', () => {
    const strangers = rulebook.flatMap(({ id, from, to, basis }) =>
      [from, to].flatMap(({ role, components }) =>
        components.flatMap((component) =>
          basis
            .filter(({ cites }) => !cites.some((cite) => isNamed(role, component, rowOf(cite))))
            .map(({ cites }) => `${id}: ${role}.${component} is in none of ${cites.join(' ')}`),
        ),
      ),
    );
    // T1.12, which names the Core, has no text on SQL Browser; T1.8, to which it refers, has.
    expect(strangers).toEqual(['core-master-database-browser: responseStack.core is in none of T1.8']);
  });

  test('say how the port can be changed wherever they are cited', () => {
    const other = citations.filter(({ basis, cite }) => !CHANGED[cite]?.includes(basis.configurable));
    expect(other.map(({ requirement, basis, cite }) => `${requirement.id} ${cite} ${basis.configurable}`)).toEqual([]);
    const urlRows = new Set<string>(['T2.4', 'T2.5']);
    const silent = citations.filter(({ basis, cite }) => urlRows.has(cite) && basis.configurable !== 'browserUrl');
    expect(silent.map(({ requirement }) => requirement.id)).toEqual([]);
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

/** What a Switch's own ports make of what the rulebook says about poke ports. */
const POKE_READINGS = ['pokeNumberedInferred', 'pokeFollowing', 'pokeFollowingInferred', 'pokeEntered'];

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

/** The source's names for components, where they differ from ours. */
const SOURCE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'masterStack.instrumentation': ['Instrumentation', 'Consumer API', 'Core', 'Core Internal', 'Switch'], // T6.2 names who sends
  'masterStack.slaPools': ['SLA application pools'],
  'masterStack.catalogConsumers': ['API consumer'],
  'catalog.catalogServices': ['Catalog services', 'Catalog application pool'],
  'sqlServer.databaseEngine': ['SQL Server', 'TachyonMaster'],
  'sqlServer.sqlBrowser': ['SQL Server', 'TachyonMaster'], // a text of their rows names it
  'clients.clientService': ['Client service'],
  'clients.clientUi': ['Client UI'],
  'browsers.browser': ['Browser'],
  'smtpRelay.mailRelay': ['Coordinator'], // T1.7 names the sender only
  'configurationManager.wmi': ['Configuration Manager'],
  'inventorySource.inventoryDatabase': ['Inventory source'],
  'crlPoint.crl': ['CRL distribution point'],
};

/** Whether the row's usage names the component; a machine is named by the row's device. */
function isNamed(role: Requirement['from']['role'], component: string, row: SourceRow | undefined): boolean {
  const names: Readonly<Record<string, string>> = ROLES[role].components;
  if (component === 'machine') return row?.device === ROLES[role].device;
  const wanted = SOURCE_NAMES[`${role}.${component}`] ?? [names[component] ?? component];
  return row?.components.some((one) => wanted.includes(one)) ?? false;
}

const SQL_ROW: readonly string[] = ['sql', 'sqlBrowser'];
const CATALOG_SQL_ROW: readonly string[] = ['sqlOfCatalog', 'sqlBrowser'];

/** How the port of each source row can be changed: the domain's paragraph "Configurable", row by row. */
const CHANGED: Partial<Record<string, readonly string[]>> = {
  'T1.1': ['website', 'browserUrl'],
  'T1.2': ['website', 'browserUrl'],
  'T1.3': ['backgroundChannel'],
  'T1.4': ['cloud'],
  'T1.5': ['integrate'],
  'T1.6': ['switchPort'],
  'T1.7': ['smtp'],
  'T1.8': SQL_ROW,
  'T1.9': ['inventory'],
  'T1.10': ['wmi'],
  'T1.11': SQL_ROW,
  'T1.12': SQL_ROW,
  'T1.13': SQL_ROW,
  'T2.1': ['switchPort'],
  'T2.2': ['backgroundChannel'],
  'T2.3': ['clientUi'],
  'T2.4': ['browserUrl'],
  'T2.5': ['browserUrl'],
  'T3.1': ['catalogConsumer'],
  'T3.2': ['catalogInstaller', 'catalogConsumer'],
  'T3.3': ['cloud'],
  'T3.4': CATALOG_SQL_ROW,
  'T3.5': CATALOG_SQL_ROW,
  'T3.6': ['catalogInstaller'],
  'T4.1': ['websiteOfResponseStack'],
  'T4.2': ['instrumentation'],
  'T4.3': ['instrumentation'],
  'T4.4': SQL_ROW,
  'T4.5': SQL_ROW,
  'T5.1': ['website', 'backgroundChannel'],
  'T5.2': ['website'],
  'T5.3': ['instrumentation'],
  'T5.4': ['pokeNumbered'],
  'T5.5': ['switchPort'],
  'T5.6': ['crl'],
  'T5.7': ['website'],
  'T5.8': ['website'],
  'T5.9': ['pokeNumbered'],
  'T5.10': ['instrumentation'],
  'T5.11': ['backgroundChannel'],
  'T5.12': ['switchPort'],
  'T6.1': ['switchHost'],
  'T6.2': ['instrumentation'],
  'T6.3': ['pokeNumbered'],
  'T6.4': ['website'],
  'T6.5': ['website'],
  'T6.6': ['workflow'],
  'T6.7': ['integrate'],
};

describe('requirements', () => {
  test('have ids of their own that can be part of other ids', () => {
    expect(twice(all.map(({ id }) => id))).toEqual([]);
    expect(all.filter(({ id }) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
  });

  test('name components that their roles have', () => {
    const unknown = all
      .flatMap(({ from, alsoFrom = [], to }) => [from, to, ...alsoFrom.map((role) => ({ ...from, role }))])
      .flatMap(({ role, components }) => components.filter((one) => !(one in ROLES[role].components)));
    expect(unknown).toEqual([]);
    expect(all.filter(({ from, to }) => from.components.length * to.components.length === 0)).toEqual([]);
  });

  test('use every component of every role', () => {
    const used = new Set(
      all.flatMap(({ from, alsoFrom = [], to }) => [
        ...[from, to].flatMap((end) => end.components.map((one) => `${end.role}.${one}`)),
        ...alsoFrom.flatMap((role) => from.components.map((one) => `${role}.${one}`)),
      ]),
    );
    const known = ROLE_IDS.flatMap((role) => Object.keys(ROLES[role].components).map((one) => `${role}.${one}`));
    expect(known.filter((one) => !used.has(one))).toEqual(['otherSystem.system']); // own connections alone reach it
  });

  test('read ports that the listener has', () => {
    const wrong = all.filter(({ port, to }) => {
      const has = (id: SettingId): boolean => ROLES[to.role].settings.some((one) => one === id);
      if (port.of === 'web') return !ROLES[to.role].web;
      if (port.of === 'setting') return !has(port.setting);
      if (port.of === 'sqlInstance') return !has('instance');
      return (port.of === 'switchClient' || port.of === 'switchPoke') && !has('switches');
    });
    expect(wrong).toEqual([]);
  });

  test('go along relationships that join their roles', () => {
    const wrong = all.filter((one) => {
      const { via, from, to, reverse } = one;
      if (via === 'self') return reverse === true;
      const asked = reverse ? from.role : to.role;
      const { from: askers, to: targets } = RELATIONS[via];
      return (
        !askingRoles(one).every((asking) => askers.some((role) => role === asking)) ||
        !targets.some(({ role }) => role === asked)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('go along every relationship', () => {
    const used = new Set(all.map(({ via }) => via));
    expect(RELATION_IDS.filter((relation) => !used.has(relation))).toEqual([]);
  });

  test('state for every placement how the port can be changed, and everything stated is used', () => {
    const stated = all.flatMap(({ basis }) => basis.map(({ configurable }) => configurable));
    const used = new Set<string>([...stated, ...POKE_READINGS]);
    expect(Object.keys(CONFIGURABLE).filter((id) => !used.has(id))).toEqual([]);
    expect([...used].filter((id) => !(id in CONFIGURABLE))).toEqual([]);
    expect(Object.values(CONFIGURABLE).filter(({ text }) => text.trim().length < 2 || text.length > 90)).toEqual([]);
  });

  test("offer another port exactly where 1E's page allows one", () => {
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
    expect(all.filter(({ usage }) => usage.length < 15 || usage.length > 120)).toEqual([]);
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
    expect(all.filter(({ basis }) => basis.length === 0 || dead(basis))).toEqual([]);
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
  const relations = { ...RELATIONS, ...RETIRED_RELATIONS }; // old links still hold the codes of those that are no more
  const tables: readonly Readonly<Record<string, { code: string }>>[] = [ROLES, relations, ZONE_KINDS];
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
  expect(ROLE_IDS.map((role) => ROLES[role].label)).toEqual([
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
    'Domain controller',
    'DNS server',
    'Certification authority',
    'Other system',
  ]);
});
