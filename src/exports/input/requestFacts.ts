import { keysOf } from '../../lib/keysOf.ts';
import type { Request } from '../../design/model/request.ts';
import type { ExportInput } from './rows.ts';

/** The facts of a change request in their order, by what they are called. */
export const REQUEST_LABELS: Readonly<Record<keyof Request, string>> = {
  title: 'Title',
  ticket: 'Ticket',
  revision: 'Revision',
  requester: 'Requester',
  contact: 'Contact',
  wanted: 'Wanted by',
  expires: 'Expires',
  reason: 'Reason',
};

/** Returns what is known of the change request: those facts that have been entered. */
export const requestFacts = ({ design: { request } }: ExportInput): [label: string, value: string][] =>
  keysOf(REQUEST_LABELS).flatMap((fact): [string, string][] => {
    const value = request?.[fact].trim() ?? '';
    return value === '' ? [] : [[REQUEST_LABELS[fact], value]];
  });

/** What these facts stand under. */
export const REQUEST_TITLE = 'Change request';
