import { boxInZone, MEASURES } from '../../design/model/measures.ts';
import type { Design, Host, Zone } from '../../design/model/schema.ts';
import { compose, type Picture } from '../../diagram/model/diagramModel.ts';
import { boundsOf } from '../../geometry/rectangles.ts';
import type { Connection } from '../../rules/connect/connection.ts';
import { routedPicture } from '../picture/picture.ts';
import type { ExportInput } from '../input/rows.ts';
import type { RequestContent } from './content.ts';

/** A diagram of a request, and what it shows. */
export interface RequestPicture {
  readonly title: string;
  readonly picture: Picture | null; // null: more than a page can show
}

/** What one page can show, and routing finds in a moment: 120 lines take a second. */
const MOST = { hosts: 60, lines: 120 } as const;

/** Returns the diagram of all that crosses zones in a request, its lines named by rule; null where nothing does, or too much. */
export const crossingPicture = (
  input: ExportInput,
  content: RequestContent,
  report: (part: number) => void,
): Picture | null => (canBeShown(content.connections) ? pictureOf(input, content, content.connections, report) : null);

/** Returns a diagram for each firewall that something passes, for designs that one page can't show. */
export function firewallPictures(input: ExportInput, content: RequestContent): RequestPicture[] {
  return content.firewalls.flatMap(({ name, rows }): RequestPicture[] => {
    const ids = new Set(rows.map(({ id }) => id));
    const passing = content.connections.filter(({ id }) =>
      (content.names.get(id) ?? '').split('/').some((one) => ids.has(one)),
    );
    if (passing.length === 0) return [];
    const picture = canBeShown(passing) ? pictureOf(input, content, passing, () => undefined) : null;
    return [{ title: name, picture }];
  });
}

function canBeShown(connections: readonly Connection[]): boolean {
  const hosts = new Set(connections.flatMap(({ initiator, listener }) => [initiator.id, listener.id]));
  const lines = new Set(connections.map(({ initiator, listener }) => `${initiator.id} ${listener.id}`));
  return connections.length > 0 && hosts.size <= MOST.hosts && lines.size <= MOST.lines;
}

function pictureOf(
  { design, derivation }: ExportInput,
  { names }: RequestContent,
  connections: readonly Connection[],
  report: (part: number) => void,
): Picture {
  const shown = new Set(connections.map(({ id }) => id));
  const composition = compose(partWith(design, connections), derivation, {
    numbers: true,
    naming: { nameOf: ({ id }) => names.get(id) ?? '', words: 'Rule ID: port' },
    shows: ({ id }) => shown.has(id),
  });
  return routedPicture(composition, report);
}

/** The design with no host, zone or firewall that these connections have nothing to do with. */
function partWith(design: Design, connections: readonly Connection[]): Design {
  const hosts = new Set(connections.flatMap(({ initiator, listener }) => [initiator.id, listener.id]));
  const zones = new Set(design.hosts.filter(({ id }) => hosts.has(id)).map(({ zone }) => zone));
  const joins = ({ zones: legs }: NonNullable<Design['firewalls']>[number]): boolean =>
    legs.filter(({ zone }) => zones.has(zone)).length > 1;
  const { firewalls = [], canvasNotes: _, ...rest } = design;
  const near = firewalls.filter(joins);
  const parts = design.zones
    .filter(({ id }) => zones.has(id))
    .map((zone) =>
      trimmed(
        zone,
        design.hosts.filter(({ id, zone: within }) => within === zone.id && hosts.has(id)),
      ),
    );
  return {
    ...rest,
    ...(near.length > 0 && { firewalls: near }),
    hosts: parts.flatMap((part) => part.hosts),
    zones: parts.map(({ zone }) => zone),
  };
}

const { zonePadding, zoneTitle } = MEASURES;

/** A zone no larger than the hosts that are left in it need; all stay where they are on the canvas. */
function trimmed(zone: Zone, hosts: readonly Host[]): { zone: Zone; hosts: Host[] } {
  const { x, y, width, height } = boundsOf(hosts.map(boxInZone));
  const [left, top] = [Math.max(0, x - zonePadding), Math.max(0, y - zonePadding / 2 - zoneTitle)];
  return {
    zone: {
      ...zone,
      x: zone.x + left,
      y: zone.y + top,
      width: Math.min(zone.width - left, x + width + zonePadding - left),
      height: Math.min(zone.height - top, y + height + zonePadding - top),
    },
    hosts: hosts.map((host) => ({ ...host, x: host.x - left, y: host.y - top })),
  };
}
