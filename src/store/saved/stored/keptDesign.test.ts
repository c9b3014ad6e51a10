import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../../../design/edit/commands.ts';
import { LIMITS } from '../../../design/model/bounds.ts';
import {
  designOfExit,
  entryOf,
  freeDesignName,
  goesOn,
  isExit,
  isSame,
  isVersionDue,
  exitKey,
  problemOf,
  recordOf,
  settleExits,
  surplusVersions,
  versionName,
  VERSIONS,
} from './keptDesign.ts';

const design = emptyDesign('Site A');

function circleOf(): unknown {
  const round: Record<string, unknown> = {};
  round['hosts'] = [round];
  return round;
}

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], []);

describe('a kept design', () => {
  test('comes back as it was written', () => {
    expect(entryOf(recordOf('k1', design, 7, 1000), 'k1')).toEqual({
      id: 'k1',
      name: 'Site A',
      updated: 1000,
      revision: 7,
      ok: true,
      design,
    });
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'design'],
    ['a list', []],
    ['half a record', { id: 'k1', name: 'Site A', version: 1 }],
    ['a broken design', { ...recordOf('k1', design, 1, 1), design: { ...design, zones: [{ id: 'z1' }] } }],
    ['a newer shape', { ...recordOf('k1', design, 1, 1), version: 999 }],
    ['wrong types', { ...recordOf('k1', design, 1, 1), version: 999, name: 12, updated: 'now', revision: Number.NaN }],
  ])('is listed with a message when the database holds %s', (_what, stored) => {
    const entry = entryOf(stored, 'k1');
    expect(entry).toMatchObject({ id: 'k1', ok: false });
    expect(typeof entry.name).toBe('string');
    expect([entry.updated, entry.revision].every(Number.isFinite)).toBe(true);
    expect(!entry.ok && entry.message).toMatch(/design/);
    expect(!entry.ok && entry.raw().length).toBeGreaterThan(0);
  });

  test('is told from another one, and from one that cannot be read', () => {
    const mine = recordOf('k1', design, 3, 5);
    const { zones, ...rest } = design; // in another order, as edits leave it
    expect(isSame(entryOf(recordOf('k1', { ...rest, zones }, 9, 1), 'k1'), mine)).toBe(true);
    expect(isSame(entryOf(recordOf('k1', design, 9, 1), 'k1'), recordOf('k1', { ...rest, zones }, 3, 5))).toBe(true);
    expect(isSame(entryOf(recordOf('k1', emptyDesign('Site B'), 3, 5), 'k1'), mine)).toBe(false);
    expect(isSame(entryOf(undefined, 'k1'), mine)).toBe(false);
  });

  test('that cannot even be shown as text is listed all the same', () => {
    const circle: Record<string, unknown> = { name: 'Round' };
    circle['design'] = circle;
    const entry = entryOf(circle, 'k1');
    expect(entry).toMatchObject({ name: 'Round', ok: false });
    expect(!entry.ok && entry.raw()).toBe('The entry cannot be shown as text.');
  });

  test.each([
    ['goes round in a circle', circleOf, /nested too deeply/],
    ['is nested as deep as a database takes it', () => nested(2400), /nested too deeply/],
    ['is bytes', () => ({ hosts: new Uint8Array(10_000_000) }), /hosts has too many/],
    ['is a list without end', () => ({ hosts: Array(4_000_000_000) }), /hosts has too many/],
  ])('is refused like any other when what is stored %s', (_what, stored, message) => {
    const entry = entryOf({ ...recordOf('k1', design, 7, 1000), design: stored() }, 'k1');
    expect(!entry.ok && entry.message).toMatch(message);
  });
});

describe('earlier versions', () => {
  test('are kept some time apart, and from the first change on', () => {
    expect(isVersionDue([], 5000)).toBe(true);
    expect(isVersionDue([{ updated: 5000, revision: 1 }], 5000 + VERSIONS.apart - 1)).toBe(false);
    expect(
      isVersionDue(
        [
          { updated: 5000, revision: 2 },
          { updated: 1, revision: 1 },
        ],
        5000 + VERSIONS.apart,
      ),
    ).toBe(true);
  });

  test('go on when the clock was set back', () => {
    expect(isVersionDue([{ updated: 9e12, revision: 1 }], 1e12)).toBe(true);
  });

  test('are not pushed out by every write after the clock was set back', () => {
    const versions = [{ updated: 9e12, revision: 1 }];
    for (let write = 0; write < 12; write += 1) {
      const overwritten = 1e12 + write * 500;
      if (isVersionDue(versions, overwritten)) versions.push({ updated: overwritten, revision: 2 + write });
    }
    expect(versions.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  test('beyond the last ten are let go of, the oldest first', () => {
    const versions = Array.from({ length: 13 }, (_, i) => ({ revision: (i * 5) % 13 }));
    const surplus = surplusVersions(versions).map(({ revision }) => revision);
    expect(surplus.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
    expect(surplusVersions(versions.slice(0, VERSIONS.most))).toEqual([]);
  });
});

describe('names', () => {
  test('of new designs are told apart by a number', () => {
    expect(freeDesignName('Site A', [])).toBe('Site A');
    expect(freeDesignName('Site A', ['Site A'])).toBe('Site A 2');
    expect(freeDesignName('Site A 2', ['Site A', 'Site A 2'])).toBe('Site A 3');
    expect(freeDesignName('  ', [])).toBe('Untitled');
    expect(freeDesignName('x'.repeat(200), ['x'.repeat(200)]).length).toBeLessThanOrEqual(200);
  });
});

test('what the browser refuses is said in plain words', () => {
  expect(problemOf(new DOMException('', 'QuotaExceededError'))).toMatch(/no room left/);
  expect(problemOf(new DOMException('', 'SecurityError'))).toMatch(/does not let Portolan keep/);
  expect(problemOf('anything')).toMatch(/Download the design/);
});

describe('what a page leaves on its way out', () => {
  const record = { ...recordOf('a', emptyDesign('Left'), 6, 0), writer: 'me' };
  const snapshot = { record, base: 5 };

  test.each([
    ['goes on where nobody wrote since', { revision: 5, writer: 'other' }, true],
    ['goes on from what the same page wrote last', { revision: 6, writer: 'me' }, true],
    ['goes on where the design is gone', undefined, true],
    ['stands beside what another tab wrote meanwhile', { revision: 6, writer: 'other' }, false],
    ['stands beside what an unknown page wrote meanwhile', { revision: 6 }, false],
    ['stands beside what came long after', { revision: 7, writer: 'me' }, false],
  ])('%s', (_, kept, goes) => {
    expect(goesOn(snapshot, kept)).toBe(goes);
  });

  const left = (writer: string, base: number, updated: number, revision = base + 1) => ({
    record: { ...recordOf('a', emptyDesign(`By ${writer}`), revision, updated), writer },
    base,
  });

  test('by two pages at once, is kept of both: the first goes on, the other stands beside it', () => {
    const [first, second] = [left('first', 5, 100), left('second', 5, 200)];
    const kept = recordOf('a', emptyDesign('Kept'), 5, 0);
    const settled = { next: first.record, beside: [second.record] };
    expect(settleExits([first, second], kept)).toEqual(settled);
    expect(settleExits([second, first], kept)).toEqual(settled);
    expect(settleExits([second, first], undefined)).toEqual(settled);
  });

  test('by several pages after another tab wrote, all stands beside that', () => {
    const snapshots = [left('b', 5, 200), left('a', 4, 100)];
    const { next, beside } = settleExits(snapshots, { ...recordOf('a', design, 7, 50), writer: 'c' });
    expect(next).toBeNull();
    expect(beside).toEqual([snapshots[1]?.record, snapshots[0]?.record]);
  });

  test('by one page, before and after its careful write came through, goes on twice', () => {
    const [early, late] = [left('a', 5, 100), left('a', 5, 200, 7)];
    expect(settleExits([late, early], recordOf('a', design, 5, 0))).toEqual({ next: late.record, beside: [] });
  });

  test('lies under a key of its design and its page; the key of designs alone, as once written, is known', () => {
    expect(exitKey('a', 'me')).not.toBe(exitKey('a', 'you'));
    expect(designOfExit(exitKey('a', 'me'))).toBe('a');
    expect(designOfExit('parting:a')).toBe('a');
  });

  test('is told from anything else in the database', () => {
    expect(isExit(snapshot)).toBe(true);
    for (const other of [null, 5, {}, { base: 5 }, { record, base: '5' }, { record: { id: 'a' }, base: 5 }, []]) {
      expect(isExit(other)).toBe(false);
    }
  });
});

test('a newer Portolan in another tab is told from storage that is switched off', () => {
  const newer = Object.assign(new Error('x'), { name: 'VersionError' });
  expect(problemOf(newer)).toContain('newer Portolan');
  expect(problemOf(new Error('x'))).toContain('does not let Portolan keep');
});

describe('an earlier version that opens as a design of its own', () => {
  test('keeps its name, with the time it is of', () => {
    expect(versionName('DMZ', '28 Nov 2026, 07:40')).toBe('DMZ (28 Nov 2026, 07:40)');
  });

  test('has a name that is not too long', () => {
    const name = versionName('x'.repeat(LIMITS.designName), '28 Nov 2026, 07:40');
    expect(name).toHaveLength(LIMITS.designName);
    expect(name.endsWith('(28 Nov 2026, 07:40)')).toBe(true);
  });
});
