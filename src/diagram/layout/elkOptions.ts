const INSET = 40;
// Between hosts at least 80 px: room for a few tracks and a label. Ten more, as positions are rounded to the grid.
const APART = 90;
// Zones don't inherit these from the whole.
const spacing = {
  'elk.spacing.nodeNode': `${APART}`,
  'elk.spacing.componentComponent': `${APART}`,
  'elk.spacing.edgeNode': `${APART / 2}`,
  'elk.spacing.edgeEdge': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '20',
} as const;

const apart = (gap: number) => ({ 'elk.layered.spacing.nodeNodeBetweenLayers': `${gap}` });

/** Options of the whole: ELK's layered algorithm, to the right or downwards, with `gap` px between columns or rows. */
export function rootOptions(direction: 'landscape' | 'portrait', gap: number): Record<string, string> {
  return {
    ...spacing,
    ...apart(gap),
    'elk.algorithm': 'layered',
    'elk.direction': direction === 'portrait' ? 'DOWN' : 'RIGHT',
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    'elk.layered.nodePlacement.favorStraightEdges': 'true',
    'elk.layered.thoroughness': '20',
    'elk.randomSeed': '1',
  };
}

/** Options of a zone: room for its title, a least width and the gap between columns or rows, px. */
export function zoneOptions(minWidth: number, titleHeight: number, gap: number): Record<string, string> {
  return {
    ...spacing,
    ...apart(gap),
    'elk.padding': `[top=${titleHeight + INSET},left=${INSET},bottom=${INSET},right=${INSET}]`,
    'elk.nodeSize.constraints': '[MINIMUM_SIZE]',
    'elk.nodeSize.minimum': `(${minWidth},${titleHeight + 2 * INSET})`,
  };
}
