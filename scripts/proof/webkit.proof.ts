import { expect, test } from 'vitest';
import { webkit } from './engines/webkit.ts';
import { faultIn } from './engines/journey.ts';

test('the core of the work is done in WebKit', async () => expect(await faultIn(webkit)).toBeNull(), 180_000);
