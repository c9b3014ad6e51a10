import { RULEBOOK_VERSION } from '../../rules/rulebook/requirements.ts';
import type { ExportInput } from './rows.ts';

/** What a document is about, under its name. */
export const SUBJECT = 'Connections and ports of a 1E deployment';

/** Returns who made the document, when and from what: the first facts of every document, those without a value left out. */
export const originFacts = ({ design, madeOn }: ExportInput): [label: string, value: string][] => {
  const facts: [string, string][] = [
    ['Date', madeOn],
    ['Author', design.author.trim()],
    ['Rulebook', `Portolan ${RULEBOOK_VERSION}`],
  ];
  return facts.filter(([, value]) => value !== '');
};
