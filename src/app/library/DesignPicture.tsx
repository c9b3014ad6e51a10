import { hostBoxes, type Box } from '../../design/model/measures.ts';
import type { Design } from '../../design/model/schema.ts';
import styles from './DesignPicture.module.css';

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

const placeOf = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });

function viewOf({ zones }: Design): string {
  if (zones.length === 0) return '0 0 100 60';
  const left = Math.min(...zones.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...zones.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...zones.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...zones.map(({ y, height }) => y + height)) + MARGIN;
  return `${left} ${top} ${right - left} ${bottom - top}`;
}

const outlineOf = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`;
