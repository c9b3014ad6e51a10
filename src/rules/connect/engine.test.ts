import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROLE_IDS, ROLES } from '../../design/model/roles.ts';
import { aDesign, aHost } from '../testing/builders.testing.ts';
import { derive } from '../derive.ts';
import type { Requirement } from '../rulebook/requirements.ts';

const folder = new URL('.', import.meta.url);
const engine = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

test('the engine names no role and no product: what differs between roles is data', () => {
  expect(engine.length).toBeGreaterThan(4);
  const words = [...ROLE_IDS, ...Object.values(ROLES).map(({ label }) => label), '1E', 'Tachyon', 'SQL Server'];
  const named = engine.flatMap((name) => {
    const code = readFileSync(new URL(name, folder), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
    return words.filter((word) => new RegExp(`['"\`.]${word}\\b`).test(code)).map((word) => `${name}: ${word}`);
  });
  expect(named).toEqual([]);
});

test('another rulebook gives other connections', () => {
  const only: Requirement = {
    id: 'mail',
    from: { role: 'masterStack', components: ['coordinator'] },
    to: { role: 'smtpRelay', components: ['mailRelay'] },
    via: 'smtpRelays',
    transport: 'UDP',
    port: { of: 'fixed', ports: [9, 10] },
    protocol: 'SMTP',
    usage: 'A rule of its own',
    basis: [{ cites: ['T1.7'], configurable: 'cloud' }],
  };
  const design = aDesign(aHost('masterStack'), aHost('smtpRelay'), aHost('browsers'));
  const { connections, rulebook } = derive(design, { version: 'other', requirements: [only] });
  expect(rulebook.version).toBe('other');
  expect(connections.map(({ id, transport, port }) => [id, transport, port])).toEqual([
    ['h2:h3:UDP:9', 'UDP', 9],
    ['h2:h3:UDP:10', 'UDP', 10],
  ]);
  expect(derive(design, { version: 'none', requirements: [] }).connections).toEqual([]);
});
