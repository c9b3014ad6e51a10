/** The most a design may hold: counts, lengths in characters, px. The largest system 1E's limits allow stays far below. */
export const LIMITS = {
  zones: 200,
  hosts: 2000,
  name: 200,
  fqdn: 253,
  addresses: 64,
  designName: 200,
  reach: 1_000_000, // of coordinates, either way, and of extents
  extent: 40, // the least
  nextId: 999_999_999_000_000,
  values: 250_000, // entries of all lists and fields of all records
  letters: 2_000_000, // characters of all texts but ids, numbers, addresses and the like
  connections: 50_000, // that may follow: far beyond any real system
  networks: 64, // of a zone
  cards: 16, // of a host, beside the one in its own zone
  published: 64, // addresses of a host
  hiddenBehind: 16, // addresses of a host or zone
  ownConnections: 2000,
  ports: 32, // of an own connection
  protocol: 60,
  label: 100,
  reason: 500,
  note: 2000,
  firewalls: 100,
  legs: 50, // zones of a firewall
  routes: 500,
  canvasNotes: 500,
  facts: 5000, // rules with facts of their own
  fact: 200, // ticket, owner, title and the like
  content: 4000, // what was approved, or what an accepted finding is about
  accepted: 2000,
  results: 10_000,
  detail: 500,
} as const;

/** The most entries of the lists that may be longer than the list of hosts, by their fields. */
export const LONG_LISTS: Readonly<Record<string, number>> = { facts: LIMITS.facts, results: LIMITS.results };
