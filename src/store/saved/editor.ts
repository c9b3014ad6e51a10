import type { Design } from '../../design/model/schema.ts';
import { deriveAhead } from '../derived.ts';
import {
  closeDesign,
  currentDesign,
  noteLosses,
  openDesign,
  runOn,
  setUnsettled,
  useDesignStore,
} from '../designStore.ts';

/** The open design, as far as saving depends on it. */
export interface Editor {
  readonly current: () => Design;
  readonly savedId: () => string | null; // of the open design; null where it is none of this browser's
  readonly onChange: (act: () => void) => void;
  readonly replace: (design: Design) => void; // by what another tab wrote
  readonly setUnsettled: (isUnsettled: boolean) => void; // no more edits until the user has said what to save
  readonly noteLosses: (notes: readonly string[] | undefined) => void;
  readonly prepare: (design: Design) => Promise<void>; // what is about to be opened
  readonly open: (id: string, design: Design, notes?: readonly string[]) => void;
  readonly close: () => void;
}

export const storeEditor: Editor = {
  current: currentDesign,
  savedId: () => {
    const { origin } = useDesignStore.getState();
    return origin.kind === 'kept' ? origin.id : null;
  },
  onChange: (act) => void useDesignStore.subscribe(act),
  replace: (design) => runOn('Change in another tab', () => design),
  setUnsettled,
  noteLosses,
  prepare: deriveAhead,
  open: (id, design, notes) => openDesign(design, { kind: 'kept', id }, notes),
  close: closeDesign,
};
