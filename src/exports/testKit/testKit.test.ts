import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { hashOf, inBase32 } from '../../lib/hash.ts';
import { aDesign, aHost, aServer, hostNamed, itsServices } from '../../rules/testing/builders.testing.ts';
import { hostileDesign, inputOf } from '../exported.testing.ts';
import { BASH_LISTEN } from './engines/bashListen.ts';
import { BASH_TEST } from './engines/bashTest.ts';
import { POWERSHELL_LISTEN } from './engines/powershellListen.ts';
import { POWERSHELL_TEST } from './engines/powershellTest.ts';
import { kitFiles, toTestKit } from './testKit.ts';

const ENGINES = { BASH_TEST, BASH_LISTEN, POWERSHELL_TEST, POWERSHELL_LISTEN };

const filesOf = (design: Design) => kitFiles(design, inputOf(design).derivation.connections, '2026-11-28');

/** The expected table as "DMZ01 > RESP01 10.0.0.1 TCP 443 tls open". */
const expectedOf = (design: Design): string[] => {
  const text = (filesOf(design)['expected.csv'] ?? '').replace('\uFEFF', '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map(
    (row) =>
      `${row['initiator']} > ${row['target']} ${row['address']} ${row['transport']} ${row['port']} ${row['probe']} ${row['expected']}`,
  );
};

const dmz = (): Design => {
  const design = TEMPLATES.find(({ id }) => id === 'domain-services')?.design;
  if (!design) throw new Error('No such template');
  return design;
};

describe('the table of what is tried', () => {
  test('has each connection that leaves a host, by the address and the probe it is tried with', () => {
    const rows = expectedOf(dmz());
    expect(rows).toContain('DMZ01 > 1E-SRV01 10.0.10.11 TCP 443 tls open');
    expect(rows).toContain('1E-SRV01 > SMTP01 10.0.30.25 TCP 25 smtp open');
    expect(rows).toContain('1E-SRV01 > DC01 10.0.10.21 UDP 53 dns open');
    expect(rows.filter((row) => row.startsWith('1E Cloud'))).toEqual([]);
  });

  test('goes to the address by which a peer reaches a host that is published', () => {
    const rows = expectedOf(dmz()).filter((row) => row.startsWith('Internet Clients > DMZ01'));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.includes(' 203.0.113.11 '))).toEqual([]);
  });

  test('names what can’t be tried', () => {
    const instance = { kind: 'named' as const, name: 'X', port: null };
    const sql = aHost('sqlServer', { instance, name: 'SQL9', addresses: ['10.0.0.9'] });
    const design = aDesign(aServer({ addresses: ['10.0.0.1'] }), sql);
    const nowhere = expectedOf(design).filter((row) => row.includes('SQL9') && row.includes('TCP 0'));
    expect(nowhere.length).toBeGreaterThan(0);
    expect(nowhere.filter((row) => !row.endsWith('none open'))).toEqual([]);
  });

  test('expects what was in force and is asked for no more to be closed', () => {
    const before = aDesign(
      aServer({ addresses: ['10.0.0.1'] }),
      ...itsServices(),
      aHost('browsers', { addresses: ['10.0.9.0/24'] }),
    );
    const { id } = hostNamed(before, 'SMTP');
    const roles = { otherSystem: { label: 'Mail, as it was' } };
    const present: Design = {
      ...before,
      hosts: before.hosts.map((host) => (host.id === id ? { ...host, roles } : host)),
      baseline: { design: before, label: '', pairs: [] },
    };
    const closed = expectedOf(present).filter((row) => row.endsWith('closed'));
    expect(closed.map((row) => row.replace(/ {2,}/g, ' '))).toEqual(['SRV > SMTP TCP 25 none closed']);
    expect(
      expectedOf({ ...before, baseline: { design: before, label: '', pairs: [] } }).filter((row) =>
        row.endsWith('closed'),
      ),
    ).toEqual([]);
  });
});

describe('the scripts', () => {
  test('have one engine for every design: what runs in one kit runs in all', () => {
    const hashes = Object.values(ENGINES).map((engine) => hashOf(engine.join('\n')));
    // Whoever changes an engine runs it anew, by npm run proof, and notes here that it was.
    expect(hashes.map((hash) => inBase32(hash, 7))).toMatchInlineSnapshot(`
      [
        "7FNDD77",
        "VQ74WY4",
        "3QD62EX",
        "YGK7J59",
      ]
    `);
    for (const [name, text] of Object.entries({ ...filesOf(dmz()), ...filesOf(hostileDesign(0)) })) {
      const lines = text.split(/\r?\n/);
      const engine =
        ENGINES[
          name.startsWith('test/')
            ? name.endsWith('.sh')
              ? 'BASH_TEST'
              : 'POWERSHELL_TEST'
            : name.endsWith('.sh')
              ? 'BASH_LISTEN'
              : 'POWERSHELL_LISTEN'
        ];
      const isScript = /\.(sh|ps1)$/.test(name);
      expect(isScript ? lines.slice(-engine.length - 1, -1) : engine).toEqual(engine);
    }
  });

  test('hold hostile names in their tables alone, one line each', () => {
    for (let from = 0; from < 40; from += 14) {
      const files = filesOf(hostileDesign(from));
      for (const [name, text] of Object.entries(files).filter(([one]) => one.endsWith('.sh'))) {
        const [, table = ''] = /^rows\(\) \{ cat << 'PORTOLAN'\n(.*?)\nPORTOLAN\n\}$/ms.exec(text) ?? [];
        const bars = name.startsWith('test/') ? 8 : 1;
        expect(table.split('\n').filter((line) => line.split('|').length !== bars + 1)).toEqual([]);
      }
      const told = Object.entries(files).filter(([name]) => name.endsWith('.ps1'));
      for (const [, text] of told) {
        const inside = text.split('\r\n');
        const [start, end] = [inside.indexOf("$table = @'"), inside.lastIndexOf("'@")];
        expect(inside.slice(start + 1, end).filter((line) => !/^"[^\r\n]*"$/.test(line))).toEqual([]);
        expect(text.startsWith('\uFEFF#Requires')).toBe(true);
      }
    }
  });

  test('come in one ZIP with what to do and what is expected, the same at every run', () => {
    const made = toTestKit(inputOf(dmz()));
    expect(toTestKit(inputOf(dmz()))).toEqual(made);
    const files = unzipSync(made);
    const names = Object.keys(files);
    expect(names).toEqual(
      expect.arrayContaining([
        'README.txt',
        'expected.csv',
        'test/DMZ01.sh',
        'test/DMZ01.ps1',
        'listen/DMZ01.sh',
        'listen/DMZ01.ps1',
      ]),
    );
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toMatch(
      /^Portolan test kit: Domain services, 2025-03-14\r\nKit [0-9A-Z]{8}\. \d+ connections to \d+ addresses/,
    );
  });
});
