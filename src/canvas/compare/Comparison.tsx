import { Panel, useStore, ViewportPortal } from '@xyflow/react';
import { useDeferredValue, useEffect } from 'react';
import { memoByIdentity } from '../../lib/memo.ts';
import { changeOf } from '../../store/change.ts';
import { useDesign } from '../../store/designStore.ts';
import { setView, useViewStore } from '../../store/viewStore.ts';
import { setCanvas } from '../state/canvasStore.ts';
import { useRouting } from '../routing/routes.ts';
import { comparisonOf, type Comparison as Compared, type EdgeChange, type Ghost } from './comparisonOf.ts';
import styles from './Comparison.module.css';
import { lineBetween } from './lineBetween.ts';

/** Worked out once for each value of a design. */
const comparisonFor = memoByIdentity((design: ReturnType<typeof useDesign>): Compared | null => {
  const change = changeOf(design);
  return change && comparisonOf(change);
});

/** What is in force and what shall be on one canvas, by a switch; signs and words carry the meaning, colours come second. */
export function Comparison() {
  const design = useDeferredValue(useDesign());
  const comparing = useViewStore((state) => state.comparing);
  const comparison = comparing ? comparisonFor(design) : null;
  useEffect(() => {
    setCanvas({ compared: comparison && hasMarks(comparison) ? comparison.focus : null });
    return () => setCanvas({ compared: null });
  }, [comparison]);
  return (
    <>
      <Panel position="top-left" className={styles.switch ?? ''}>
        <Choice words="Present" chosen={!comparing} onChoose={() => setView({ comparing: false })} />
        <Choice words="Change" chosen={comparing} onChoose={() => setView({ comparing: true })} />
      </Panel>
      {comparison ? <Marks comparison={comparison} /> : null}
    </>
  );
}

/** Where nothing differs nothing fades. */
const hasMarks = ({ hosts, ghosts, edges }: Compared): boolean => hosts.size + ghosts.length + edges.length > 0;

interface ChoiceProps {
  readonly words: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ words, chosen, onChoose }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} aria-pressed={chosen} onClick={onChoose}>
      {words}
    </button>
  );
}

const LEGIBLE = 0.8; // zoom below which marks keep their size on the screen

/** The tab Change says all of it in words: to screen readers the marks would only repeat that. */
function Marks({ comparison: { hosts, ghosts, edges, boxes } }: { readonly comparison: Compared }) {
  const scale = useStore(({ transform }) => Math.max(1, LEGIBLE / transform[2]));
  const gone = edges.filter(({ isGone }) => isGone);
  return (
    <ViewportPortal>
      <div className={styles.marks} aria-hidden="true">
        <svg className={styles.lines}>
          {gone.map(({ id, from, to }) => (
            <GoneLine key={id} line={lineBetween(boxes.get(from), boxes.get(to))} />
          ))}
        </svg>
        {ghosts.map((ghost) => (
          <GhostHost key={ghost.id} ghost={ghost} scale={scale} />
        ))}
        {[...hosts].map(([id, words]) => {
          const box = boxes.get(id);
          return box ? <Mark key={id} words={[words]} x={box.x + 8} y={box.y} scale={scale} /> : null;
        })}
        {edges.map((edge) => (
          <EdgeMark key={edge.id} edge={edge} boxes={boxes} scale={scale} />
        ))}
      </div>
    </ViewportPortal>
  );
}

const GoneLine = ({ line }: { readonly line: ReturnType<typeof lineBetween> }) =>
  line ? <line className={styles.gone} x1={line.from.x} y1={line.from.y} x2={line.to.x} y2={line.to.y} /> : null;

function GhostHost({ ghost, scale }: { readonly ghost: Ghost; readonly scale: number }) {
  const { x, y, width, height } = ghost.box;
  return (
    <>
      <div className={styles.ghost} style={{ left: x, top: y, width, height }}>
        <s>{ghost.name}</s>
      </div>
      <Mark words={['− Removed']} x={x + 8} y={y} scale={scale} />
    </>
  );
}

interface EdgeMarkProps {
  readonly edge: EdgeChange;
  readonly boxes: Compared['boxes'];
  readonly scale: number;
}

/** Above the label of the edge or, where that is gone, in the middle of the line. */
function EdgeMark({ edge, boxes, scale }: EdgeMarkProps) {
  const label = useRouting(({ routes }) => routes.get(edge.id)?.label ?? null);
  const line = edge.isGone ? lineBetween(boxes.get(edge.from), boxes.get(edge.to)) : null;
  const at = line ? { x: (line.from.x + line.to.x) / 2, y: (line.from.y + line.to.y) / 2 } : label;
  return at ? <Mark words={edge.marks} x={at.x} y={at.y} scale={scale} /> : null;
}

interface MarkProps {
  readonly words: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const MOST = 3; // of the marks of an edge; the rest is counted

function Mark({ words, x, y, scale }: MarkProps) {
  const more = words.length - MOST;
  const shown = more > 0 ? [...words.slice(0, MOST), `+${more} more`] : words;
  return (
    <div className={styles.mark} style={{ transform: `translate(${x}px, ${y}px) scale(${scale}) translateY(-100%)` }}>
      {shown.map((one) => (
        <span key={one} data-sign={one.slice(0, 1)}>
          {one}
        </span>
      ))}
    </div>
  );
}
