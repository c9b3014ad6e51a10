import { describe, expect, test } from 'vitest';
import { hostBoxes } from '../../design/model/measures.ts';
import { apply, moveHosts } from '../../design/edit/commands.ts';
import { lostByMerging } from '../../design/edit/roleCommands.ts';
import { aDesign, aHost } from '../../rules/testing/builders.testing.ts';
import { changesAnything, placesOf, targetOfHosts, targetOfRole, zoneAt } from './dropping.ts';
import { freeAround } from '../../geometry/freeAround.ts';
import { tooClose } from '../../geometry/rectangles.ts';

const design = aDesign(
  aHost('masterStack', { name: 'MASTER' }),
  aHost('responseStack', { name: 'RESP' }),
  aHost('clients', { name: 'PCs' }),
  aHost('dmzServer', { name: 'DMZ1' }),
);
const idOf = (name: string): string => design.hosts.find((host) => host.name === name)?.id ?? '';
const boxOf = (name: string) => {
  const box = hostBoxes(design).get(idOf(name));
  if (!box) throw new Error(name);
  return box;
};
const within = (name: string) => ({ x: boxOf(name).x + 20, y: boxOf(name).y + 20 });
const zoneId = (kind: string): string => design.zones.find((zone) => zone.kind === kind)?.id ?? '';
const place = (name: string, at: { x: number; y: number }) => new Map([[idOf(name), at]]);

describe('Dropping a host', () => {
  test('on one that can carry its roles adds them there', () => {
    const target = targetOfHosts(design, place('RESP', within('MASTER')), within('MASTER'));
    expect(target).toEqual({ kind: 'host', id: idOf('MASTER'), text: 'Add to MASTER' });
  });

  test('on another takes away what told its machine, and nothing that was empty', () => {
    const [host] = aDesign(aHost('catalog', { name: 'CAT', addresses: ['10.0.0.1', '10.0.0.2'] })).hosts;
    expect(host && lostByMerging(host)).toEqual(['name CAT', 'address 10.0.0.1', 'address 10.0.0.2']);
    expect(host && lostByMerging({ ...host, name: '', addresses: [] })).toEqual([]);
  });

  test('on one that cannot, places it beside', () => {
    const at = within('MASTER');
    expect(targetOfHosts(design, place('PCs', at), at).kind).toBe('zones');
    const moved = apply(design, moveHosts(placesOf(design, place('PCs', at))));
    const boxes = hostBoxes(moved);
    const [own, other] = [boxes.get(idOf('PCs')), boxes.get(idOf('MASTER'))];
    expect(own && other && tooClose(own, other, 0)).toBe(false);
  });

  test('in another zone moves it there, and only then the zone lights up', () => {
    const dmz = design.zones.find(({ kind }) => kind === 'dmz');
    const at = { x: (dmz?.x ?? 0) + 600, y: (dmz?.y ?? 0) + 600 };
    expect(targetOfHosts(design, place('RESP', at), at)).toEqual({ kind: 'zones', ids: [zoneId('dmz')] });
    expect(placesOf(design, place('RESP', at)).get(idOf('RESP'))).toEqual({ zone: zoneId('dmz'), x: 600, y: 600 });
    const home = { x: 700, y: 700 };
    expect(targetOfHosts(design, place('RESP', home), home)).toEqual({ kind: 'zones', ids: [] });
  });

  test('outside all zones leaves it in its own', () => {
    const at = { x: -900, y: -900 };
    expect(zoneAt(design, at)).toBeUndefined();
    expect(placesOf(design, place('RESP', at)).get(idOf('RESP'))?.zone).toBe(zoneId('internal'));
  });

  test('where it stands changes nothing', () => {
    const { x, y } = boxOf('RESP');
    expect(changesAnything(design, placesOf(design, place('RESP', { x, y })))).toBe(false);
    expect(changesAnything(design, placesOf(design, place('RESP', { x: x + 10, y })))).toBe(true);
  });
});

describe('Several hosts', () => {
  test('each go to the zone they are over, and none merges', () => {
    const dmz = design.zones.find(({ kind }) => kind === 'dmz');
    const places = new Map([
      [idOf('RESP'), { x: (dmz?.x ?? 0) + 400, y: 500 }],
      [idOf('PCs'), { x: 400, y: 500 }],
    ]);
    expect(targetOfHosts(design, places, within('MASTER'))).toEqual({ kind: 'zones', ids: [zoneId('dmz')] });
    const zones = [...placesOf(design, places).values()].map(({ zone }) => zone);
    expect(zones).toEqual([zoneId('dmz'), zoneId('internal')]);
  });
});

describe('A role of the palette', () => {
  test('joins a host that may carry it, else goes to the zone below', () => {
    expect(targetOfRole(design, 'catalog', within('MASTER'))).toMatchObject({ kind: 'host', text: 'Add to MASTER' });
    expect(targetOfRole(design, 'clients', within('MASTER'))).toEqual({ kind: 'zones', ids: [zoneId('internal')] });
    expect(targetOfRole(design, 'clients', { x: -900, y: 0 })).toEqual({ kind: 'zones', ids: [] });
  });
});

test('A free place is the nearest that touches nothing', () => {
  const box = { x: 0, y: 0, width: 200, height: 90 };
  expect(freeAround(box, [])).toEqual({ x: 0, y: 0 });
  const free = freeAround(box, [{ ...box, x: 50 }]);
  expect(tooClose({ ...box, ...free }, { ...box, x: 50 }, 10)).toBe(false);
});
