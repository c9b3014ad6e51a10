import type { Item, PathItem, RectItem, Scene, TextItem } from '../../exports/picture/scene.ts';

/** A scene as elements of the page, as large as there is room. */
export function SceneSvg({ scene, className }: { readonly scene: Scene; readonly className: string | undefined }) {
  return (
    <svg className={className} viewBox={`0 0 ${scene.width} ${scene.height}`} role="img" aria-label={scene.title}>
      <Items items={scene.items} />
    </svg>
  );
}

function Items({ items }: { readonly items: readonly Item[] }) {
  // A picture is drawn once: places in it are good keys.
  // oxlint-disable-next-line react/no-array-index-key
  return items.map((item, index) => <Shape key={index} item={item} />);
}

function Shape({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case 'rect':
      return <Rect item={item} />;
    case 'path':
      return <Path item={item} />;
    case 'text':
      return <Text item={item} />;
    case 'group':
      return (
        <g>
          <Items items={item.items} />
        </g>
      );
  }
}

const paintOf = ({ fill, stroke, dash }: Pick<RectItem, 'fill' | 'stroke' | 'dash'>, width: number) => ({
  fill: fill ?? 'none',
  stroke: stroke ?? 'none',
  strokeWidth: width,
  strokeDasharray: dash.length > 0 ? dash.join(' ') : undefined,
  strokeLinecap: 'round' as const,
  strokeLinejoin: 'round' as const,
});

function Rect({ item }: { readonly item: RectItem }) {
  const { x, y, width, height, radius } = item;
  return <rect x={x} y={y} width={width} height={height} rx={radius} {...paintOf(item, item.strokeWidth)} />;
}

function Path({ item }: { readonly item: PathItem }) {
  const { data, x, y, scale } = item;
  return (
    <path d={data} transform={`translate(${x} ${y}) scale(${scale})`} {...paintOf(item, item.strokeWidth / scale)} />
  );
}

const ANCHORS = { start: 'start', middle: 'middle', end: 'end' } as const;

function Text({ item: { x, y, size, weight, fill, anchor, text } }: { readonly item: TextItem }) {
  return (
    <text x={x} y={y} fontSize={size} fontWeight={weight} fill={fill} textAnchor={ANCHORS[anchor]}>
      {text}
    </text>
  );
}
