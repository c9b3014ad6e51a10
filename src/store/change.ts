import type { Design } from '../design/model/schema.ts';
import { memoByIdentity } from '../lib/memo.ts';
import { changeOfDesigns, type DesignChange } from '../rules/change/changeOfDesigns.ts';
import { derivationOf } from './derived.ts';

/** What changes between a design's baseline and itself, worked out once for each value of it; null where it has none. */
export const changeOf = memoByIdentity((design: Design): DesignChange | null =>
  design.baseline ? changeOfDesigns(design.baseline, design, { derived: derivationOf }) : null,
);
