import { fileSchema } from '../fileSchema.ts';
import type { Command } from '../command.ts';
import { jsonOf } from '../printing.ts';

/** What a design file holds. */
export const SCHEMA: Command = {
  usage: 'schema [--out PATH]',
  about: 'the JSON Schema of design files',
  operands: [0, 0],
  options: { out: { type: 'string' } },
  run: () => ({ content: jsonOf(fileSchema()) }),
};
