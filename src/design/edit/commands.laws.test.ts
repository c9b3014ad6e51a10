import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEdit, coherentDesign, edited } from './anyEdit.testing.ts';
import { anyDesign, SEED } from '../testing/anyDesign.testing.ts';
import { boxInZone } from '../model/measures.ts';
import { withoutStaleChoices } from './choices.ts';
import { apply, emptyDesign, removeHosts } from './commands.ts';
import { canMerge, mergeHosts, splitRole } from './roleCommands.ts';
import { readDesignFile, writeDesignFile } from '../io/file.ts';
import { record, redo, startHistory, undo, type History } from '../model/history.ts';
import { decodeLink, encodeLink } from '../link/link.ts';
import { CURRENT_VERSION } from '../model/migrations.ts';
import { parseDesign } from '../model/parse.ts';
import { settle } from './placing.ts';
import { RELATION_IDS } from '../model/relations.ts';
import { isEligible, rosterOf } from '../model/roleIndex.ts';
import { rolesOf, type Design } from '../model/schema.ts';
import { tooClose } from '../../geometry/rectangles.ts';

const runs = (numRuns: number) => ({ numRuns, seed: SEED });
const anyEdits = fc.array(anyEdit, { minLength: 1, maxLength: 30, size: 'max' });

test('law: any sequence of edits leaves a design that opens again', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const design = edited(emptyDesign('Law'), edits).at(-1);
      expect(parseDesign(CURRENT_VERSION, structuredClone(design))).toEqual({ ok: true, value: design });
    }),
    runs(400),
  );
});

test('law: ids are never used again, and no edit changes the design it was given', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const texts: string[] = [];
      let before = emptyDesign('Law');
      for (const edit of edits) {
        const text = JSON.stringify(before);
        const known = new Set(before.hosts.map(({ id }) => Number(id.slice(1))));
        const after = apply(before, edit(before));
        expect(JSON.stringify(before)).toBe(text);
        const fresh = after.hosts.map(({ id }) => Number(id.slice(1))).filter((id) => !known.has(id));
        expect(fresh.filter((id) => id < before.nextId)).toEqual([]);
        expect(after.nextId).toBeGreaterThanOrEqual(before.nextId);
        texts.push(text);
        before = after;
      }
      expect(texts).toHaveLength(edits.length);
    }),
    runs(100),
  );
});

test('law: after an edit every choice fits, zones hold their hosts and do not overlap', () => {
  fc.assert(
    fc.property(coherentDesign, (design) => {
      const roster = rosterOf(design);
      for (const host of design.hosts) {
        for (const relation of RELATION_IDS) {
          for (const id of host.partners[relation] ?? []) {
            const partner = roster.byId.get(id);
            expect(partner && isEligible(roster, relation, host, partner)).toBe(true);
          }
        }
        const zone = design.zones.find(({ id }) => id === host.zone);
        const box = boxInZone(host);
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= (zone?.width ?? 0)).toBe(true);
        expect(box.y + box.height <= (zone?.height ?? 0)).toBe(true);
      }
      const overlapping = design.zones.filter((a, i) => design.zones.slice(i + 1).some((b) => tooClose(a, b, 0)));
      expect(overlapping).toEqual([]);
    }),
    runs(200),
  );
});

test('law: settling and clearing stale choices a second time change nothing', () => {
  fc.assert(
    fc.property(fc.oneof(anyDesign, coherentDesign), (design) => {
      const settled = settle(withoutStaleChoices(design));
      expect(settle(settled)).toBe(settled);
      expect(withoutStaleChoices(settled)).toBe(settled);
    }),
    runs(300),
  );
});

test('law: a file gives back the design that went in', () => {
  fc.assert(
    fc.property(fc.oneof(anyDesign, coherentDesign), (design) => {
      expect(readDesignFile(writeDesignFile(design))).toEqual({ ok: true, value: design });
    }),
    runs(300),
  );
});

test('law: a link gives back the design that edits made', async () => {
  await fc.assert(
    fc.asyncProperty(coherentDesign, async (design) => {
      expect(await decodeLink(await encodeLink(design))).toEqual({ ok: true, value: design });
    }),
    runs(100),
  );
});

test('law: undo goes back through every design, redo forward again', () => {
  fc.assert(
    fc.property(anyEdits, (edits) => {
      const designs = edited(emptyDesign('Law'), edits);
      let history: History<Design> = startHistory(designs[0] ?? emptyDesign(''));
      for (const [i, design] of designs.entries()) history = record(history, `Step ${i}`, design);
      const end = history;
      const distinct = designs.filter((design, i) => i === 0 || design !== designs[i - 1]);
      for (const design of distinct.toReversed()) {
        expect(history.present).toBe(design);
        expect(history.past.length === 0 || redo(undo(history)).present === design).toBe(true);
        history = undo(history);
      }
      for (let i = 1; i < distinct.length; i += 1) history = redo(history);
      expect(history).toEqual(end);
    }),
    runs(150),
  );
});

test('law: merging keeps who chose whom, and the roles of both hosts', () => {
  fc.assert(
    fc.property(coherentDesign, fc.nat(20), fc.nat(20), (design, one, other) => {
      const [source, target] = [design.hosts[one % design.hosts.length], design.hosts[other % design.hosts.length]];
      fc.pre(source !== undefined && target !== undefined && canMerge(source, target));
      if (!source || !target) return;
      const after = apply(design, mergeHosts(source.id, target.id));
      const merged = after.hosts.find(({ id }) => id === target.id);
      expect(merged && rolesOf(merged).toSorted()).toEqual([...rolesOf(source), ...rolesOf(target)].toSorted());
      const forgotten = after.hosts.filter((host) => {
        const before = design.hosts.find(({ id }) => id === host.id);
        return RELATION_IDS.some((relation) => {
          const asked = host !== merged && before?.partners[relation]?.includes(source.id);
          return asked && !host.partners[relation]?.includes(target.id);
        });
      });
      expect(forgotten).toEqual([]);
    }),
    runs(200),
  );
});

test('law: splitting moves choices of the role to its new host, and merging back restores them', () => {
  fc.assert(
    fc.property(coherentDesign, fc.nat(20), (design, which) => {
      const shared = design.hosts.filter((host) => rolesOf(host).length > 1);
      const host = shared[which % Math.max(1, shared.length)];
      fc.pre(host !== undefined);
      const role = host && rolesOf(host)[which % rolesOf(host).length];
      if (!host || !role) return;
      const split = apply(design, splitRole(host.id, role));
      const moved = split.hosts.at(-1);
      expect(moved && rolesOf(moved)).toEqual([role]);
      expect(moved?.roles[role]).toEqual(host.roles[role]);
      expect(split.hosts).toHaveLength(design.hosts.length + 1);
      const roster = rosterOf(split);
      expect(roster.players.get(role)).toContain(moved);
      const back = apply(split, mergeHosts(moved?.id ?? '', host.id));
      expect(back.hosts.find(({ id }) => id === host.id)?.roles).toEqual(host.roles);
    }),
    runs(200),
  );
});

test('law: removing a host clears every choice that named it', () => {
  fc.assert(
    fc.property(coherentDesign, fc.nat(20), (design, which) => {
      const host = design.hosts[which % Math.max(1, design.hosts.length)];
      fc.pre(host !== undefined);
      const after = apply(design, removeHosts([host?.id ?? '']));
      const chosen = after.hosts.flatMap(({ partners }) => Object.values(partners).flat());
      expect(chosen).not.toContain(host?.id);
    }),
    runs(150),
  );
});
