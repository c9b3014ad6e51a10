import type { Tasks, Views } from '../../loading/parts.ts';
import type { Deferred, DeferredParts } from '../../loading/registry.ts';
import { loadRules } from '../../store/rules.ts';

// The one place that knows where deferred parts are: whoever uses one asks for it by its key.

const firstParts = async () => {
  const [{ firstParts }] = await Promise.all([import('./firstParts.ts'), loadRules()]);
  return firstParts;
};
const laterParts = async () => (await import('./laterParts.ts')).laterParts;

const first = <Part>(load: () => Promise<Part>): Deferred<Part> => ({ stage: 'withFirstPicture', load });
const later = <Part>(load: () => Promise<Part>): Deferred<Part> => ({ stage: 'afterFirstPicture', load });
const asked = <Part>(load: () => Promise<Part>): Deferred<Part> => ({ stage: 'whenAsked', load });

/** The components that are loaded later. */
export const VIEWS: DeferredParts<Views> = {
  edges: first(async () => (await firstParts()).Edges),
  canvasObject: first(async () => (await firstParts()).CanvasObject),
  canvasKeys: first(async () => (await firstParts()).CanvasKeys),
  bottomPanel: first(async () => (await firstParts()).BottomPanel),
  inspector: first(async () => (await firstParts()).Inspector),

  noteBox: later(async () => (await laterParts()).NoteBox),
  arrangeProgress: later(async () => (await laterParts()).ArrangeProgress),
  canvasListeners: later(async () => (await laterParts()).CanvasListeners),
  canvasMenu: later(async () => (await laterParts()).CanvasMenu),
  inCanvas: later(async () => (await laterParts()).InCanvas),
  emptyHint: later(async () => (await laterParts()).EmptyHint),
  minimap: later(async () => (await laterParts()).Minimap),
  renameField: later(async () => (await laterParts()).RenameField),
  zoneResizer: later(async () => (await laterParts()).ZoneResizer),
  byDeviceTab: later(async () => (await laterParts()).ByDeviceTab),
  findingsTab: later(async () => (await laterParts()).FindingsTab),
  changeTab: later(async () => (await laterParts()).ChangeTab),
  columnLines: later(async () => (await laterParts()).ColumnLines),
  filterItems: later(async () => (await laterParts()).FilterItems),
  groupItems: later(async () => (await laterParts()).GroupItems),
  noRows: later(async () => (await laterParts()).NoRows),
  rowsInSight: later(async () => (await laterParts()).RowsInSight),
  selectedFacts: later(async () => (await laterParts()).SelectedFacts),
  whyDetails: later(async () => (await laterParts()).WhyDetails),
  whyNot: later(async () => (await laterParts()).WhyNot),
  tooltipLayer: later(async () => (await laterParts()).TooltipLayer),
  selectedPanel: later(async () => (await laterParts()).SelectedPanel),
  palette: later(async () => (await laterParts()).Palette),
  printSheet: later(async () => (await laterParts()).PrintSheet),
  mainItems: later(async () => (await laterParts()).MainItems),
  historyItems: later(async () => (await laterParts()).HistoryItems),
  openedDialog: later(async () => (await laterParts()).OpenedDialog),
  menu: later(async () => (await laterParts()).OpeningMenu),
  keptList: later(async () => (await import('../library/KeptList.tsx')).KeptList), // with the start screen, where it lists some

  exportItems: asked(async () => (await import('../export/ExportItems.tsx')).ExportItems),
  hostList: asked(async () => (await import('../library/HostList.tsx')).HostList),
  ruleSetsTab: asked(async () => (await import('../../table/ruleSets/RuleSetsTab.tsx')).RuleSetsTab),
  aboutDialog: asked(async () => (await import('../dialogs/AboutDialog.tsx')).AboutDialog),
  baselineDialog: asked(async () => (await import('../dialogs/BaselineDialog.tsx')).BaselineDialog),
  closedDialog: asked(async () => (await import('../dialogs/ClosedDialog.tsx')).ClosedDialog),
  commandPalette: asked(async () => (await import('../commands/CommandPalette.tsx')).CommandPalette),
  connectDialog: asked(async () => (await import('../commands/ConnectDialog.tsx')).ConnectDialog),
  conflictDialog: asked(async () => (await import('../dialogs/ConflictDialog.tsx')).ConflictDialog),
  designsDialog: asked(async () => (await import('../dialogs/DesignsDialog.tsx')).DesignsDialog),
  firewallDialog: asked(async () => (await import('../export/FirewallDialog.tsx')).FirewallDialog),
  exportDialog: asked(async () => (await import('../export/ExportDialog.tsx')).ExportDialog),
  hostListDialog: asked(async () => (await import('../hostList/HostListDialog.tsx')).HostListDialog),
  notCoveredDialog: asked(async () => (await import('../dialogs/NotCoveredDialog.tsx')).NotCoveredDialog),
  problemDialog: asked(async () => (await import('../dialogs/ProblemDialog.tsx')).ProblemDialog),
  requestDialog: asked(async () => (await import('../dialogs/RequestDialog.tsx')).RequestDialog),
  shareDialog: asked(async () => (await import('../share/ShareDialog.tsx')).ShareDialog),
  shortcutsDialog: asked(async () => (await import('../dialogs/ShortcutsDialog.tsx')).ShortcutsDialog),
  unkeptDialog: asked(async () => (await import('../dialogs/UnkeptDialog.tsx')).UnkeptDialog),
  unlockDialog: asked(async () => (await import('../share/UnlockDialog.tsx')).UnlockDialog),
};

/** What is done by code that is loaded later. */
export const TASKS: DeferredParts<Tasks> = {
  besidePage: later(async () => (await laterParts()).startBeside()),
  askConnection: later(async () => (await laterParts()).askConnection),
  askBaseline: later(async () => (await laterParts()).askBaseline),
  openFirewallRules: later(async () => (await laterParts()).openFirewallRules),
  offerProtection: later(async () => (await laterParts()).offerProtection),
  copying: later(async () => {
    const { rowsToHtml, rowsToTsv } = await laterParts();
    return { rowsToHtml, rowsToTsv };
  }),

  arrange: asked(async () => (await import('../../canvas/arrange/arrange.ts')).startArranging),
  exporting: asked(async () => (await import('../export/making.ts')).askOrMake),
  files: asked(async () => {
    const [{ chooseFile, readFile }, { readText }] = await Promise.all([
      import('../../files/openFile.ts'),
      import('../../files/textFile.ts'),
    ]);
    return { chooseFile, readFile, readText };
  }),
  takeResults: asked(async () => (await import('../testResults/takeResults.ts')).takeResults),
  hostLists: asked(async () => {
    const { copyHostList, offerHostList } = await import('../hostList/copying.ts');
    return { copy: copyHostList, offer: offerHostList };
  }),
};
