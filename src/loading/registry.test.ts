import { describe, expect, test, vi } from 'vitest';
import { createRegistry, type DeferredParts } from './registry.ts';

interface Parts {
  readonly edges: string;
  readonly minimap: string;
  readonly dialog: string;
}

/** A registry whose parts arrive, except those that are out of reach. */
function aRegistry(outOfReach: Set<keyof Parts> = new Set(), prepare = async () => undefined) {
  const asked: (keyof Parts)[] = [];
  const part = (key: keyof Parts) => async () => {
    asked.push(key);
    await Promise.resolve();
    if (outOfReach.has(key)) throw new Error(`${key} is out of reach`);
    return `the ${key}`;
  };
  const parts: DeferredParts<Parts> = {
    edges: { stage: 'withFirstPicture', load: part('edges') },
    minimap: { stage: 'afterFirstPicture', load: part('minimap') },
    dialog: { stage: 'whenAsked', load: part('dialog') },
  };
  const registry = createRegistry<Parts>(prepare);
  registry.provide(parts);
  return { registry, asked };
}

describe('parts that are loaded later', () => {
  test('are asked for once, however many want them', async () => {
    const { registry, asked } = aRegistry();
    expect(registry.loaded('dialog')).toBeUndefined();
    expect(await Promise.all([registry.load('dialog'), registry.load('dialog')])).toEqual(['the dialog', 'the dialog']);
    expect(await registry.load('dialog')).toBe('the dialog');
    expect(registry.loaded('dialog')).toBe('the dialog');
    expect(asked).toEqual(['dialog']);
  });

  test('are tried again after a failure, which is told to each who asked', async () => {
    const outOfReach = new Set<keyof Parts>(['dialog']);
    const { registry, asked } = aRegistry(outOfReach);
    const both = await Promise.allSettled([registry.load('dialog'), registry.load('dialog')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(registry.loaded('dialog')).toBeUndefined();
    outOfReach.clear();
    expect(await registry.load('dialog')).toBe('the dialog');
    expect(asked).toEqual(['dialog', 'dialog']);
  });

  test('come stage by stage; what has arrived is not asked for again', async () => {
    const { registry, asked } = aRegistry();
    await registry.loadStage('withFirstPicture');
    expect(asked).toEqual(['edges']);
    await registry.loadStage('afterFirstPicture');
    await registry.loadStage('withFirstPicture');
    expect(asked).toEqual(['edges', 'minimap']);
    expect(registry.loaded('dialog')).toBeUndefined();
  });

  test('a stage fails with any part of it, and succeeds when that can be had', async () => {
    const outOfReach = new Set<keyof Parts>(['minimap']);
    const { registry } = aRegistry(outOfReach);
    await expect(registry.loadStage('afterFirstPicture')).rejects.toThrow('minimap is out of reach');
    outOfReach.clear();
    await registry.loadStage('afterFirstPicture');
    expect(registry.loaded('minimap')).toBe('the minimap');
  });

  test('wait for what comes before each, such as missing style sheets', async () => {
    const prepare = vi.fn<() => Promise<undefined>>().mockRejectedValueOnce(new Error('no styles'));
    const { registry, asked } = aRegistry(new Set(), prepare);
    await expect(registry.load('dialog')).rejects.toThrow('no styles');
    expect(asked).toEqual([]);
    expect(await registry.load('dialog')).toBe('the dialog');
  });

  test('cannot be had before anyone has said what they are', async () => {
    const registry = createRegistry<Parts>(async () => undefined);
    await expect(registry.load('dialog')).rejects.toThrow('what the parts are');
  });
});
