import { create } from 'zustand';
import type { SealedLink } from '../../design/link/sealed.ts';
import type { FormatId } from '../../exports/formats.ts';

/** The dialogs of the shell; one at most is open. */
export type OpenDialog =
  | {
      readonly kind:
        | 'share'
        | 'shareChange'
        | 'request'
        | 'baseline'
        | 'designs'
        | 'firewallRules'
        | 'shortcuts'
        | 'about'
        | 'notCovered'
        | 'palette';
    }
  | { readonly kind: 'hostList'; readonly text: string } // empty: to be asked for
  | { readonly kind: 'connect'; readonly from: string | null } // the host it starts at
  | { readonly kind: 'export'; readonly format: FormatId }
  | { readonly kind: 'unlock'; readonly sealed: SealedLink }
  | { readonly kind: 'unkept'; readonly answer: (goOn: boolean) => void }
  | { readonly kind: 'closed'; readonly what: string } // as noted before it was opened
  | { readonly kind: 'problem'; readonly title: string; readonly message: string; readonly safe: string };

export const useDialog = create<{ readonly open: OpenDialog | null }>(() => ({ open: null }));

/** Opens a dialog in place of the one that is open. */
export const showDialog = (open: OpenDialog): void => useDialog.setState({ open });

/** Closes the dialog. */
export const hideDialog = (): void => useDialog.setState({ open: null });
