import { ArrangeProgress } from '../../canvas/arrange/ArrangeProgress.tsx';
import { CanvasMenu } from '../../canvas/menu/CanvasMenu.tsx';
import { RenameField } from '../../canvas/nodes/RenameField.tsx';
import { ZoneResizer } from '../../canvas/nodes/ZoneResizer.tsx';
import { NoteBox } from '../../canvas/objects/NoteBox.tsx';
import { CanvasListeners } from '../../canvas/view/CanvasListeners.tsx';
import { InCanvas } from '../../canvas/view/InCanvas.tsx';
import { EmptyHint } from '../../canvas/view/EmptyHint.tsx';
import { Minimap } from '../../canvas/view/Minimap.tsx';
import { rowsToHtml } from '../../exports/lists/htmlTable.ts';
import { rowsToTsv } from '../../exports/lists/tsv.ts';
import { ColumnLines } from '../../table/columns/ColumnLines.tsx';
import { ChangeTab } from '../../table/change/ChangeTab.tsx';
import { ByDeviceTab } from '../../table/devices/ByDeviceTab.tsx';
import { SelectedFacts } from '../../table/facts/SelectedFacts.tsx';
import { FilterItems } from '../../table/filters/FilterItems.tsx';
import { FindingsTab } from '../../table/findings/FindingsTab.tsx';
import { GroupItems } from '../../table/tools/GroupItems.tsx';
import { NoRows } from '../../table/tools/NoRows.tsx';
import { RowsInSight } from '../../table/rules/RowsInSight.tsx';
import { WhyDetails } from '../../table/why/WhyDetails.tsx';
import { WhyNot } from '../../table/why/WhyNot.tsx';
import { TooltipLayer } from '../../ui/overlays/TooltipLayer.tsx';
import { OpeningMenu } from '../../ui/menu/OpeningMenu.tsx';
import { askConnection } from '../dialogs/askConnection.ts';
import { askBaseline } from '../dialogs/askBaseline.ts';
import { OpenedDialog } from '../dialogs/OpenedDialog.tsx';
import { SelectedPanel } from '../inspector/SelectedPanel.tsx';
import { openFirewallRules } from '../export/openFirewallRules.ts';
import { Palette } from '../palette/Palette.tsx';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { offerProtection } from '../rescue/protection.ts';
import { HistoryItems } from '../topbar/HistoryItems.tsx';
import { MainItems } from '../topbar/MainItems.tsx';
import { startBeside } from './besidePage.ts';

/** Not seen in the first picture: loaded after it, in one piece. */
export const laterParts = {
  ArrangeProgress,
  askBaseline,
  askConnection,
  ByDeviceTab,
  CanvasListeners,
  CanvasMenu,
  ChangeTab,
  ColumnLines,
  EmptyHint,
  FilterItems,
  FindingsTab,
  GroupItems,
  HistoryItems,
  InCanvas,
  MainItems,
  Minimap,
  NoRows,
  NoteBox,
  offerProtection,
  openFirewallRules,
  OpenedDialog,
  OpeningMenu,
  Palette,
  PrintSheet,
  RenameField,
  RowsInSight,
  rowsToHtml,
  rowsToTsv,
  SelectedFacts,
  SelectedPanel,
  startBeside,
  TooltipLayer,
  WhyDetails,
  WhyNot,
  ZoneResizer,
};
