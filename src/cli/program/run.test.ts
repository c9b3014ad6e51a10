import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnyFile } from '../../design/io/anyFile.ts';
import { writeDesignFile } from '../../design/io/file.ts';
import { withOrigin } from '../../design/model/origin.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { inputOf } from '../../exports/exported.testing.ts';
import { fontFromDisk } from '../../exports/fonts/disk.testing.ts';
import { FORMAT_IDS } from '../../exports/formats.ts';
import { HEAVY_FORMATS, type Tools } from '../../exports/heavyFormats.ts';
import { acceptanceKey, acceptedContent } from '../../rules/findings/accepted.ts';
import { derive } from '../../rules/derive.ts';
import { Refusal, type Place } from '../command.ts';
import { loadFont } from './fonts.ts';
import { place as realPlace, writeWhole } from './place.ts';
import { COMMANDS, run, type Done } from './run.ts';

const branch = readFileSync(new URL('../../../docs/branch-office.portolan.json', import.meta.url), 'utf8');
const templates = Object.fromEntries(TEMPLATES.map(({ name, design }) => [name, design]));
const templateNamed = (name: string): Design => {
  const design = templates[name];
  if (!design) throw new Error(`No template ${name}`);
  return withOrigin(design);
};

const read = (text: string): Design => {
  const result = readAnyFile(text);
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

const dmz = templateNamed('DMZ');
const accepted = (design: Design, severity: string): Design => ({
  ...design,
  accepted: [
    ...(design.accepted ?? []),
    ...derive(design)
      .findings.filter((one) => one.severity === severity)
      .map((one) => ({ finding: acceptanceKey(one), content: acceptedContent(one), reason: 'Known' })),
  ],
});
/** A firewall that joins one zone only: no way from the other. */
const noPath = branch.replace(', { "zone": "dmz" }', '');
const noSql: Design = { ...dmz, hosts: dmz.hosts.filter(({ roles }) => !roles.sqlServer) };

const files: Readonly<Record<string, string>> = {
  branch,
  dmz: writeDesignFile(dmz),
  enterprise: writeDesignFile(templateNamed('Enterprise')),
  tokyo: writeDesignFile({ ...dmz, name: '東京' }),
  noSql: writeDesignFile(noSql),
  noSqlAccepted: writeDesignFile(accepted(accepted(noSql, 'error'), 'warning')),
  noErrors: writeDesignFile(accepted(read(branch), 'error')),
  single: writeDesignFile(accepted(templateNamed('Single server'), 'warning')),
  noPath,
  withBaseline: writeDesignFile({ ...noSql, baseline: { design: dmz, label: 'March', pairs: [] } }),
  moved: branch.replace('10.0.0.10', '10.0.0.12'),
  renamed: branch.replace('"DMZ01"', '"DMZ-A"'),
  noDmz: branch.replace(/,\n.*"dmz1".*\n/, '\n'),
  broken: '{"format":"portolan","version":3,"design":{"zones":{}}}',
  text: 'not a design',
};

const place: Place = {
  read: (path) => {
    const text = files[path];
    return text === undefined ? Promise.reject(new Refusal(`${path} can't be read`)) : Promise.resolve(text);
  },
  today: '2025-03-14',
  loadFont,
};

const tools: Tools = {
  loadFont: fontFromDisk,
  rasterise: () => Promise.resolve(new Uint8Array()),
  report: () => undefined,
};

const done = (line: string): Promise<Done> => run(line.split(' '), place);
const textOf = async (line: string): Promise<string> => {
  const { content } = await done(line);
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
};
const jsonOf = async (line: string): Promise<unknown> => JSON.parse(await textOf(line));

describe('derive', () => {
  test('prints connections and findings as plain data', async () => {
    const value = await jsonOf('derive branch');
    expect(value).toHaveProperty('connections.length', 20);
    expect(value).toHaveProperty(['connections', 13], {
      id: 'dmz1:resp:TCP:https',
      number: 10,
      ruleId: 'KA05AYB',
      source: { host: 'dmz1', name: 'DMZ01', fqdn: '', zone: 'DMZ', addresses: ['192.0.2.10'] },
      destination: { host: 'resp', name: 'RESP01', fqdn: '', zone: 'LAN', addresses: ['10.0.0.11'] },
      transport: 'TCP',
      port: 443,
      service: 'HTTPS',
      scope: 'crossesZones',
      certainty: 'inferred',
      purposes: [
        {
          requirement: 'dmz-switch-core-responses',
          from: 'Switch',
          to: 'Core',
          usage: 'Switch in the DMZ forwards compressed responses to the Core',
          cites: ['T5.2', 'T5.7', 'T6.5'],
        },
        {
          requirement: 'dmz-switch-core-definitions',
          from: 'Switch',
          to: 'Core',
          usage: 'Switch in the DMZ fetches instruction definitions from the Core (inferred)',
          cites: ['T6.4'],
        },
      ],
    });
    expect(value).toHaveProperty(['findings', 0], {
      code: 'cloud-missing',
      severity: 'error',
      hosts: ['master'],
      message: 'No 1E Cloud is placed, and MASTER01 needs one.',
      accepted: false,
    });
  });

  test('prints several designs as one JSON a line each, and nothing where one is broken', async () => {
    const lines = (await textOf('derive branch dmz enterprise')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('connections.length');
    expect(JSON.parse(lines[0] ?? '')).toEqual(await jsonOf('derive branch'));
    await expect(done('derive branch broken')).rejects.toThrow('broken: The design is not valid: ');
    await expect(done('derive branch dmz --format csv')).rejects.toThrow(Refusal);
  });

  test('prints lists as the browser exports them, and lines for a terminal', async () => {
    const input = inputOf(dmz);
    expect(await textOf('derive dmz --format csv')).toBe(await HEAVY_FORMATS.csv(input, tools));
    expect(await textOf('derive dmz --format markdown')).toBe(await HEAVY_FORMATS.markdown(input, tools));
    expect(await textOf('derive branch --format text')).toContain(
      '\n10  KA05AYB  DMZ01     RESP01       TCP        443   HTTPS    Crosses zones\n',
    );
  });
});

describe('rules', () => {
  test('prints the rules of each firewall as plain data', async () => {
    const value = await jsonOf('rules branch --merged');
    expect(value).toHaveLength(4);
    expect(value).toHaveProperty([3], {
      firewall: 'FW-DMZ',
      ruleId: 'BG5MZPH',
      from: 'DMZ',
      to: 'LAN',
      sources: [{ host: 'DMZ01', address: '192.0.2.10' }],
      destinations: [{ host: 'RESP01', address: '10.0.0.11' }],
      transport: 'TCP',
      ports: [443],
      certainty: 'inferred',
      connections: ['dmz1:resp:TCP:https'],
    });
  });

  test('prints those of one firewall, by name or id, and names all where none is called so', async () => {
    expect(await textOf('rules branch --firewall fw-dmz')).toBe(await textOf('rules branch'));
    expect(await textOf('rules branch --firewall fw')).toBe(await textOf('rules branch'));
    await expect(done('rules branch --firewall FW-X')).rejects.toThrow(
      'No firewall is called "FW-X"; there are: FW-DMZ',
    );
  });

  test('prints tables, with the firewall in every row of CSV', async () => {
    const csv = await textOf('rules branch --merged --format csv');
    expect(csv.split('\r\n')[0]).toBe('\uFEFFFirewall,Rule ID,From,To,Sources,Destinations,Service,Certainty');
    expect(csv).toContain('FW-DMZ,BG5MZPH,DMZ,LAN,DMZ01 (192.0.2.10),RESP01 (10.0.0.11),TCP 443,Inferred\r\n');
    const row = '| BG5MZPH | DMZ | LAN | DMZ01 (192.0.2.10) | RESP01 (10.0.0.11) | TCP 443 | Inferred |';
    expect(await textOf('rules branch --merged --format markdown')).toContain(`### FW-DMZ: 4 rules\n\n| Rule ID`);
    expect(await textOf('rules branch --merged --format markdown')).toContain(row);
  });

  test('says beside the result what stands in no set', async () => {
    expect((await done('rules branch')).remarks).toEqual([]);
    expect((await done('rules noPath')).remarks).toEqual(['4 connections without a path: they stand in no set']);
  });
});

describe('diff', () => {
  test('of a design with itself is empty', async () => {
    expect(await jsonOf('diff branch branch --merged')).toEqual([
      {
        firewall: 'FW-DMZ',
        add: [],
        remove: [],
        modify: [],
        keep: await jsonOf('rules branch --merged'),
        textOnly: [],
      },
    ]);
    expect(await textOf('diff branch branch --merged --format text')).toBe('FW-DMZ: 4 kept\n');
  });

  test('prints for each firewall what comes, goes and becomes otherwise, and why', async () => {
    const value = await jsonOf('diff branch moved');
    expect(value).toHaveProperty('length', 1);
    expect(value).toHaveProperty([0, 'modify', 0, 'new', 'sources', 0], { host: 'MASTER01', address: '10.0.0.12' });
    expect(value).toHaveProperty([0, 'modify', 0, 'old', 'sources', 0, 'address'], '10.0.0.10');
    expect(value).toHaveProperty([0, 'add'], []);
    expect(await jsonOf('diff branch noDmz')).toHaveProperty([0, 'remove', 0, 'why', 0], 'DMZ01 is removed');
  });

  test('prints a comment for a pull request', async () => {
    const text = await textOf('diff branch moved --format markdown');
    expect(text).toMatch(/^### FW-DMZ: \d to change, \d kept\n\n\| Change \| Rule ID \|/);
    expect(text).toContain('| MASTER01 (10.0.0.10) → MASTER01 (10.0.0.12) |');
    expect(await textOf('diff branch noDmz --format csv')).toContain('FW-DMZ,remove,');
  });

  test('counts what is only called otherwise apart, and takes hosts along where asked', async () => {
    expect(await jsonOf('diff branch renamed')).toHaveProperty([0, 'modify'], []);
    expect(await textOf('diff branch renamed --format text')).toContain('FW-DMZ: 4 kept, 4 of them with other names');
    expect(await jsonOf('diff branch moved --hosts')).toContainEqual(expect.objectContaining({ firewall: 'SQL01' }));
  });
});

describe('check', () => {
  test.each([
    ['noSql', 11],
    ['branch', 11],
    ['noErrors', 10],
    ['noSqlAccepted', 0],
    ['single', 0],
  ])('of %s exits with %i', async (file, status) => {
    expect((await done(`check ${file}`)).status).toBe(status);
  });

  test('prints accepted findings too, and says so', async () => {
    expect(await jsonOf('check noSqlAccepted --format json')).toContainEqual(
      expect.objectContaining({ severity: 'error', accepted: true }),
    );
    expect(await textOf('check branch --format text')).toMatch(/\nerror +cloud-missing +MASTER01 /);
  });
});

describe('export', () => {
  test.each(FORMAT_IDS.filter((id) => id !== 'png'))('makes %s as the browser does', async (id) => {
    const made = (await done(`export enterprise --format ${id}`)).content;
    const input = inputOf(templateNamed('Enterprise'));
    const wanted = id === 'json' ? files['enterprise'] : await HEAVY_FORMATS[id](input, tools);
    expect(made).toEqual(wanted);
  });

  test('makes SVG and PDF the same with the fonts inside as with those of the packages', async () => {
    for (const name of ['noto-sans-latin-400', 'noto-sans-cyrillic-600', 'noto-sans-georgian-georgian-400']) {
      const file = `${name}-normal.woff`;
      expect(Buffer.from(await loadFont(file)).equals(await fontFromDisk(file))).toBe(true);
    }
    expect(await textOf('export tokyo --format svg')).toContain('東京');
  });

  test('prints the day given, else today', async () => {
    expect(await textOf('export dmz --format svg')).toContain('2025-03-14');
    expect(await textOf('export dmz --format svg --date 2026-01-02')).toContain('2026-01-02');
    await expect(done('export dmz --format svg --date tomorrow')).rejects.toThrow(Refusal);
  });

  test('makes the change request, of the change or the whole', async () => {
    const change = await textOf('export withBaseline --format requestMarkdown');
    expect(change).toContain('Change request: changes to March');
    const whole = await textOf('export withBaseline --format requestMarkdown --part whole');
    expect(whole).toContain('Change request: all rules');
    await expect(done('export dmz --format requestCsv --part half')).rejects.toThrow('--part is one of change, whole');
  });

  test('tells a firewall its rules', async () => {
    expect(await textOf('export branch --format panos-set')).toContain('from "DMZ"');
    expect(await textOf('export branch --format windows-script --firewall sql')).toContain('10.0.0.10');
    await expect(done('export branch --format windows-script')).rejects.toThrow('SQL01 (host sql)');
  });

  test('refuses PNG, which browsers draw, and formats that there are none of', async () => {
    await expect(done('export dmz --format png')).rejects.toThrow('PNG is drawn by browsers only');
    await expect(done('export dmz --format doc')).rejects.toThrow('--format is one of csv, excel, ');
    await expect(done('export dmz')).rejects.toThrow('--format is one of csv, excel, ');
  });
});

describe('link and open', () => {
  test('give the design back, plain or in a whole address', async () => {
    const link = await textOf('link dmz');
    expect(link).toMatch(/^#p2\.[\w-]+\n$/);
    expect(await textOf(`open ${link.trim()}`)).toBe(files['dmz']);
    const address = await textOf('link dmz --base https://ports.example/ --read-only');
    expect(address).toMatch(/^https:\/\/ports\.example\/#p2r\./);
    expect(await textOf(`open ${address.trim()}`)).toBe(files['dmz']);
  });

  test('leave names and addresses out of an anonymous one', async () => {
    const link = await textOf('link branch --anonymous');
    expect(await textOf(`open ${link.trim()}`)).not.toContain('192.0.2.10');
  });

  test('refuse a link that is cut short or foreign', async () => {
    const link = (await textOf('link dmz')).trim();
    await expect(done(`open ${link.slice(0, 60)}`)).rejects.toThrow('The link is cut short');
    await expect(done('open https://example.com/')).rejects.toThrow('The link');
  });
});

describe('what is asked for wrongly is refused in one line', () => {
  test.each([
    ['', 'No command; see: portolan --help'],
    ['toString', 'No command "toString"'],
    ['derive', 'Usage: portolan derive FILE…'],
    ['rules a b', 'Usage: portolan rules FILE'],
    ['derive nowhere', "nowhere can't be read"],
    ['derive text', 'text: The file is not readable'],
    ['derive branch --colour', "Unknown option '--colour'"],
    ['derive branch --format xml', '--format is one of json, csv, markdown, text, not "xml"'],
    ['export branch --format pdf --paper a3', '--paper is one of a4, letter'],
  ])('%s', async (line, message) => {
    const failed = await done(line).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Refusal);
    expect(String(failed)).toContain(message);
    expect(String(failed)).not.toContain('\n');
  });

  test('help names every command', async () => {
    const help = await textOf('--help');
    for (const name of Object.keys(COMMANDS)) expect(help).toContain(`\n  ${name}`);
    expect(await textOf('derive --help')).toBe(help);
  });
});

describe('the machine', () => {
  test('reads files in UTF-8 and UTF-16, and takes the day that builds are told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portolan-'));
    const path = join(folder, 'a.json');
    await writeWhole(path, Buffer.from('\uFEFF{"a":"ä"}', 'utf16le'));
    const machine = realPlace({ SOURCE_DATE_EPOCH: '86400' });
    expect(await machine.read(path)).toBe('{"a":"ä"}');
    expect(machine.today).toBe('1970-01-02');
    expect(realPlace({}).today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await expect(machine.read(join(folder, 'b'))).rejects.toThrow('there is no such file or folder');
  });

  test('writes a file whole or not at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portolan-'));
    await writeWhole(join(folder, 'a'), 'one');
    await expect(writeWhole(folder, 'two')).rejects.toThrow(Refusal);
    await expect(writeWhole(join(folder, 'none', 'a'), 'two')).rejects.toThrow(Refusal);
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('one');
  });
});
