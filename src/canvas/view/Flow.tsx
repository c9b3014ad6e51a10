import { ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import type { NodeTypes, Viewport } from '@xyflow/react';
import { startTransition, Suspense, useEffect, useState, type ReactNode } from 'react';
import { mediaQuery } from '../../platform/permitted.ts';
import { view } from '../../loading/view.tsx';
import { useDesign, useEditable } from '../../store/designStore.ts';
import styles from './Canvas.module.css';
import { gestures } from '../pointer/gestures.ts';
import { Grid } from './Grid.tsx';
import { HostNode } from '../nodes/HostNode.tsx';
import { ObjectNode } from '../nodes/ObjectNode.tsx';
import './reactFlow.css';
import type { FlowNode } from '../state/toFlow.ts';
import { Distance } from '../state/useFar.ts';
import { useNodes } from '../nodes/useNodes.ts';
import { areaOf } from '../state/drawn.ts';
import { noteFit, registerFlow } from '../state/viewport.ts';
import { leastZoomOf, PADDING, viewOf, ZOOM } from '../state/zoom.ts';
import { Specks } from './Specks.tsx';
import { ZoneNode } from '../nodes/ZoneNode.tsx';
import type { Rect } from '../../geometry/rectangles.ts';

const Edges = view('edges');
const nodeTypes: NodeTypes = { host: HostNode, zone: ZoneNode, object: ObjectNode };
const NO_EDGES: never[] = [];
const FIT = { padding: PADDING, maxZoom: 1 };
const ADDING_KEYS = ['Shift', 'Control', 'Meta'];
const PAN_BUTTONS = [1, 2];
const PRO = { hideAttribution: true };
const coarse = mediaQuery('(pointer: coarse)');

interface FlowProps {
  readonly drawn: boolean; // the canvas has been on the screen
  readonly size: { readonly width: number; readonly height: number }; // of the canvas at first, px
  readonly children: ReactNode;
}

/** React Flow as the canvas uses it: it measures, moves and selects nodes. The edges, of which it knows nothing, come when all hosts are there. */
export function Flow({ drawn, size, children }: FlowProps) {
  const editable = useEditable();
  const { nodes, whole, focused } = useNodes(drawn);
  const edges = useOnce(whole && drawn);
  // Known before anything is drawn: the first picture is the right one.
  const area = useExtent();
  const [view] = useState(() => viewOf(area, size));
  const leastZoom = leastZoomOf(area);
  const boxes = editable && !coarse.matches; // else a drag on the pane moves the view
  return (
    <ReactFlowProvider
      initialNodes={nodes}
      initialWidth={size.width}
      initialHeight={size.height}
      initialMinZoom={leastZoom}
      initialMaxZoom={FIT.maxZoom}
      initialFitViewOptions={FIT}
      fitView
    >
      <ReactFlow<FlowNode>
        className={styles.flow ?? ''}
        data-focused={focused}
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={nodeTypes}
        {...gestures.flow}
        nodesDraggable={editable}
        nodesConnectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={ADDING_KEYS}
        selectionOnDrag={boxes}
        panOnDrag={boxes ? PAN_BUTTONS : true}
        panOnScroll
        zoomOnDoubleClick={false}
        nodeDragThreshold={3}
        paneClickDistance={3}
        elevateNodesOnSelect={false}
        zIndexMode="manual"
        minZoom={leastZoom}
        maxZoom={ZOOM.most}
        defaultViewport={view}
        fitView
        fitViewOptions={FIT}
        proOptions={PRO}
      >
        <Grid />
        <Specks />
        <Reachable view={view} />
        <Distance />
        <Suspense fallback={null}>{edges ? <Edges /> : null}</Suspense>
        {children}
      </ReactFlow>
    </ReactFlowProvider>
  );
}

/** Whether it has ever been so; what waits for that is drawn apart from what made it so. */
function useOnce(isSo: boolean): boolean {
  const [was, setWas] = useState(false);
  useEffect(() => {
    if (isSo) startTransition(() => setWas(true));
  }, [isSo]);
  return was;
}

/** What zones and hosts take. */
function useExtent(): Rect {
  'use memo';
  return areaOf(useDesign(), null);
}

/** Lets commands from elsewhere move the view. */
function Reachable({ view }: { readonly view: Viewport }) {
  const flow = useReactFlow<FlowNode>();
  useEffect(() => {
    registerFlow(flow);
    noteFit(view);
    return () => registerFlow(null);
  }, [flow, view]);
  return null;
}
