import type { ExportInput } from '../input/rows.ts';
import type { RequestContent } from './content.ts';

/** What the list of open points stands under. */
export const BOUNCE_TITLE = 'Will it bounce?';

/** Who signs a request. */
export const APPROVALS = ['Requester', 'Application owner', 'Firewall team', 'Security'] as const;

/** What heads the lines in which they sign. */
export const APPROVAL_HEADERS = ['Approval', 'Name', 'Decision', 'Date'] as const;

/** What a request is called: its own title, else the design's name. */
export const titleOf = ({ design: { request, name } }: ExportInput): string =>
  request?.title.trim() || name.trim() || 'Untitled';

/** Returns what is asked for: all rules, or a change of what. */
export function kindText({ isChange }: RequestContent, { design: { baseline } }: ExportInput): string {
  if (!isChange) return 'Change request: all rules';
  const label = baseline?.label.trim() ?? '';
  return `Change request: changes to ${label === '' ? 'what is in force' : label}`;
}
