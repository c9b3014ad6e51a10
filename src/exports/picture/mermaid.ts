import type { Design } from '../../design/model/schema.ts';
import { addressLine } from '../../diagram/text/hostTexts.ts';
import type { Composition, EdgeLine } from '../../diagram/model/diagramModel.ts';
import { ROLES, ZONE_KINDS } from '../../design/model/roles.ts';
import { rolesOf, type Host, type Zone } from '../../design/model/schema.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { Palette } from '../input/palette.ts';
import { printable } from '../input/printable.ts';

/**
 * The composition as a Mermaid flowchart: zones are subgraphs, dashed arrows cross zones. Mermaid places things itself.
 * `note` says what part of the design is drawn, in a box of its own.
 */
export function toMermaid(design: Design, { edges }: Composition, palette: Palette, note = ''): string {
  const ids = new Map(design.hosts.map(({ id }, index) => [id, `host${index + 1}`]));
  const zones = design.zones.map((zone, index) => ({ zone, id: `zone${index + 1}` }));
  return [
    'flowchart LR',
    ...(note ? [`  note["${escapeMermaid(note)}"]`, '  style note fill:none,stroke-dasharray:4'] : []),
    ...zones.flatMap(({ zone, id }) => zoneLines(zone, id, design.hosts, ids)),
    ...edges.flatMap((edge) => edgeLine(edge, ids)),
    ...zones.map(({ zone: { kind }, id }) => {
      const { fill, line } = palette.zones[kind];
      return `  style ${id} fill:${fill},stroke:${line},color:${palette.text}`;
    }),
    '',
  ].join('\n');
}

function zoneLines(zone: Zone, id: string, hosts: readonly Host[], ids: ReadonlyMap<string, string>): string[] {
  const kind = ZONE_KINDS[zone.kind].label;
  const name = nameOfZone(zone);
  const title = name.toLowerCase().includes(kind.toLowerCase()) ? name : `${name} (${kind})`;
  const inside = hosts.filter((host) => host.zone === zone.id);
  return [
    `  subgraph ${id}["${escapeMermaid(title)}"]`,
    ...inside.map((host) => `    ${ids.get(host.id)}["${hostText(host)}"]`),
    '  end',
  ];
}

const hostText = (host: Host): string =>
  [hostLabel(host), addressLine(host), ...rolesOf(host).map((role) => ROLES[role].label)]
    .filter(Boolean)
    .map(escapeMermaid)
    .join('<br/>');

function edgeLine({ from, to, scope, label }: EdgeLine, ids: ReadonlyMap<string, string>): string[] {
  const [start, end] = [ids.get(from), ids.get(to)];
  if (!start || !end) return [];
  const words = escapeMermaid(label.text);
  return [scope === 'crossesZones' ? `  ${start} -. "${words}" .-> ${end}` : `  ${start} -- "${words}" --> ${end}`];
}

/**
 * Text that Mermaid, and the HTML it makes, show letter by letter: all but plain letters as numbered entities. Two dollar signs in
 * a row would begin a formula even so; a word joiner, which nobody sees, keeps them apart.
 */
export const escapeMermaid = (text: string): string =>
  printable(text)
    .replaceAll(/[^\p{L}\p{N}\p{M} .,:_+·–/()-]/gu, (letter) => `#${letter.codePointAt(0)};`)
    .replaceAll('#36;#36;', '#36;#8288;#36;')
    .replaceAll('#36;#36;', '#36;#8288;#36;');
