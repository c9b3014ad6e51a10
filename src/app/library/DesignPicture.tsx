import { hostBoxes } from '../../design/model/measures.ts';
import type { Design } from '../../design/model/schema.ts';
import styles from './DesignPicture.module.css';
import { boundsOf, inflated, type Rect } from '../../geometry/rectangles.ts';

const MARGIN = 40; // px of the design around the picture

/** A small picture of a design: its zones and hosts, nothing that would have to be derived. Its name stands beside it. */
export function DesignPicture({ design }: { readonly design: Design }) {
  return (
    <svg className={styles.picture} viewBox={viewOf(design)} aria-hidden="true" preserveAspectRatio="xMidYMid meet">
      {design.zones.map((zone) => (
        <rect key={zone.id} className={styles[zone.kind]} {...placeOf(zone)} rx={24} />
      ))}
      <path className={styles.host} d={[...hostBoxes(design).values()].map(outlineOf).join('')} />
    </svg>
  );
}

const placeOf = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height });

function viewOf({ zones }: Design): string {
  if (zones.length === 0) return '0 0 100 60';
  const { x, y, width, height } = inflated(boundsOf(zones), MARGIN);
  return `${x} ${y} ${width} ${height}`;
}

const outlineOf = ({ x, y, width, height }: Rect): string => `M${x} ${y}h${width}v${height}h${-width}z`;
