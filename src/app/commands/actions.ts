import { emptyDesign } from '../../design/edit/commands.ts';
import { fitView, zoomIn, zoomOut, zoomToActualSize, zoomToSelection } from '../../canvas/state/viewport.ts';
import { arrange, arrangePortrait } from '../../actions/arranging.ts';
import { redo, undo } from '../../actions/history.ts';
import { newConnection } from '../../actions/newConnection.ts';
import { offerProtection } from '../../actions/protection.ts';
import { taskOrWords } from '../../loading/loading.ts';
import { isReadOnly, useDesignStore } from '../../store/designStore.ts';
import { flush, useKeeping } from '../../store/saved/persistence.ts';
import { setView, useViewStore } from '../../store/viewStore.ts';
import { showToast } from '../../ui/overlays/toasts.ts';
import { showDialog } from '../state/dialogStore.ts';
import { exportAs } from '../export/exporting.ts';
import { downloadDesign } from '../state/rescue.ts';
import { togglePanel } from '../state/layout.ts';
import { focusNextRegion } from '../state/regions.ts';
import { openFileDialog, startNew } from '../open/opening.ts';

/** Something the shell can do: an item of menus and of the command palette, with its keys. */
export interface Action {
  readonly label: string;
  readonly group: 'Design' | 'Edit' | 'View' | 'Help';
  readonly keys: readonly string[]; // the first is shown
  readonly needs: 'nothing' | 'design' | 'tools' | 'editing' | 'baseline'; // tools: not where a design is for reading only; baseline: to edit it
  readonly run: () => void;
}

/** The one table of what the shell does: menus, shortcuts, their help and the command palette read it. */
export const ACTIONS = {
  search: {
    label: 'Search hosts, roles, ports and commands',
    group: 'View',
    keys: ['Mod+K'],
    needs: 'nothing',
    run: () => showDialog({ kind: 'palette' }),
  },
  newDesign: {
    label: 'New design',
    group: 'Design',
    keys: [],
    needs: 'nothing',
    run: () => void startNew(emptyDesign('Untitled')),
  },
  openFile: {
    label: 'Open file…',
    group: 'Design',
    keys: ['Mod+O'],
    needs: 'nothing',
    run: () => void openFileDialog(),
  },
  importHostList: {
    label: 'Import host list…',
    group: 'Design',
    keys: [],
    needs: 'editing',
    run: () => showDialog({ kind: 'hostList', text: '' }),
  },
  copyHostList: {
    label: 'Copy host list',
    group: 'Design',
    keys: [],
    needs: 'design',
    run: () => void taskOrWords('hostLists', 'Copying').then((lists) => lists?.copy()),
  },
  designs: {
    label: 'Designs…',
    group: 'Design',
    keys: [],
    needs: 'nothing',
    run: () => showDialog({ kind: 'designs' }),
  },
  save: {
    label: 'Save now',
    group: 'Design',
    keys: ['Mod+S'],
    needs: 'editing',
    run: () => void saveNow(),
  },
  share: { label: 'Share…', group: 'Design', keys: [], needs: 'tools', run: () => showDialog({ kind: 'share' }) },
  firewallRules: {
    label: 'Firewall rules…',
    group: 'Design',
    keys: [],
    needs: 'tools',
    run: () => showDialog({ kind: 'firewallRules' }),
  },
  undo: { ...undo, group: 'Edit', needs: 'editing', run: () => undo.run() },
  redo: { ...redo, group: 'Edit', needs: 'editing', run: () => redo.run() },
  newConnection: { ...newConnection, group: 'Edit', needs: 'editing', run: () => newConnection.run() },
  fit: { label: 'Fit to screen', group: 'View', keys: ['F'], needs: 'design', run: fitView },
  zoomToSelection: {
    label: 'Zoom to selection',
    group: 'View',
    keys: ['Shift+F'],
    needs: 'design',
    run: zoomToSelection,
  },
  zoomIn: { label: 'Zoom in', group: 'View', keys: ['+', '='], needs: 'design', run: zoomIn },
  zoomOut: { label: 'Zoom out', group: 'View', keys: ['-'], needs: 'design', run: zoomOut },
  actualSize: { label: 'Zoom to 100 %', group: 'View', keys: ['0'], needs: 'design', run: zoomToActualSize },
  arrange: { ...arrange, group: 'Edit', needs: 'editing' },
  arrangePortrait: { ...arrangePortrait, group: 'Edit', needs: 'editing' },
  nextRegion: {
    label: 'Next pane',
    group: 'View',
    keys: ['F6'],
    needs: 'design',
    run: focusNextRegion,
  },
  connections: {
    label: 'Show connections',
    group: 'View',
    keys: ['1'],
    needs: 'design',
    run: () => setView({ tab: 'connections' }),
  },
  byDevice: {
    label: 'Show ports by device',
    group: 'View',
    keys: ['2'],
    needs: 'design',
    run: () => setView({ tab: 'byDevice' }),
  },
  findings: {
    label: 'Show findings',
    group: 'View',
    keys: ['3'],
    needs: 'design',
    run: () => setView({ tab: 'findings' }),
  },
  ruleSets: {
    label: 'Show rule sets',
    group: 'View',
    keys: ['4'],
    needs: 'design',
    run: () => setView({ tab: 'ruleSets' }),
  },
  change: { label: 'Show change', group: 'View', keys: ['5'], needs: 'design', run: () => setView({ tab: 'change' }) },
  sameHost: {
    label: 'Show or hide same-host connections',
    group: 'View',
    keys: ['H'],
    needs: 'design',
    run: () => setView({ showSameHost: !useViewStore.getState().showSameHost }),
  },
  numbers: {
    label: 'Show or hide row numbers on connections',
    group: 'View',
    keys: ['N'],
    needs: 'design',
    run: () => setView({ showNumbers: !useViewStore.getState().showNumbers }),
  },
  palette: {
    label: 'Show or hide the palette',
    group: 'View',
    keys: ['P'],
    needs: 'editing',
    run: () => togglePanel('palette'),
  },
  inspector: {
    label: 'Show or hide the inspector',
    group: 'View',
    keys: ['I'],
    needs: 'design',
    run: () => togglePanel('inspector'),
  },
  csv: { label: 'Export CSV', group: 'Design', keys: [], needs: 'design', run: () => void exportAs('csv') },
  json: { label: 'Export JSON', group: 'Design', keys: [], needs: 'design', run: () => void exportAs('json') },
  shortcuts: {
    label: 'Keyboard shortcuts',
    group: 'Help',
    keys: ['?', 'Mod+/'],
    needs: 'nothing',
    run: () => showDialog({ kind: 'shortcuts' }),
  },
  notCovered: {
    label: 'Scope and limitations',
    group: 'Help',
    keys: [],
    needs: 'nothing',
    run: () => showDialog({ kind: 'notCovered' }),
  },
  about: {
    label: 'About Portolan',
    group: 'Help',
    keys: [],
    needs: 'nothing',
    run: () => showDialog({ kind: 'about' }),
  },
} as const satisfies Record<string, Action>;
export type ActionId = keyof typeof ACTIONS;

async function saveNow(): Promise<void> {
  await flush();
  const { state, problem } = useKeeping.getState();
  const action = { label: 'Download file', run: downloadDesign };
  if (state === 'failed') return showToast(problem ?? '', { tone: 'error', action });
  showToast('Saved in this browser. Portolan saves every change by itself.', { action });
  offerProtection();
}

/** Whether the action can be done now. */
export function isPossible({ needs }: Action): boolean {
  const { origin, isListed, history } = useDesignStore.getState();
  const { kind } = origin;
  if (needs === 'baseline') return kind === 'kept' && !isListed && history.present.baseline !== undefined;
  if (needs === 'nothing' || (kind === 'kept' && !isListed)) return true;
  return !isListed && kind === 'shared' && needs !== 'editing' && !(needs === 'tools' && isReadOnly());
}
