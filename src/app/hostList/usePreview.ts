import { startTransition, useEffect, useState } from 'react';
import { tryHostList } from '../../design/hostList/apply.ts';
import { readCells, type Cells } from '../../design/hostList/cells.ts';
import { planHostList, type Choices, type HostListPlan } from '../../design/hostList/plan.ts';
import { LIMITS } from '../../design/model/bounds.ts';
import { withOrigin } from '../../design/model/origin.ts';
import type { Design } from '../../design/model/schema.ts';
import { failure, type Result } from '../../lib/result.ts';
import { inSlices } from '../../platform/slices.ts';
import { useDesign } from '../../store/designStore.ts';
import { isTooMuch } from '../../store/rules.ts';

/** What a list comes to in the open design, with what would not fit into it said before. */
export interface Preview {
  readonly cells: Cells;
  readonly plan: HostListPlan;
  readonly design: Design;
  readonly tried: Result<Design>;
}

/** Reads a list and what it comes to, a little at a time; the preview before stays until the next is there. */
export function usePreview(text: string, choices: Choices): Preview | null {
  const design = useDesign();
  const [cells, setCells] = useState<Cells | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => whileWanted((signal) => inSlices(readCells(text), signal), setCells), [text]);
  useEffect(
    () => (cells ? whileWanted((signal) => previewOf(design, cells, choices, signal), setPreview) : undefined),
    [design, cells, choices],
  );
  return preview;
}

async function previewOf(design: Design, cells: Cells, choices: Choices, signal: AbortSignal): Promise<Preview> {
  const plan = await inSlices(planHostList(design, cells, choices), signal);
  // An edit gives a design its origin; what is tried here is what the edit makes.
  const tried = await inSlices(tryHostList(withOrigin(design), plan), signal);
  return { cells, plan, design, tried: tried.ok && isTooMuch(tried.value) ? TOO_MUCH : tried };
}

const TOO_MUCH = failure(
  `That would come to more than ${LIMITS.connections} connections, the most that Portolan works out.`,
);

/** Begins some work and tells what it comes to; gives what ends it untold. */
function whileWanted<Value>(work: (signal: AbortSignal) => Promise<Value>, tell: (value: Value) => void): () => void {
  const controller = new AbortController();
  const unlessEnded = async (): Promise<void> => {
    try {
      const value = await work(controller.signal);
      // In a transition, which React cuts into short tasks: rows with two lists of choices each are a lot to draw.
      if (!controller.signal.aborted) startTransition(() => tell(value));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
  };
  void unlessEnded();
  return () => controller.abort();
}
