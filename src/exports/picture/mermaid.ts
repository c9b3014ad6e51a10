import type { Design } from '../../design/model/schema.ts';
import { addressLine } from '../../diagram/text/hostTexts.ts';
import { elsewhereOf, type Composition, type EdgeLine } from '../../diagram/model/diagramModel.ts';
import { firewallLabel } from '../../design/model/canvasObjects.ts';
import { PLATFORMS } from '../../design/model/platforms.ts';
import { ROLES, ZONE_KINDS } from '../../design/model/roles.ts';
import { rolesOf, type Host, type Zone } from '../../design/model/schema.ts';
import { nameOfZone } from '../../rules/views/columns.ts';
import { hostLabel } from '../../design/model/names.ts';
import type { Palette } from '../input/palette.ts';
import { drawsZones, mermaidRemarks } from './mermaidRemarks.ts';
import { printable } from '../input/printable.ts';

const REMARK = '%% '; // a comment, to Mermaid

/**
 * The composition as a Mermaid flowchart: zones are subgraphs as far as Mermaid can draw them, dashed arrows cross zones. Mermaid
 * places things itself. `note` says what part of the design is drawn, in a box of its own; remarks are for who has the text.
 */
export function toMermaid(design: Design, composition: Composition, palette: Palette, note = ''): string {
  const text = flowchart(design, composition, palette, note);
  const remarks = mermaidRemarks(design, composition.edges.length, text.length);
  return [...remarks.map((remark) => `${REMARK}${remark}`), text].join('\n');
}

function flowchart(design: Design, { edges }: Composition, palette: Palette, note: string): string {
  const ids = new Map(design.hosts.map(({ id }, index) => [id, `host${index + 1}`]));
  const drawn = drawsZones(design);
  const zones = design.zones.map((zone, index) => ({ zone, id: `zone${index + 1}` }));
  return [
    'flowchart LR',
    ...(note ? [`  note["${escapeMermaid(note)}"]`, '  style note fill:none,stroke-dasharray:4'] : []),
    ...(drawn ? zones.flatMap(({ zone, id }) => zoneLines(zone, id, design, ids)) : hostsAlone(design, ids)),
    ...edges.flatMap((edge) => edgeLine(edge, ids)),
    ...firewallLines(design, drawn ? new Map(zones.map(({ zone, id }) => [zone.id, id])) : null, palette),
    ...(drawn ? zones.map(({ zone, id }) => styleLine(zone, id, palette)) : []),
    '',
  ].join('\n');
}

/** Firewalls, joined to their zones by lines without an arrow; where zones aren't drawn, each names them. */
function firewallLines(
  { firewalls = [], zones }: Design,
  zoneIds: ReadonlyMap<string, string> | null,
  palette: Palette,
): string[] {
  const titles = new Map(zones.map((zone) => [zone.id, titleOf(zone)]));
  return firewalls.flatMap((firewall, index) => {
    const id = `firewall${index + 1}`;
    const legs = firewall.zones.map(({ zone }) => zone);
    const named = zoneIds ? [] : [`joins ${legs.map((zone) => titles.get(zone) ?? zone).join(', ')}`];
    const platform = firewall.platform ? [PLATFORMS[firewall.platform].label] : [];
    const words = [firewallLabel(firewall), ...platform, ...named].map(escapeMermaid).join('<br/>');
    return [
      `  ${id}{{"${words}"}}`,
      ...legs.flatMap((zone) => (zoneIds?.has(zone) ? [`  ${id} --- ${zoneIds.get(zone)}`] : [])),
      `  style ${id} fill:${palette.surface},stroke:${palette.firewall},color:${palette.text}`,
    ];
  });
}

function styleLine({ kind }: Zone, id: string, palette: Palette): string {
  const { fill, line } = palette.zones[kind];
  return `  style ${id} fill:${fill},stroke:${line},color:${palette.text}`;
}

/** Hosts without zones around them: each names its own. */
function hostsAlone({ hosts, zones }: Design, ids: ReadonlyMap<string, string>): string[] {
  const titles = new Map(zones.map((zone) => [zone.id, escapeMermaid(titleOf(zone))]));
  return hosts.map((host) => `  ${ids.get(host.id)}["${hostText(host, zones)}<br/>${titles.get(host.zone)}"]`);
}

function titleOf(zone: Zone): string {
  const kind = ZONE_KINDS[zone.kind].label;
  const name = nameOfZone(zone);
  return name.toLowerCase().includes(kind.toLowerCase()) ? name : `${name} (${kind})`;
}

function zoneLines(zone: Zone, id: string, { hosts, zones }: Design, ids: ReadonlyMap<string, string>): string[] {
  const inside = hosts.filter((host) => host.zone === zone.id);
  return [
    `  subgraph ${id}["${escapeMermaid(titleOf(zone))}"]`,
    ...inside.map((host) => `    ${ids.get(host.id)}["${hostText(host, zones)}"]`),
    '  end',
  ];
}

const hostText = (host: Host, zones: readonly Zone[]): string =>
  [
    hostLabel(host),
    addressLine(host),
    ...elsewhereOf(host, zones).map((zone) => `also in ${zone}`),
    ...rolesOf(host).map((role) => ROLES[role].label),
  ]
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

/** What a Mermaid file of ours tells its reader at its beginning, sentence by sentence. */
export function remarksIn(text: string): string[] {
  const lines = text.split('\n');
  const begin = lines.findIndex((line) => !line.startsWith(REMARK));
  return lines.slice(0, begin).map((line) => line.slice(REMARK.length));
}
