import { toCsv } from '../../exports/lists/csv.ts';
import { toMarkdown } from '../../exports/lists/markdown.ts';
import { derive } from '../../rules/derive.ts';
import { cellOf, headerOf, type ColumnId } from '../../rules/views/ruleColumns.ts';
import { rowFactsOf } from '../../rules/views/rowFacts.ts';
import type { Derivation } from '../../rules/derivation.ts';
import { Refusal, type Asked, type Command, type Outcome } from '../command.ts';
import { inputOf } from '../exportInput.ts';
import { formOf, jsonOf, printed, type Form, type Report } from '../printing.ts';
import { readDesign } from '../reading.ts';
import { derivationValue } from '../values/derivation.ts';
import { FINDING_HEADERS, findingRows } from '../values/findings.ts';

/** What follows from designs. */
export const DERIVE: Command = {
  usage: 'derive FILE… [--format json|csv|markdown|text]',
  about: 'connections and findings of a design; of several, one JSON a line',
  operands: [1, Infinity],
  options: { format: { type: 'string' } },
  run: async (asked) => {
    const form = formOf(asked);
    const read = await Promise.all(asked.operands.map((path) => readDesign(asked.place, path)));
    const remarks = read.flatMap((one) => one.remarks);
    const derivations = read.map(({ design }) => derive(design));
    const [only, ...others] = derivations;
    if (!only || others.length > 0) return { content: oneALine(derivations, form), remarks };
    return { content: contentOf(only, form, asked), remarks };
  },
};

function oneALine(derivations: readonly Derivation[], form: Form): string {
  if (form !== 'json') throw new Refusal('Several designs are derived as JSON only');
  return derivations.map((one) => `${JSON.stringify(derivationValue(one))}\n`).join('');
}

function contentOf(derivation: Derivation, form: Form, asked: Asked): Outcome['content'] {
  switch (form) {
    case 'json':
      return jsonOf(derivationValue(derivation));
    case 'csv':
      return toCsv(inputOf(derivation, asked));
    case 'markdown':
      return toMarkdown(inputOf(derivation, asked));
    case 'text':
      return `${printed(connectionReport(derivation), form)}\n${printed(findingReport(derivation), form)}`;
  }
}

/** What a line of a terminal has room for. */
const LINE: readonly ColumnId[] = [
  'number',
  'ruleId',
  'source',
  'destination',
  'transport',
  'port',
  'service',
  'scope',
];

function connectionReport(derivation: Derivation): Report {
  const facts = rowFactsOf(derivation);
  const rows = derivation.connections.map((one) => LINE.map((id) => cellOf(id, one, facts)));
  return {
    value: null,
    named: '',
    headers: LINE.map(headerOf),
    sections: [{ name: '', heading: 'Connections', rows }],
  };
}

const findingReport = (derivation: Derivation): Report => ({
  value: null,
  named: '',
  headers: FINDING_HEADERS,
  sections: [{ name: '', heading: 'Findings', rows: findingRows(derivation) }],
});
