import { ArrangeProgress } from './ArrangeProgress.tsx';
import { duplicateHosts } from './copies.ts';
import { EmptyHint } from './EmptyHint.tsx';
import { LateListeners } from './LateListeners.tsx';
import { Minimap } from './Minimap.tsx';
import { RenameField } from './RenameField.tsx';
import { ZoneResizer } from './ZoneResizer.tsx';

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
