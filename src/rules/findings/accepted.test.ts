import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEdit, coherentDesign, edited } from '../../design/edit/anyEdit.testing.ts';
import { apply, editHost, moveHosts, removeHosts } from '../../design/edit/commands.ts';
import { acceptFinding, withdrawAcceptance } from '../../design/edit/requestCommands.ts';
import { editRole } from '../../design/edit/roleCommands.ts';
import { readDesignFile, writeDesignFile } from '../../design/io/file.ts';
import { decodeLink, encodeLink } from '../../design/link/link.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import type { Design } from '../../design/model/schema.ts';
import { derive } from '../derive.ts';
import { changesBetween, changesInWords } from '../explain/changes.ts';
import { aDesign, aHost, aServer, findingsOf, hostNamed, itsServices } from '../testing/builders.testing.ts';
import { acceptanceKey, acceptanceOf, acceptedContent } from './accepted.ts';
import type { Finding } from './finding.ts';

const REASON = 'A lab without mail';
const lab = aDesign(aServer(), ...itsServices().filter(({ roles }) => !roles.includes('smtpRelay')));

function accepting(design: Design, code: string): Design {
  const [found] = findingsOf(design, code);
  if (!found) throw new Error(`No ${code}`);
  return apply(design, acceptFinding(acceptanceKey(found), acceptedContent(found), REASON));
}

const openCodes = (design: Design): string[] => derive(design).findings.map(({ code }) => code);
const acceptedCodes = (design: Design): string[] => derive(design).accepted.map(({ code }) => code);

describe('an accepted finding', () => {
  const accepted = accepting(lab, 'smtp-missing');

  test('no longer counts, stays listed with its reason, and is neither resolved nor new', () => {
    expect(openCodes(accepted)).not.toContain('smtp-missing');
    expect(derive(accepted).accepted).toEqual([{ ...findingsOf(lab, 'smtp-missing')[0], accepted: REASON }]);
    expect(changesInWords(changesBetween(derive(lab), derive(accepted)))).toBe('');
    const [key = ''] = derive(accepted).accepted.map(acceptanceKey);
    expect(derive(apply(accepted, withdrawAcceptance(key))).findings).toEqual(derive(lab).findings);
  });

  test('stays so in a file and in a link', async () => {
    for (const read of [readDesignFile(writeDesignFile(accepted)), await decodeLink(await encodeLink(accepted))]) {
      expect(read.ok && acceptedCodes(read.value)).toEqual(['smtp-missing']);
    }
  });

  test('stays so while hosts are renamed, given addresses and moved on the canvas', () => {
    const [host] = accepted.hosts;
    if (!host) throw new Error('No host');
    const named = apply(accepted, editHost(host.id, { name: 'OTHER', addresses: ['10.9.8.7'] }));
    const moved = apply(named, moveHosts(new Map([[host.id, { zone: host.zone, x: 160, y: 80 }]])));
    expect(acceptedCodes(moved)).toEqual(['smtp-missing']);
  });

  test('comes back when another host waits too, with the reason it had; and is accepted again when that host goes', () => {
    const more = apply(accepted, (design) => ({
      ...design,
      hosts: [
        ...design.hosts,
        ...aDesign(aHost('masterStack')).hosts.map((host) => ({ ...host, id: 'h99', zone: 'z1' })),
      ],
    }));
    const found = derive(more).findings.find(({ code }) => code === 'smtp-missing');
    expect(found && acceptanceOf(more, found)?.reason).toBe(REASON);
    expect(acceptedCodes(apply(more, removeHosts(['h99'])))).toEqual(['smtp-missing']);
  });

  test('comes back when the port it is about is another', () => {
    const design = aDesign(aServer(), aHost('sqlServer', { name: 'SQL01', instance: { kind: 'default', port: 1500 } }));
    const once = accepting(design, 'sql-default-port');
    const sql = hostNamed(once, 'SQL01').id;
    const to = (port: number) => apply(once, editRole(sql, 'sqlServer', { instance: { kind: 'default', port } }));
    expect(acceptedCodes(to(1500))).toContain('sql-default-port');
    expect(openCodes(to(1501))).toContain('sql-default-port');
  });
});

/** All things called by their ids, so that the words of two findings differ only where they are about something else. */
const calledById = (design: Design): Design => ({
  ...design,
  zones: design.zones.map((zone) => ({ ...zone, name: zone.id })),
  hosts: design.hosts.map((host) => ({ ...host, name: host.id, fqdn: '' })),
});

const byId = (design: Design): Map<string, Finding> =>
  new Map(derive(design).findings.map((finding) => [finding.id, finding]));

test('law: a finding that reads otherwise after an edit, names aside, is about something else', () => {
  const law = fc.property(coherentDesign, anyEdit, (start, edit) => {
    const [before, after] = edited(start, [edit]).map((design) => byId(calledById(design)));
    for (const [id, finding] of after ?? []) {
      const was = before?.get(id);
      if (!was || was.message.toLowerCase() === finding.message.toLowerCase()) continue;
      expect(acceptedContent(finding), `${was.message}\n${finding.message}`).not.toBe(acceptedContent(was));
    }
  });
  fc.assert(law, { numRuns: 60 });
});

test('law: names are no part of what a finding is about, but where it is about them', () => {
  const law = fc.property(coherentDesign, (design) => {
    const contents = (one: Design) =>
      [...byId(one)].filter(([, { code }]) => !code.startsWith('name-')).map(([id, one]) => [id, acceptedContent(one)]);
    const unnamed = calledById(design);
    const renamed = { ...unnamed, hosts: unnamed.hosts.map((host) => ({ ...host, name: `${host.id} renamed` })) };
    expect(contents(renamed)).toEqual(contents(unnamed));
  });
  fc.assert(law, { numRuns: 30 });
});

test('what is accepted of a finding about very many hosts fits in a design', () => {
  const [found] = findingsOf(lab, 'smtp-missing');
  if (!found) throw new Error('No finding');
  const many = { ...found, id: `${found.code}:${'h123+'.repeat(2000)}`, hosts: Array.from({ length: 2000 }, String) };
  expect(acceptanceKey(many).length).toBeLessThan(LIMITS.content);
  expect(acceptanceKey(many)).not.toBe(acceptanceKey({ ...many, id: `${many.id}1` }));
  expect(acceptedContent(many)).toHaveLength(10);
});
