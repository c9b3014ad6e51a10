import {
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  useNodesState,
  type Edge,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { painted, type DrawnHost, type Drawing } from './drawing.ts';
import './page.css';

type HostNode = Node<{ readonly host: DrawnHost }, 'host'>;

const Host = memo(({ data: { host } }: NodeProps<HostNode>) => (
  <div className="host">
    <Handle type="target" position={Position.Left} />
    <strong>{host.name}</strong>
    <div>{host.address}</div>
    {host.rows.map((row) => (
      <div key={row}>{row}</div>
    ))}
    <Handle type="source" position={Position.Right} />
  </div>
));

const nodeTypes = { host: Host };

/** React Flow as its introduction shows it: memoised nodes, edges with labels, nothing tuned. */
function Page({ drawing }: { readonly drawing: Drawing }) {
  const [nodes, , onNodesChange] = useNodesState<HostNode>(
    drawing.hosts.map((host) => ({
      id: host.id,
      type: 'host',
      position: { x: host.x, y: host.y },
      width: host.width,
      height: host.height,
      data: { host },
    })),
  );
  const [edges] = useState<Edge[]>(() =>
    drawing.edges.map(({ id, from, to, text }) => ({
      id,
      source: from,
      target: to,
      type: 'smoothstep',
      label: text,
      markerEnd: { type: MarkerType.ArrowClosed },
    })),
  );
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      defaultViewport={drawing.view}
      panOnScroll
      minZoom={0.05}
    />
  );
}

window.draw = (drawing) => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Page drawing={drawing} />);
  return painted();
};

// Opened with a drawing in its address: for measuring the start.
const [, text] = location.hash.split('#');
if (text) {
  const drawing: Drawing = JSON.parse(decodeURIComponent(text));
  void window.draw(drawing);
}
