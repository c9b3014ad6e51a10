import { parse } from '@cdktf/hcl2json';
import { describe, expect, test } from 'vitest';
import { WRITERS } from '../../src/exports/firewalls/writers.ts';
import { samplesOf, type Sample } from './platforms/corpus.ts';
import { permitsOf, product, sorted } from './platforms/permits.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Arguments of the providers' resources, from their documentation; the required ones first. */
const RESOURCES: Readonly<
  Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>
> = {
  aws_vpc_security_group_ingress_rule: {
    required: ['security_group_id', 'ip_protocol'],
    optional: ['cidr_ipv4', 'cidr_ipv6', 'description', 'from_port', 'to_port', 'prefix_list_id', 'tags'],
  },
  aws_vpc_security_group_egress_rule: {
    required: ['security_group_id', 'ip_protocol'],
    optional: ['cidr_ipv4', 'cidr_ipv6', 'description', 'from_port', 'to_port', 'prefix_list_id', 'tags'],
  },
  azurerm_network_security_rule: {
    required: [
      'name',
      'resource_group_name',
      'network_security_group_name',
      'protocol',
      'access',
      'priority',
      'direction',
      'source_port_range',
      'destination_port_ranges',
    ],
    optional: [
      'description',
      'source_address_prefix',
      'source_address_prefixes',
      'destination_address_prefix',
      'destination_address_prefixes',
    ],
  },
};

/** The resources of a text as HashiCorp's own reader of HCL sees them. */
async function resourcesOf(text: string): Promise<{ kind: string; fields: Fields }[]> {
  const { resource = {} } = (await parse('main.tf', text)) as {
    resource?: Record<string, Record<string, readonly Fields[]>>;
  };
  return Object.entries(resource).flatMap(([kind, named]) =>
    Object.entries(named).map(([name, [fields = {}, ...others]]) => {
      if (others.length > 0) throw new Error(`Two resources are called ${name}`);
      return { kind, fields };
    }),
  );
}

function faultsOf(kind: string, fields: Fields): string[] {
  const { required = [], optional = [] } = RESOURCES[kind] ?? {};
  const names = Object.keys(fields);
  return [
    ...names.filter((name) => ![...required, ...optional].includes(name)).map((name) => `${kind} has no ${name}`),
    ...required.filter((name) => !names.includes(name)).map((name) => `${kind} needs ${name}`),
  ];
}

const textsOf = (value: unknown): string[] => [value ?? []].flat().map(String);
const portOf = (from: unknown, to: unknown): string => (from === to ? String(from) : `${String(from)}-${String(to)}`);

/** Everybody is written as the whole of a family, or of both. */
const isWhole = (cidr: string): boolean => cidr === '0.0.0.0/0' || cidr === '::/0';

/** AWS tells the far end alone: rules as seen so, by direction. */
const farEnds = ({ rules }: Sample, direction: 'inbound' | 'outbound'): string[] =>
  permitsOf(
    rules.filter((rule) => rule.direction === direction || (direction === 'inbound' && rule.direction === 'through')),
  ).map((permit) => permit.replace(direction === 'inbound' ? / > \S+/ : /\S+ > /, ' ').replace(/ +/g, ' '));

describe('Terraform for AWS, read by HashiCorp’s HCL', () => {
  test.each(samplesOf(WRITERS.aws.terraform).map((sample, i) => ({ i, sample })))(
    'text $i is its rules',
    async ({ sample }) => {
      const resources = await resourcesOf(sample.text);
      expect(resources.flatMap(({ kind, fields }) => faultsOf(kind, fields))).toEqual([]);
      for (const [way, direction] of [
        ['ingress', 'inbound'],
        ['egress', 'outbound'],
      ] as const) {
        const own = resources.filter(({ kind }) => kind.includes(way));
        const permits = own.flatMap(({ fields }) => {
          const cidr = String(fields['cidr_ipv4'] ?? fields['cidr_ipv6']);
          const ports = [portOf(fields['from_port'], fields['to_port'])];
          return product(String(fields['ip_protocol']), [isWhole(cidr) ? 'any' : cidr], [''], ports);
        });
        const told = permits.map((permit) => permit.replace(' > ', ' ').replace(/ +/g, ' '));
        expect(sorted(told)).toEqual(sorted(farEnds(sample, direction)));
        for (const { fields } of own) {
          expect(String(fields['description'])).toMatch(/^[\w .:/()#,@[\]+=&;{}!$*-]{0,255}$/);
          expect(String(fields['security_group_id'])).toMatch(/^\$\{var\.security_group\[".*"\]\}$/s);
        }
      }
    },
  );
});

describe('Terraform for Azure, read by HashiCorp’s HCL', () => {
  test.each(samplesOf(WRITERS.azure.terraform).map((sample, i) => ({ i, sample })))(
    'text $i is its rules',
    async ({ sample }) => {
      const resources = await resourcesOf(sample.text);
      expect(resources.flatMap(({ kind, fields }) => faultsOf(kind, fields))).toEqual([]);
      const permits = resources.flatMap(({ fields }) =>
        product(
          String(fields['protocol']),
          endsOf(fields, 'source'),
          endsOf(fields, 'destination'),
          textsOf(fields['destination_port_ranges']),
        ),
      );
      expect(sorted(permits)).toEqual(permitsOf(sample.rules));
      const places = resources.map(({ fields }) => `${String(fields['direction'])} ${String(fields['priority'])}`);
      expect(new Set(places).size).toBe(places.length);
      for (const { fields } of resources) {
        expect(String(fields['name'])).toMatch(/^\w[\w.-]{0,78}\w$/);
        expect(String(fields['description']).length).toBeLessThanOrEqual(140);
        expect(Number(fields['priority'])).toBeGreaterThanOrEqual(100);
        expect(Number(fields['priority'])).toBeLessThanOrEqual(4096);
      }
    },
  );
});

const endsOf = (fields: Fields, side: 'source' | 'destination'): string[] =>
  [...textsOf(fields[`${side}_address_prefix`]), ...textsOf(fields[`${side}_address_prefixes`])].map((text) =>
    isWhole(text) ? 'any' : text,
  );
