import { describe, expect, test } from 'vitest';
import { hostBoxes } from '../design/model/measures.ts';
import { CURRENT_VERSION } from '../design/model/migrations.ts';
import { parseDesign } from '../design/model/parse.ts';
import { settle } from '../design/edit/placing.ts';
import { TEMPLATES } from '../design/templates/templates.ts';
import { derive } from './derive.ts';
import { leaving } from './testing/describe.testing.ts';
import { dmz } from './expected/dmz.ts';
import { domainServices } from './expected/domainServices.ts';
import { enterprise } from './expected/enterprise.ts';
import { remoteResponseStack } from './expected/remoteResponseStack.ts';
import { separateCatalog } from './expected/separateCatalog.ts';
import { singleServer } from './expected/singleServer.ts';
import { tooClose } from '../geometry/rectangles.ts';

const EXPECTED: Record<string, readonly string[]> = {
  'Single server': singleServer,
  'Separate Catalog server': separateCatalog,
  'Remote Response Stack': remoteResponseStack,
  DMZ: dmz,
  Enterprise: enterprise,
  'Domain services': domainServices,
};

test('the templates are the six deployments', () => {
  expect(TEMPLATES.map(({ name }) => name)).toEqual(Object.keys(EXPECTED));
});

describe.each(TEMPLATES)('$name', ({ name, design }) => {
  test('needs the connections written by hand from the source, no more and no fewer', () => {
    const expected = EXPECTED[name];
    expect(expected?.length).toBeGreaterThanOrEqual(10);
    expect(leaving(derive(design).connections).toSorted()).toEqual(expected?.toSorted());
  });

  test('has no finding of severity error or warning', () => {
    expect(derive(design).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('passes the door for designs from outside, and lies as it would settle', () => {
    expect(parseDesign(CURRENT_VERSION, design)).toEqual({ ok: true, value: design });
    expect(settle(design)).toBe(design);
  });

  test('keeps hosts 60 px apart and zones from touching', () => {
    const boxes = [...hostBoxes(design).values()];
    const zones = design.zones;
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => tooClose(a, b, 60)))).toEqual([]);
    expect(zones.flatMap((a, i) => zones.slice(i + 1).filter((b) => tooClose(a, b, 40)))).toEqual([]);
  });
});
