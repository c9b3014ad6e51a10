import type { Design } from '../../design/model/schema.ts';

/** What Mermaid 11 draws unasked; more needs a setting that the program or page that draws it has to make. */
const MERMAID_DRAWS = { edges: 500, characters: 50_000 } as const;

/**
 * Up to where its layout was seen to hold with zones as subgraphs. Mermaid 11.17 ended in "Cannot set properties of undefined
 * (setting 'order')" at 60 hosts in 20 zones with 90 edges, at 100 in 20 with 150 and at 200 with 400; it drew 100 in 4, 6 and 10
 * zones with 150 and 500. Of those that failed only the last, 200 hosts with 400 edges, was tried without subgraphs: it was drawn.
 */
const WITH_ZONES = { hosts: 100, zones: 10 } as const;

/** Whether zones are drawn around their hosts, or named in each of them. */
export const drawsZones = ({ hosts, zones }: Design): boolean =>
  hosts.length <= WITH_ZONES.hosts && zones.length <= WITH_ZONES.zones;

/** What the reader of a Mermaid file has to know of it, as sentences: zones left out, and settings to be made. */
export function mermaidRemarks(design: Design, edges: number, characters: number): string[] {
  return [...zoneRemark(design), ...settingsRemark(edges, characters)];
}

function zoneRemark(design: Design): string[] {
  if (drawsZones(design)) return [];
  const { hosts, zones } = WITH_ZONES;
  return [
    `Zones are not drawn but named in their hosts: with more than ${hosts} hosts or ${zones} zones, Mermaid’s layout can fail on them.`,
  ];
}

function settingsRemark(edges: number, characters: number): string[] {
  const settings = [
    ...(edges > MERMAID_DRAWS.edges ? [`maxEdges (${inWords(MERMAID_DRAWS.edges)}) to at least ${edges}`] : []),
    ...(characters > MERMAID_DRAWS.characters
      ? [`maxTextSize (${inWords(MERMAID_DRAWS.characters)}) to at least ${characters}`]
      : []),
  ];
  if (settings.length === 0) return [];
  return [
    `Mermaid refuses this diagram unless whoever runs it raises ${settings.join(' and ')} in mermaid.initialize; no diagram may do so itself.`,
  ];
}

const inWords = (limit: number): string => `${limit} as it comes`;
