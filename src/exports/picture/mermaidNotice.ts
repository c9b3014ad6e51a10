import type { Notice } from '../input/notice.ts';
import { PALETTES } from '../input/palette.ts';
import type { ExportInput } from '../input/rows.ts';
import { remarksIn, toMermaid } from './mermaid.ts';
import { compositionFor } from './picture.ts';

/** Says what the Mermaid file leaves out, and what has to be set to draw it; null where it is drawn as it is. */
export function mermaidNotice(input: ExportInput): Notice | null {
  const remarks = remarksIn(toMermaid(input.design, compositionFor(input), PALETTES.light));
  return remarks.length > 0 ? { text: remarks.join(' '), remedy: null } : null;
}
