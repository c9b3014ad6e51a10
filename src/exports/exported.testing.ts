import { LIMITS } from '../design/model/bounds.ts';
import type { Design } from '../design/model/schema.ts';
import { TEMPLATES } from '../design/templates/templates.ts';
import { withOrigin } from '../design/model/origin.ts';
import { acceptanceKey, acceptedContent } from '../rules/findings/accepted.ts';
import { rowFactsOf } from '../rules/views/rowFacts.ts';
import { derive } from '../rules/derive.ts';
import { NO_FILTERS } from '../rules/views/filters.ts';
import { HOSTILE_TEXTS } from './hostileTexts.testing.ts';
import { ALL_ROWS, type ExportInput } from './input/rows.ts';

/** A design as exports get it, with everything as usual. */
export const inputOf = (design: Design, more: Partial<ExportInput> = {}): ExportInput => ({
  design,
  derivation: derive(design),
  filters: NO_FILTERS,
  options: ALL_ROWS,
  madeOn: '2025-03-14',
  ...more,
});

/** The Enterprise template with hostile names everywhere: one for each host, from this place in the list. */
export function hostileDesign(from: number): Design {
  const design = structuredClone(TEMPLATES.find(({ name }) => name === 'Enterprise')?.design);
  if (!design) throw new Error('No Enterprise template');
  const nameAt = (index: number): string =>
    (HOSTILE_TEXTS[(from + index) % HOSTILE_TEXTS.length] ?? '').slice(0, LIMITS.name);
  return withHostileFacts(
    {
      ...design,
      name: nameAt(0),
      author: nameAt(1),
      zones: design.zones.map((zone, index) => ({
        ...zone,
        name: nameAt(index + 2),
        note: nameAt(index + 7) || 'x',
      })),
      ownConnections: design.hosts.slice(1).map((host, index) => ({
        id: `c${index}`,
        from: design.hosts[0]?.id ?? '',
        to: host.id,
        transport: 'TCP' as const,
        ports: [20_000 + index],
        protocol: nameAt(index).slice(0, LIMITS.protocol),
        reason: nameAt(index + 1),
      })),
      hosts: design.hosts.map((host, index) => ({
        ...host,
        name: nameAt(index),
        fqdn: nameAt(index + 3),
        addresses: [],
        note: nameAt(index + 6) || 'x',
      })),
    },
    nameAt,
  );
}

/** The design with such texts in every fact of the request and of its rules. */
function withHostileFacts(design: Design, nameAt: (index: number) => string): Design {
  const derivation = derive(design);
  const facts = rowFactsOf(derivation);
  const rules = derivation.connections.filter(({ scope }) => scope !== 'sameHost');
  const texts = { title: nameAt(2), requester: nameAt(3), contact: nameAt(4), ticket: nameAt(5), reason: nameAt(6) };
  return {
    ...withOrigin(design),
    canvasNotes: design.hosts.map((_, index) => ({
      id: `n${index}`,
      x: index * 240,
      y: -400,
      width: 220,
      height: 80,
      text: nameAt(index + 4),
    })),
    accepted: [...derivation.findings, ...derivation.accepted].map((finding, index) => ({
      finding: acceptanceKey(finding),
      content: acceptedContent(finding),
      reason: nameAt(index + 5),
    })),
    request: { ...texts, revision: nameAt(7), wanted: '2026-12-01', expires: '' },
    facts: rules.map((rule, index) => ({
      row: facts.idOf(rule),
      ticket: nameAt(index),
      owner: nameAt(index + 1),
      note: nameAt(index + 2),
      approved: nameAt(index + 3),
      state: 'approved',
      expires: '2027-12-31',
    })),
  };
}

/** Where to begin so that every hostile text comes up: the template has sixteen hosts. */
export const HOSTILE_STARTS: readonly number[] = Array.from(
  { length: Math.ceil(HOSTILE_TEXTS.length / 16) },
  (_, index) => index * 16,
);
