import { ArrangeProgress } from '../arrange/ArrangeProgress.tsx';
import { duplicateHosts } from '../clipboard/copies.ts';
import { EmptyHint } from './EmptyHint.tsx';
import { LateListeners } from './LateListeners.tsx';
import { Minimap } from './Minimap.tsx';
import { RenameField } from '../nodes/RenameField.tsx';
import { ZoneResizer } from '../nodes/ZoneResizer.tsx';

/** Not seen in the first picture: loaded after it. */
export const lateParts = {
  ArrangeProgress,
  duplicateHosts,
  EmptyHint,
  LateListeners,
  Minimap,
  RenameField,
  ZoneResizer,
};
