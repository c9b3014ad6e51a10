import type { ParseArgsConfig } from 'node:util';
import type { LoadFont } from '../exports/fonts/faces.ts';

/** Why a command is not done: one line for the user. */
export class Refusal extends Error {}

/** What a command needs of the machine it runs on. */
export interface Place {
  readonly read: (path: string) => Promise<string>; // "-": standard input
  readonly today: string; // "2025-03-14", as it is printed on exports
  readonly loadFont: LoadFont;
}

/** What a command came to. */
export interface Outcome {
  readonly content: string | Uint8Array; // the result, and nothing else
  readonly remarks?: readonly string[]; // a line each, beside the result
  readonly status?: number; // absent: 0
}

/** The values of options as they were given. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What is given to a command. */
export interface Asked {
  readonly operands: readonly string[];
  readonly values: Values;
  readonly place: Place;
}

/** One command of the program. */
export interface Command {
  readonly usage: string; // after the program's name
  readonly about: string;
  readonly operands: readonly [least: number, most: number];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (asked: Asked) => Outcome | Promise<Outcome>;
}

/** Returns the text of an option; undefined where it is not given. */
export function textOf({ values }: Pick<Asked, 'values'>, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}

/** Returns whether an option without a value is given. */
export const isSet = ({ values }: Pick<Asked, 'values'>, option: string): boolean => values[option] === true;

/** Returns which of its values an option has, the first where it is not given; refuses others. */
export function choiceOf<T extends string>(asked: Pick<Asked, 'values'>, option: string, choices: readonly T[]): T {
  const given = textOf(asked, option) ?? choices[0];
  const choice = choices.find((one) => one === given);
  if (choice === undefined) throw new Refusal(`--${option} is one of ${choices.join(', ')}, not "${given}"`);
  return choice;
}
