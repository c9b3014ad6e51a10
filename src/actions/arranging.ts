import type { ArrangeDirection } from '../loading/parts.ts';
import { taskOrWords } from '../loading/loading.ts';

/** Arranges zones and hosts automatically, zones following each other to the right. */
export const arrange = { label: 'Arrange', keys: ['A'], run: (): void => void load('landscape') } as const;

/** Arranges zones and hosts automatically, zones following each other downwards. */
export const arrangePortrait = {
  label: 'Arrange in portrait',
  keys: ['Shift+A'],
  run: (): void => void load('portrait'),
} as const;

async function load(direction: ArrangeDirection): Promise<void> {
  await (
    await taskOrWords('arrange', 'The layout')
  )?.(direction);
}
