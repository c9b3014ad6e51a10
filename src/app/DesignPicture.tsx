import { hostBoxes, type Box } from '../design/boxes.ts';
import type { Design } from '../design/schema.ts';
import type { Derivation, Scope } from '../rules/derivation.ts';
import { derivationOf } from '../store/derived.ts';
import styles from './DesignPicture.module.css';

const MARGIN = 40; // px of the design around the picture

/** A small picture of a design: its zones, hosts and who talks to whom. Its name stands beside it. */
export function DesignPicture({ design }: { readonly design: Design }) {
  const boxes = hostBoxes(design);
  const lines = linesOf(derivationOf(design), boxes);
  return (
    <svg className={styles.picture} viewBox={viewOf(design)} aria-hidden="true" preserveAspectRatio="xMidYMid meet">
      {design.zones.map((zone) => (
        <rect key={zone.id} className={styles[zone.kind]} {...placeOf(zone)} rx={24} />
      ))}
      <path className={styles.sameZone} d={lines.sameZone} />
      <path className={styles.crossesZones} d={lines.crossesZones} />
      {[...boxes].map(([id, box]) => (
        <rect key={id} className={styles.host} {...placeOf(box)} rx={14} />
      ))}
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

/** One line for each pair of hosts, from middle to middle; the hosts are drawn over them. */
function linesOf({ connections }: Derivation, boxes: ReadonlyMap<string, Box>): Record<Scope, string> {
  const lines: Record<Scope, string> = { sameHost: '', sameZone: '', crossesZones: '' };
  const drawn = new Set<string>();
  for (const { initiator, listener, scope } of connections) {
    const pair = [initiator.id, listener.id].toSorted().join(' ');
    const [from, to] = [boxes.get(initiator.id), boxes.get(listener.id)];
    if (!from || !to || scope === 'sameHost' || drawn.has(pair)) continue;
    drawn.add(pair);
    lines[scope] += `M${middle(from)}L${middle(to)}`;
  }
  return lines;
}

const middle = ({ x, y, width, height }: Box): string => `${x + width / 2} ${y + height / 2}`;
