import { ViewportPortal } from '@xyflow/react';
import { firewallBox } from '../../design/model/canvasObjects.ts';
import type { Design } from '../../design/model/schema.ts';
import { FIREWALL_LINK, linksOf, type FirewallLink } from '../../diagram/model/firewallPictures.ts';
import type { Focus } from '../../store/focus.ts';
import { useCanvas, type Flight } from '../state/canvasStore.ts';
import styles from './FirewallLinks.module.css';

interface FirewallLinksProps {
  readonly design: Design;
  readonly focus: Focus | null;
}

/** The lines from the firewalls of a design to the zones they join. */
export function FirewallLinks({ design, focus }: FirewallLinksProps) {
  return design.firewalls ? <Links design={design} focus={focus} /> : null;
}

/** They follow what is on the move; those of firewalls out of focus fade. */
function Links({ design, focus }: FirewallLinksProps) {
  'use memo';
  const flight = useCanvas((state) => state.flight);
  return (
    <ViewportPortal>
      <svg className={styles.links} aria-hidden="true">
        {linesOf(design, flight).map(({ id, links }) => (
          <g key={id} className={styles.group} data-faded={focus !== null && !focus.objects.has(id)}>
            {links.map((link) => (
              <Link key={link.zone} link={link} />
            ))}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
}

function Link({ link: { from, to } }: { readonly link: FirewallLink }) {
  return (
    <>
      <line className={styles.line} x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={FIREWALL_LINK.width} />
      <circle className={styles.dot} cx={to.x} cy={to.y} r={FIREWALL_LINK.dot} />
    </>
  );
}

interface Lines {
  readonly id: string;
  readonly links: readonly FirewallLink[];
}

/** The lines of each firewall, where it and the zones are while something moves. */
function linesOf({ zones, firewalls = [] }: Design, flight: Flight | null): Lines[] {
  const moved = flight?.kind === 'zone' ? flight : null;
  const ground = zones.map((zone) => (zone.id === moved?.id ? { ...zone, ...moved.box } : zone));
  const places = flight?.kind === 'hosts' ? flight.places : null;
  return firewalls.map((firewall) => {
    const box = { ...firewallBox(firewall), ...places?.get(firewall.id) };
    return { id: firewall.id, links: linksOf(firewall, box, ground) };
  });
}
