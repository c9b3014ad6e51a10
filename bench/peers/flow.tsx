import {
  Background,
  Controls,
  Handle,
  MarkerType,
  MiniMap,
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
import { painted, type DrawnHost, type Drawing, type DrawnZone } from './drawing.ts';
import './page.css';

type HostNode = Node<{ readonly host: DrawnHost; readonly icons: Drawing['icons'] }, 'host'>;
type ZoneNode = Node<{ readonly zone: DrawnZone }, 'zone'>;

const Icon = ({ path }: { readonly path: string | undefined }) => (
  <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="#357" strokeWidth={1.75}>
    <path d={path} />
  </svg>
);

const Host = memo(({ data: { host, icons } }: NodeProps<HostNode>) => (
  <div className="host">
    <Handle type="target" position={Position.Left} />
    <div className="head">
      <strong>{host.name}</strong>
      {host.worst === null ? null : <Icon path={icons[host.worst]} />}
      <div>{host.address}</div>
    </div>
    {host.rows.map(({ icon, label, detail }) => (
      <div key={label} className="row">
        <Icon path={icons[icon]} />
        <span className="role">{label}</span>
        <span>{detail}</span>
      </div>
    ))}
    <Handle type="source" position={Position.Right} />
  </div>
));

const Zone = memo(({ data: { zone } }: NodeProps<ZoneNode>) => <div className="zone">{zone.title}</div>);

const nodeTypes = { host: Host, zone: Zone };

const placed = ({ id, x, y, width, height }: DrawnZone | DrawnHost) => ({ id, position: { x, y }, width, height });

function nodesOf({ zones, hosts, icons }: Drawing): (HostNode | ZoneNode)[] {
  return [
    ...zones.map((zone) => ({ ...placed(zone), type: 'zone' as const, data: { zone }, draggable: false })),
    ...hosts.map((host) => ({ ...placed(host), type: 'host' as const, data: { host, icons } })),
  ];
}

const edgesOf = ({ edges }: Drawing): Edge[] =>
  edges.map(({ id, from, to, text, dashed }) => ({
    id,
    source: from,
    target: to,
    type: 'smoothstep',
    label: text,
    style: dashed ? { strokeDasharray: '7 4' } : {},
    markerEnd: { type: MarkerType.ArrowClosed },
  }));

/** React Flow as its introduction shows it: memoised nodes, edges with labels, background, map and controls; nothing tuned. */
function Page({ drawing }: { readonly drawing: Drawing }) {
  const [nodes, , onNodesChange] = useNodesState<HostNode | ZoneNode>(nodesOf(drawing));
  const [edges] = useState<Edge[]>(() => edgesOf(drawing));
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      defaultViewport={drawing.view}
      panOnScroll
      minZoom={0.02}
    >
      <Background />
      <MiniMap />
      <Controls />
    </ReactFlow>
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
