import { parseArgs } from 'node:util';
import { keysOf } from '../../lib/keysOf.ts';
import { Refusal, textOf, type Command, type Outcome, type Place, type Values } from '../command.ts';
import { CHECK } from '../commands/check.ts';
import { DERIVE } from '../commands/derive.ts';
import { DIFF } from '../commands/diff.ts';
import { EXPORT } from '../commands/export.ts';
import { LINK, OPEN } from '../commands/link.ts';
import { RULES } from '../commands/rules.ts';
import { SCHEMA } from '../commands/schema.ts';

/** Every command by its name. */
export const COMMANDS = {
  derive: DERIVE,
  rules: RULES,
  diff: DIFF,
  check: CHECK,
  export: EXPORT,
  link: LINK,
  open: OPEN,
  schema: SCHEMA,
} as const satisfies Readonly<Record<string, Command>>;

/** What is printed, and where to. */
export interface Done extends Outcome {
  readonly out?: string | undefined; // a path; absent: standard output
}

/** Does what the words after the program's name ask for; rejects with a Refusal where it can't be done. */
export async function run(words: readonly string[], place: Place): Promise<Done> {
  const [name = '', ...rest] = words;
  if (/^(help|--help|-h)$/.test(name) || rest.includes('--help')) return { content: HELP };
  const command: Command | undefined = keysOf(COMMANDS)
    .filter((one) => one === name)
    .map((one) => COMMANDS[one])[0];
  if (!command) throw new Refusal(`${name === '' ? 'No command' : `No command "${name}"`}; see: portolan --help`);
  const { operands, values } = argumentsOf(command, rest);
  const outcome = await command.run({ operands, values, place });
  return { ...outcome, out: textOf({ values }, 'out') };
}

function argumentsOf(command: Command, words: readonly string[]): { operands: string[]; values: Values } {
  const { positionals, values } = parsed(command, words);
  const [least, most] = command.operands;
  if (positionals.length < least || positionals.length > most) throw new Refusal(`Usage: portolan ${command.usage}`);
  return { operands: positionals, values };
}

function parsed({ options, usage }: Command, words: readonly string[]): { positionals: string[]; values: Values } {
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return {
      positionals,
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, plain(value)])),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.split(/[.\n]/)[0] : '';
    throw new Refusal(`${why}. Usage: portolan ${usage}`, { cause: error });
  }
}

const plain = (value: unknown): string | boolean | undefined =>
  typeof value === 'string' || typeof value === 'boolean' ? value : undefined;

const HELP = `Usage: portolan COMMAND …

${Object.values<Command>(COMMANDS)
  .map(({ usage, about }) => `  ${usage}\n      ${about}`)
  .join('\n')}

FILE is a design file, or - for standard input. The result alone goes to standard output.
Exit status: 0, of check also 10 or 11, and 2 where nothing could be done.
`;
