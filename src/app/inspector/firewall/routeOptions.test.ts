import { expect, test } from 'vitest';
import { addZone, apply, emptyDesign } from '../../../design/edit/commands.ts';
import { addFirewall, linkFirewall, setRoute } from '../../../design/edit/networkCommands.ts';
import { chosenOption, routeOptions } from './routeOptions.ts';

const zoned = (['internal', 'dmz', 'internet'] as const).reduce(
  (design, kind) => apply(design, addZone(kind)),
  emptyDesign(''),
);
const [inside = '', dmz = '', outside = ''] = zoned.zones.map(({ id }) => id);
const joined = apply(
  apply(zoned, addFirewall({ x: 0, y: 0 }, [inside, dmz], 'FW-IN')),
  addFirewall({ x: 0, y: 200 }, [dmz, outside], 'FW-OUT'),
);
const three = apply(joined, addFirewall({ x: 0, y: 400 }, [inside, dmz], 'FW-B'));
const idOf = (name: string): string => three.firewalls?.find((one) => one.name === name)?.id ?? '';
const labels = (design: typeof zoned, one: string, other: string): string[] =>
  routeOptions(design, [one, other]).map(({ label }) => label);

test('between two zones one chooses the shortest path, each way that firewalls give, or that nothing filters', () => {
  expect(labels(joined, inside, dmz)).toEqual(['Automatic: via FW-IN', 'Via FW-IN', 'Not filtered']);
  expect(labels(joined, inside, outside)).toEqual([
    'Automatic: via FW-IN and FW-OUT through DMZ',
    'Via FW-IN and FW-OUT through DMZ',
    'Not filtered',
  ]);
  expect(labels(three, inside, dmz)).toEqual([
    'Automatic: 2 equally short paths',
    'Via FW-IN',
    'Via FW-B',
    'Not filtered',
  ]);
});

test('what is chosen is shown from whichever zone one looks, and so is a route that can no longer be gone', () => {
  const path = { via: [idOf('FW-B'), idOf('FW-OUT')], through: [dmz] };
  const routed = apply(three, setRoute([inside, outside], path));
  expect(chosenOption(routed, [inside, outside])).toMatchObject({ label: 'Via FW-B and FW-OUT through DMZ', path });
  expect(chosenOption(routed, [outside, inside]).label).toBe('Via FW-OUT and FW-B through DMZ');
  expect(chosenOption(three, [inside, dmz]).path).toBeNull();
  expect(chosenOption(apply(three, setRoute([inside, dmz], 'notFiltered')), [dmz, inside]).label).toBe('Not filtered');
  const broken = apply(three, (design) => setRoute([inside, dmz], { via: [idOf('FW-OUT')], through: [] })(design));
  expect(chosenOption(broken, [inside, dmz]).label).toBe('A route that no longer exists');
});

test('a firewall that leaves a zone takes along the routes that went through it there, and no others', () => {
  const path = { via: [idOf('FW-B'), idOf('FW-OUT')], through: [dmz] };
  const routed = apply(apply(three, setRoute([inside, outside], path)), setRoute([dmz, outside], 'notFiltered'));
  expect(apply(routed, linkFirewall(idOf('FW-B'), dmz, false)).routes).toHaveLength(1);
  expect(apply(routed, linkFirewall(idOf('FW-IN'), dmz, false)).routes).toHaveLength(2);
});
