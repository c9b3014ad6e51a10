import { create } from 'zustand';

const useModals = create<{ readonly open: readonly HTMLDialogElement[] }>(() => ({ open: [] }));

/** Opens a dialog over everything; gives what closes it. Closing, rather than only going away, is what gives the focus back. */
export function openModal(dialog: HTMLDialogElement): () => void {
  if (!dialog.open) dialog.showModal();
  useModals.setState(({ open }) => ({ open: [...open, dialog] }));
  return () => {
    useModals.setState(({ open }) => ({ open: open.filter((other) => other !== dialog) }));
    dialog.close();
  };
}

/** The dialog on top, for components: nothing outside of it can be seen whole, reached or heard. */
export const useTopModal = (): HTMLDialogElement | null => useModals(({ open }) => open.at(-1) ?? null);
