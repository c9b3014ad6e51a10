import { counted } from '../../lib/words.ts';
import { derive } from '../../rules/derive.ts';
import type { Severity } from '../../rules/findings/finding.ts';
import type { Command } from '../command.ts';
import { formOf, printed } from '../printing.ts';
import { readDesign } from '../reading.ts';
import { FINDING_HEADERS, findingRows, findingValues } from '../values/findings.ts';

/** Exit statuses by the worst finding that nobody accepted. */
const STATUSES: Readonly<Record<Severity, number>> = { error: 11, warning: 10, info: 0 };

/** Whether a design lacks or breaks something. */
export const CHECK: Command = {
  usage: 'check FILE [--format text|json|csv|markdown]',
  about: 'findings; exit status 0 for none or notes, 10 for warnings, 11 for errors, accepted ones apart',
  operands: [1, 1],
  options: { format: { type: 'string' } },
  run: async (asked) => {
    const form = formOf(asked, ['text', 'json', 'csv', 'markdown']);
    const { design, remarks } = await readDesign(asked.place, asked.operands[0] ?? '');
    const derivation = derive(design);
    const values = findingValues(derivation);
    const name = design.name.trim() || 'Untitled';
    const report = {
      value: values,
      named: 'Design',
      headers: FINDING_HEADERS,
      sections: [{ name, heading: `${name}: ${counted(values.length, 'finding')}`, rows: findingRows(derivation) }],
    };
    const status = Math.max(0, ...derivation.findings.map(({ severity }) => STATUSES[severity]));
    return { content: printed(report, form), remarks, status };
  },
};
