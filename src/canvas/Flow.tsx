import { Background, ReactFlow, useReactFlow, type NodeTypes } from '@xyflow/react';
import { useEffect, type ReactNode } from 'react';
import { useEditable } from '../store/designStore.ts';
import styles from './Canvas.module.css';
import { gestures } from './gestures.ts';
import { HostNode } from './HostNode.tsx';
import './reactFlow.css';
import type { FlowNode } from './toFlow.ts';
import { useNodes } from './useNodes.ts';
import { PADDING, registerFlow, ZOOM } from './viewport.ts';
import { ZoneNode } from './ZoneNode.tsx';

const nodeTypes: NodeTypes = { host: HostNode, zone: ZoneNode };
const NO_EDGES: never[] = [];
const FIT = { padding: PADDING, maxZoom: 1 };
const ADDING_KEYS = ['Shift', 'Control', 'Meta'];
const PAN_BUTTONS = [1, 2];
const PRO = { hideAttribution: true };
const coarse = window.matchMedia('(pointer: coarse)');

/** React Flow as the canvas uses it: it measures, moves and selects nodes, and knows nothing of edges. */
export function Flow({ children }: { readonly children: ReactNode }) {
  const editable = useEditable();
  const { nodes, focused } = useNodes();
  const boxes = editable && !coarse.matches; // else a drag on the pane moves the view
  return (
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
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      fitView
      fitViewOptions={FIT}
      proOptions={PRO}
    >
      <Background className={styles.grid ?? ''} gap={20} size={1.4} />
      <Reachable />
      {children}
    </ReactFlow>
  );
}

/** Lets commands from elsewhere move the view. */
function Reachable() {
  const flow = useReactFlow<FlowNode>();
  useEffect(() => {
    registerFlow(flow);
    return () => registerFlow(null);
  }, [flow]);
  return null;
}
