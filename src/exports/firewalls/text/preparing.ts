import type { FirewallJob, FirewallRule, LeftOut, RuleEnd, Step } from './firewallRule.ts';

/** What a platform takes. */
export interface Abilities {
  readonly names: boolean; // FQDNs as sources and destinations
  readonly interfaceForAny: boolean; // "any" is only as narrow as the zone that the firewall knows it by
  readonly outbound: boolean; // is told what leaves a host, not only what comes in
  readonly maxInterface: number; // characters of the firewall's own name of a zone
}

/** Returns why the platform can't be given the rule; null where it can. */
function obstacleOf(rule: FirewallRule, abilities: Abilities): string | null {
  const ends = [...rule.sources, ...rule.destinations];
  const missing = ends.filter(({ kind }) => kind === 'missing');
  if (missing.length > 0) return `needs an address: ${listed(missing.map(({ host }) => host))}`;
  if (rule.services.some(({ port }) => port === 'dynamic')) return 'the port is dynamic: fix it first';
  const named = ends.filter(({ kind }) => kind === 'fqdn');
  if (named.length > 0 && !abilities.names) return `takes no names: ${listed(named.map(({ text }) => text))}`;
  const long = [rule.ingress.own, rule.egress.own].find((name) => name.length > abilities.maxInterface);
  if (long !== undefined) return `"${long}" is longer than the ${abilities.maxInterface} letters of a name there`;
  return abilities.interfaceForAny ? unknownSide(rule) : null;
}

const isAny = ({ kind }: RuleEnd): boolean => kind === 'any';

function unknownSide({ sources, destinations, ingress, egress }: FirewallRule): string | null {
  if (sources.some(isAny) && ingress.own === '') return `needs the interface of ${ingress.zone}: any source`;
  if (destinations.some(isAny) && egress.own === '') return `needs the interface of ${egress.zone}: any destination`;
  return null;
}

const listed = (texts: readonly string[]): string => [...new Set(texts)].join(', ');

/** A job with what the platform can't be given set apart. */
export interface PreparedJob extends FirewallJob {
  readonly leftOut: readonly LeftOut[];
}

/** Returns the job without the rules that the platform can't be given, each of them once with its reason. */
export function prepared(whole: FirewallJob, abilities: Abilities): PreparedJob {
  const job = abilities.outbound ? whole : inboundOf(whole);
  const leftOut = job.after.flatMap((rule) => {
    const why = obstacleOf(rule, abilities);
    return why === null ? [] : [{ rule, why }];
  });
  const isTaken = (rule: FirewallRule): boolean => obstacleOf(rule, abilities) === null;
  const half = halfTaken([...job.open, ...job.close], isTaken);
  return {
    ...job,
    leftOut,
    before: job.before.filter(isTaken),
    after: job.after.filter(isTaken),
    open: [...job.open.filter((step) => isWhole(step, isTaken)), ...half.filter(({ kind }) => kind === 'add')],
    close: [...job.close.filter((step) => isWhole(step, isTaken)), ...half.filter(({ kind }) => kind === 'remove')],
  };
}

const isIn = ({ direction }: FirewallRule): boolean => direction !== 'outbound';

/** What leaves a host is let out by default on most platforms: their texts hold what comes in. */
function inboundOf(job: FirewallJob): FirewallJob {
  const isStepIn = (step: Step): boolean => isIn('rule' in step ? step.rule : step.after);
  return {
    ...job,
    before: job.before.filter(isIn),
    after: job.after.filter(isIn),
    open: job.open.filter(isStepIn),
    close: job.close.filter(isStepIn),
  };
}

type Test = (rule: FirewallRule) => boolean;

const isWhole = (step: Step, isTaken: Test): boolean =>
  'rule' in step ? isTaken(step.rule) : isTaken(step.before) && isTaken(step.after);

/** A rule that can be written only as it was, or only as it shall be, goes or comes as a whole. */
function halfTaken(steps: readonly Step[], isTaken: Test): Step[] {
  const changed = new Map(steps.flatMap((step) => ('after' in step ? [[step.after.id, step] as const] : [])));
  return [...changed.values()].flatMap(({ before, after }): Step[] => {
    if (isTaken(before) === isTaken(after)) return [];
    return isTaken(after) ? [{ kind: 'add', rule: after }] : [{ kind: 'remove', rule: before }];
  });
}
