import { expect, test } from 'vitest';
import { derive } from './derive.ts';
import { aDesign, aHost, type Details } from './testing/builders.testing.ts';
import { apply } from '../design/edit/commands.ts';
import { portText } from '../design/model/portNumbers.ts';
import type { Design } from '../design/model/schema.ts';
import { whyNotOfPair } from './explain/whyNot.ts';
import { commandOf } from './findings/fixes.ts';

const off = { web: { http: null } } as const;
const withMaster = (details: Details) =>
  aDesign(
    aHost(['masterStack', 'responseStack'], { name: 'SRV', ...details }),
    aHost('browsers'),
    aHost('apiConsumers', { name: 'API' }),
  );
const apart = (details: Details) =>
  aDesign(
    aHost(['masterStack', 'responseStack'], { name: 'SRV' }),
    aHost('catalog', { name: 'CAT', ...details }),
    aHost('browsers'),
    aHost('apiConsumers', { name: 'API' }),
  );

/** Every purpose as "browser-portal Browsers → SRV 443". */
const purposes = (design: Design): string[] =>
  derive(design).connections.flatMap(({ initiator, listener, port, purposes: all }) =>
    all.map(({ requirement }) => `${requirement.id} ${initiator.name} → ${listener.name} ${portText(port)}`),
  );
const offFindings = (design: Design) => derive(design).findings.filter(({ code }) => code.startsWith('http-off'));
const lost = (on: Design, without: Design) => purposes(on).filter((one) => !purposes(without).includes(one));

test('with the Catalog on the Master Stack every HTTP row but T6.5 goes, as HTTPS has the same', () => {
  expect(lost(withMaster({}), withMaster(off))).toEqual([
    'browser-sla-ui-http Browsers → SRV 80',
    'browser-catalog-ui-http Browsers → SRV 80',
    'application-catalog-api-http API → SRV 80',
    'application-sla-api-http API → SRV 80',
    'switch-core-internal SRV → SRV 80',
  ]);
  expect(purposes(withMaster(off)).filter((one) => one.endsWith(' 80'))).toEqual([]);
  const [inside, ...others] = offFindings(withMaster(off));
  expect(others).toEqual([]);
  expect(inside).toMatchObject({ severity: 'warning', code: 'http-off-inside' });
  expect(inside?.message).toContain('T6.5 names port 80');
  expect(inside?.unresolved.map(({ requirement }) => requirement.id)).toEqual(['switch-core-internal']);
});

test('a Catalog that stands apart is offered on HTTP only: what reaches it is an error that lists each row, and one click mends it', () => {
  const design = apart(off);
  expect(lost(apart({}), design)).toEqual([
    'browser-catalog-ui-http Browsers → CAT 80',
    'application-catalog-api-http API → CAT 80',
    'master-catalog-api SRV → CAT 80',
  ]);
  const [found, ...others] = offFindings(design);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ severity: 'error', code: 'http-off' });
  expect(found?.message).toBe(
    'CAT has no HTTP binding, and Browsers, API and SRV need it: the source has these connections on HTTP only.',
  );
  expect(found?.unresolved.map(({ requirement, host }) => [requirement.id, host])).toEqual([
    ['browser-catalog-ui-http', 'h4'],
    ['application-catalog-api-http', 'h5'],
    ['master-catalog-api', 'h2'],
  ]);
  const fixed = found?.fixes.reduce((before, fix) => apply(before, commandOf(fix)), design);
  expect(fixed && purposes(fixed)).toEqual(purposes(apart({})));
});

test('a Response Stack without HTTP loses nothing that comes from another host', () => {
  const design = (details: Details) =>
    aDesign(aHost('masterStack'), aHost('responseStack', { name: 'RESP', ...details }), aHost('clients'));
  expect(lost(design({}), design(off))).toEqual(['switch-core-internal RESP → RESP 80']);
});

test('HTTP comes back on a port that nothing else has', () => {
  const design = apart({ web: { http: null, https: 80 } });
  expect(offFindings(design)[0]?.fixes).toMatchObject([{ label: 'Turn HTTP on, on port 81' }]);
});

test('why two hosts have no connection on HTTP is told', () => {
  const sentences = (design: Design, a: number, b: number) => {
    const [one, other] = [design.hosts[a]?.id ?? '', design.hosts[b]?.id ?? ''];
    return whyNotOfPair(design, derive(design), one, other).map(({ sentence, items }) => [sentence, items.length]);
  };
  expect(sentences(apart(off), 1, 2)).toEqual([['CAT has no HTTP binding: the source has this on HTTP only.', 1]]);
  expect(sentences(withMaster(off), 1, 0)).toContainEqual(['SRV has no HTTP binding: this goes over HTTPS alone.', 2]);
  expect(sentences(apart({}), 1, 2)).toEqual([]);
});
