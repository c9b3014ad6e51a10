import { ArrangeProgress } from './ArrangeProgress.tsx';
import { LateListeners } from './LateListeners.tsx';
import { Minimap } from './Minimap.tsx';
import { ZoneResizer } from './ZoneResizer.tsx';

/** Not seen in the first picture: loaded after it. */
export const lateParts = { ArrangeProgress, LateListeners, Minimap, ZoneResizer };
