/** Keys that the canvas itself answers while it has the focus; only told here. */
export const CANVAS_KEYS: readonly { readonly label: string; readonly keys: readonly string[] }[] = [
  { label: 'Move selection', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  { label: 'Rename', keys: ['F2'] },
  { label: 'Delete', keys: ['Delete'] },
  { label: 'Move by a larger step', keys: ['Shift+ArrowUp', 'Shift+ArrowRight'] },
  { label: 'Select focused item', keys: ['Enter'] },
  { label: 'Add focused item to selection', keys: ['Shift+Enter'] },
  { label: 'Open the menu', keys: ['Shift+F10'] },
  { label: 'Copy', keys: ['Mod+C'] },
  { label: 'Cut', keys: ['Mod+X'] },
  { label: 'Paste', keys: ['Mod+V'] },
  { label: 'Duplicate', keys: ['Mod+D'] },
  { label: 'Select all', keys: ['Mod+A'] },
  { label: 'Clear selection', keys: ['Escape'] },
];
