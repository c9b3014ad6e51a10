import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRoles } from '../../design/testing/allRoles.testing.ts';
import { anyDesign, SEED } from '../../design/testing/anyDesign.testing.ts';
import { coherentDesign } from '../../design/edit/anyEdit.testing.ts';
import { realisticDesign } from '../../design/testing/realisticDesign.testing.ts';
import type { Design } from '../../design/model/schema.ts';
import { TEMPLATES } from '../../design/templates/templates.ts';
import { derive } from '../derive.ts';
import { isTooMuch, mostConnections } from './extent.ts';

test('no more connections follow from any design than were counted before', () => {
  const counted = (design: Design): void => {
    expect(derive(design).connections.length).toBeLessThanOrEqual(mostConnections(design));
  };
  fc.assert(fc.property(fc.oneof(anyDesign, coherentDesign), counted), { numRuns: 300, seed: SEED });
  for (const { design } of TEMPLATES) counted(design);
  counted(allRoles(30));
});

test('a real system stays far below the limit, and a tiny text that would end the page is above', () => {
  expect(mostConnections(realisticDesign(120))).toBeLessThan(5000);
  expect(isTooMuch(allRoles(30))).toBe(false);
  for (const count of [500, 1000, 2000]) expect(isTooMuch(allRoles(count))).toBe(true);
});

test('counting takes no longer where more would follow', () => {
  const design = allRoles(2000); // 17 million connections
  const start = process.cpuUsage();
  mostConnections(design);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2000);
});
