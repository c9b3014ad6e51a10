import { PAPERS, PLAIN_PAGE } from '../exports/input/options.ts';
import { ALL_ROWS, type ExportInput } from '../exports/input/rows.ts';
import { keysOf } from '../lib/keysOf.ts';
import type { Derivation } from '../rules/derivation.ts';
import { NO_FILTERS } from '../rules/views/filters.ts';
import { choiceOf, isSet, Refusal, textOf, type Asked } from './command.ts';

/** The options that say how an export is made. */
export const EXPORT_OPTIONS = {
  date: { type: 'string' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  per: { type: 'string' },
  'same-host': { type: 'boolean' },
  part: { type: 'string' },
  'by-device': { type: 'boolean' },
} as const;

/** Returns what exports are made from: as in the browser before anything is chosen there, with the options given. */
export const inputOf = (derivation: Derivation, asked: Asked): ExportInput => ({
  design: derivation.design,
  derivation,
  filters: NO_FILTERS,
  options: {
    ...ALL_ROWS,
    sameHost: isSet(asked, 'same-host'),
    per: choiceOf(asked, 'per', ['connection', 'purpose']),
  },
  page: {
    paper: choiceOf(asked, 'paper', keysOf(PAPERS)),
    orientation: choiceOf(asked, 'orientation', [PLAIN_PAGE.orientation, 'portrait']),
  },
  request: { part: choiceOf(asked, 'part', ['change', 'whole']), byDevice: isSet(asked, 'by-device') },
  madeOn: dateOf(asked),
});

/** The date that is printed on an export. */
function dateOf(asked: Asked): string {
  const date = textOf(asked, 'date') ?? asked.place.today;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Refusal(`--date is written as 2026-11-28, not "${date}"`);
  return date;
}
