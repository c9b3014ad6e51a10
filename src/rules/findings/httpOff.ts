import { groupBy } from '../../lib/groupBy.ts';
import { hostLabel, listed } from '../../design/model/names.ts';
import type { Host } from '../../design/model/schema.ts';
import { needsOverHttp, type Need } from '../connect/overHttp.ts';
import { finding, type Finding } from './finding.ts';
import type { Check } from './findings.ts';
import type { Fix } from './fixes.ts';
import { firstFree } from './freePorts.ts';
import { listenersOf, takenBy } from './listeners.ts';

const USUAL_HTTP = 80;

/** What is needed over HTTP only, on hosts whose web site has no HTTP binding. */
const httpOff: Check = ({ rulebook, roster, resolutions }) => {
  const unmet = needsOverHttp(rulebook.requirements, roster, resolutions).filter(({ isMet }) => !isMet);
  return [...groupBy(unmet, ({ listener }) => listener)].flatMap(([host, all]) => [
    ...about(all, ({ initiator }) => initiator !== host, fromOutside),
    ...about(all, ({ initiator }) => initiator === host, inside),
  ]);
};

type Describe = (host: Host, unmet: readonly Need[]) => Finding;

function about(all: readonly Need[], fits: (one: Need) => boolean, describe: Describe): Finding[] {
  const [first, ...rest] = all.filter(fits);
  return first ? [describe(first.listener, [first, ...rest])] : [];
}

const fromOutside: Describe = (host, unmet) => {
  const who = [...new Set(unmet.map(({ initiator }) => initiator))].map(hostLabel);
  return finding('error', 'http-off', {
    ...shared(host, unmet),
    message: `${hostLabel(host)} has no HTTP binding, and ${listed(who)} ${who.length > 1 ? 'need' : 'needs'} it: the source has these connections on HTTP only.`,
    action: 'Turn HTTP on again.',
    hosts: [host, ...new Set(unmet.map(({ initiator }) => initiator))],
  });
};

const inside: Describe = (host, unmet) =>
  finding('warning', 'http-off-inside', {
    ...shared(host, unmet),
    message: `${hostLabel(host)} has no HTTP binding, and its Switches pass responses to Core Internal over it: T6.5 names port 80.`,
    action: 'Ask 1E what they use instead, or turn HTTP on again.',
    hosts: [host],
  });

const shared = (host: Host, unmet: readonly Need[]) => ({
  subject: host.id,
  fixes: [turnOn(host)],
  unresolved: unmet.map(({ initiator, requirement }) => ({ host: initiator.id, requirement })),
});

function turnOn(host: Host): Fix {
  const http = firstFree(takenBy(listenersOf(host)))(USUAL_HTTP);
  return {
    kind: 'editHost',
    label: `Turn HTTP on, on port ${http}`,
    host: host.id,
    change: { web: { ...host.web, http } },
  };
}

/** What a web site without HTTP leaves unmet. */
export const httpChecks: readonly Check[] = [httpOff];
