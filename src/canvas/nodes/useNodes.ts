import { useState } from 'react';
import { useDerivationWhen } from '../../store/derived.ts';
import { useDesign } from '../../store/designStore.ts';
import { focusOf } from '../../store/focus.ts';
import { useViewStore, type Selection } from '../../store/viewStore.ts';
import { useCanvas } from '../state/canvasStore.ts';
import { marksOf } from '../state/marks.ts';
import { flowMaker, type FlowNode, type Mark } from '../state/toFlow.ts';
import { useGrowing } from '../state/useGrowing.ts';

interface Nodes {
  readonly nodes: FlowNode[];
  readonly whole: boolean; // all hosts are among them
  readonly focused: boolean; // what isn't near fades
}

/** React Flow's nodes for the open design, made anew only where something changed; until `drawn`, without what follows from it. */
export function useNodes(drawn: boolean): Nodes {
  'use memo';
  const [toFlow] = useState(flowMaker);
  const design = useDesign();
  const derivation = useDerivationWhen(drawn);
  const selection = useViewStore((state) => state.selection);
  const showSameHost = useViewStore((state) => state.showSameHost);
  const editing = useCanvas((state) => state.editing);
  const flight = useCanvas((state) => (state.flight?.kind === 'zone' ? state.flight : null));
  const moving = useMoving();
  const marks = derivation ? marksOf(derivation, showSameHost) : NO_MARKS;
  const compared = useCanvas((state) => state.compared);
  const focus = (derivation && focusOf(derivation, selection)) ?? compared;
  const near = focus ? new Set([...focus.hosts, ...focus.objects]) : NOTHING;
  const selected = selectedIds(selection);
  const most = useGrowing(design.hosts.length, design.zones[0]?.id ?? '');
  const nodes = toFlow({ design, most, marks, selected, near, editing, moving, flight });
  return { nodes, whole: most >= design.hosts.length, focused: focus !== null };
}

/** The hosts on the move, not where they are: nothing is drawn again while they stay the same. */
function useMoving(): ReadonlySet<string> {
  'use memo';
  const ids = useCanvas(({ flight }) => (flight?.kind === 'hosts' ? [...flight.places.keys()].join('\n') : ''));
  return ids === '' ? NOTHING : new Set(ids.split('\n'));
}

const NO_MARKS: ReadonlyMap<string, Mark> = new Map();
const NOTHING: ReadonlySet<string> = new Set();

function selectedIds(selection: Selection): ReadonlySet<string> {
  if (selection.kind === 'hosts') return new Set(selection.ids);
  if (selection.kind === 'objects') return new Set([...selection.ids, ...selection.hosts]);
  return selection.kind === 'zone' ? new Set([selection.id]) : NOTHING;
}
