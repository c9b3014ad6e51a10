import * as z from 'zod/mini';
import { keysOf } from '../../lib/keysOf.ts';
import { LIMITS } from './bounds.ts';
import { coordinate, extent, idSchema, text, textOrNone, withDefault } from './fields.ts';
import { addressSchema } from './settings.ts';

const date = withDefault(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'is not a date as 2026-11-28')), '');
const fact = textOrNone(LIMITS.fact);

/** What a change request says about itself. */
export const requestSchema = z.strictObject({
  title: fact,
  requester: fact,
  contact: fact,
  ticket: fact,
  reason: textOrNone(LIMITS.note),
  revision: fact,
  wanted: date,
  expires: date,
});
export type Request = z.infer<typeof requestSchema>;

/** How far a rule has come. */
export const RULE_STATES = {
  planned: { label: 'Planned', code: 'p' },
  requested: { label: 'Requested', code: 'q' },
  approved: { label: 'Approved', code: 'a' },
  implemented: { label: 'Implemented', code: 'i' },
  verified: { label: 'Verified', code: 'v' },
  rejected: { label: 'Rejected', code: 'r' },
} as const;

/** What people know of a rule, by its row id. A state holds for the content told: sources, destinations and ports. */
export const ruleFactsSchema = z.strictObject({
  row: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{7}$/, 'is not the id of a row')),
  ticket: fact,
  owner: fact,
  expires: date,
  note: textOrNone(LIMITS.note),
  state: withDefault(z.enum(keysOf(RULE_STATES)), 'planned'),
  approved: textOrNone(LIMITS.content),
});
export type RuleFacts = z.infer<typeof ruleFactsSchema>;

/** A text on the canvas. */
export const canvasNoteSchema = z.strictObject({
  id: idSchema,
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  text: text(LIMITS.note),
});
export type CanvasNote = z.infer<typeof canvasNoteSchema>;

/** A finding that somebody lives with, as long as what it is about stays the same. */
export const acceptedSchema = z.strictObject({
  finding: text(LIMITS.content),
  content: textOrNone(LIMITS.content),
  reason: textOrNone(LIMITS.reason),
});
export type Accepted = z.infer<typeof acceptedSchema>;

/** What the test of a connection can come to. */
export const OUTCOMES = {
  open: { label: 'Open', code: 'o' },
  refused: { label: 'Refused', code: 'r' },
  unreachable: { label: 'Unreachable', code: 'u' },
  timeout: { label: 'Timeout', code: 't' },
  nameUnknown: { label: 'Name unknown', code: 'n' },
  blockedHere: { label: 'Blocked here', code: 'b' },
  notTestable: { label: 'Not testable', code: 'x' },
} as const;

/** A row of a test run: which connection, address and port it tried, and what came of it. */
export const resultSchema = z.strictObject({
  connection: text(LIMITS.fact),
  address: withDefault(z.union([z.literal(''), addressSchema]), ''),
  transport: z.enum(['TCP', 'UDP']),
  port: z.int().check(z.gte(1), z.lte(65535)),
  outcome: z.enum(keysOf(OUTCOMES)),
  detail: textOrNone(LIMITS.detail),
  at: textOrNone(40), // the tester's date and time
});
export type TestResult = z.infer<typeof resultSchema>;
