/** Keys that the canvas itself answers while it has the focus; only told here. */
export const CANVAS_KEYS: readonly { readonly label: string; readonly keys: readonly string[] }[] = [
  { label: 'Move what is selected', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  { label: 'Rename', keys: ['F2'] },
  { label: 'Delete', keys: ['Delete'] },
  { label: 'Move further', keys: ['Shift+ArrowUp', 'Shift+ArrowRight'] },
  { label: 'Select what has the focus', keys: ['Enter'] },
  { label: 'Add it to what is selected', keys: ['Shift+Enter'] },
  { label: 'Open the menu', keys: ['Shift+F10'] },
  { label: 'Copy', keys: ['Mod+C'] },
  { label: 'Cut', keys: ['Mod+X'] },
  { label: 'Paste', keys: ['Mod+V'] },
  { label: 'Duplicate', keys: ['Mod+D'] },
  { label: 'Select all', keys: ['Mod+A'] },
  { label: 'Select nothing', keys: ['Escape'] },
];
