import { ViewportPortal } from '@xyflow/react';
import { Fragment } from 'react';
import { useCanvas } from '../state/canvasStore.ts';
import { EdgeLabelButton } from './EdgeLabelButton.tsx';
import { EdgeLabels } from './EdgeLabels.tsx';
import styles from './EdgeLayer.module.css';
import { useFar } from '../state/useFar.ts';
import { useGrowing } from '../state/useGrowing.ts';
import { patchesOf } from '../routing/edgePaths.ts';
import type { EdgeState, EdgeView } from '../routing/edgeViews.ts';

interface EdgeLayerProps {
  readonly resting: readonly EdgeView[];
  readonly moving: readonly EdgeView[]; // drawn apart, so that the others need not be drawn again
  readonly focused: boolean; // what isn't near fades
}

/** All edges: a few paths for the resting ones, one more for what stands out, and their labels. */
export function EdgeLayer({ resting, moving, focused }: EdgeLayerProps) {
  'use memo';
  const far = useFar();
  return (
    <ViewportPortal>
      <svg className={styles.lines} aria-hidden="true" data-focused={focused}>
        <Lines views={resting} />
        <Lines views={moving} />
        <HoveredLine views={moving.length > 0 ? moving : resting} />
      </svg>
      {far ? null : (
        <EdgeLabels focused={focused}>
          <Labels views={resting} />
          <Labels views={moving} moving />
        </EdgeLabels>
      )}
    </ViewportPortal>
  );
}

const STATES = ['resting', 'near', 'selected'] as const satisfies readonly EdgeState[];
const VERDICTS = [null, 'untold', 'open', 'failed'] as const satisfies readonly EdgeView['verdict'][];
const SCOPES = ['sameZone', 'crossesZones'] as const;

function Lines({ views }: { readonly views: readonly EdgeView[] }) {
  return STATES.flatMap((state) =>
    SCOPES.map((scope) => {
      const some = views.filter((view) => view.state === state && view.edge.scope === scope);
      return VERDICTS.map((verdict) => {
        const own = some.filter((view) => view.verdict === verdict);
        if (own.length === 0) return null;
        return <Group key={`${state} ${scope} ${verdict}`} views={own} state={state} scope={scope} verdict={verdict} />;
      });
    }),
  );
}

interface GroupProps {
  readonly views: readonly EdgeView[];
  readonly state: EdgeState | 'hovered';
  readonly scope: EdgeView['edge']['scope'];
  readonly verdict: EdgeView['verdict'];
}

function Group({ views, state, scope, verdict }: GroupProps) {
  'use memo';
  const patches = patchesOf(views.map(({ route }) => route));
  const count = useGrowing(patches.length, '');
  return (
    <g className={styles.group} data-state={state} data-scope={scope} data-verdict={verdict ?? undefined}>
      {patches.slice(0, count).map(({ key, line, head }) => (
        <Fragment key={key}>
          {line === '' ? null : <path className={styles.line} d={line} />}
          {head === '' ? null : <path className={styles.head} d={head} />}
        </Fragment>
      ))}
    </g>
  );
}

function HoveredLine({ views }: { readonly views: readonly EdgeView[] }) {
  'use memo';
  const hovered = useCanvas((state) => state.hoveredEdge);
  const view = views.find(({ edge }) => edge.id === hovered);
  return view ? <Group views={[view]} state="hovered" scope={view.edge.scope} verdict={view.verdict} /> : null;
}

function Labels({ views, moving = false }: { readonly views: readonly EdgeView[]; readonly moving?: boolean }) {
  'use memo';
  const hovered = useCanvas((state) => state.hoveredEdge);
  const count = useGrowing(views.length, '');
  return views
    .slice(0, count)
    .map((view) => (
      <EdgeLabelButton key={view.edge.id} view={view} hovered={view.edge.id === hovered} moving={moving} />
    ));
}
