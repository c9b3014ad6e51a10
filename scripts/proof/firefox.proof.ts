import { expect, test } from 'vitest';
import { firefox } from './engines/firefox.ts';
import { faultIn } from './engines/journey.ts';

test('the core of the work is done in Firefox', async () => expect(await faultIn(firefox)).toBeNull(), 180_000);
