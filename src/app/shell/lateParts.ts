import { TooltipLayer } from '../../ui/TooltipLayer.tsx';
import { OpenedDialog } from '../dialogs/OpenedDialog.tsx';
import { HistoryItems } from '../topbar/HistoryItems.tsx';
import { SelectedPanel } from '../inspector/SelectedPanel.tsx';
import { startLater } from './later.ts';
import { MainItems } from '../topbar/MainItems.tsx';
import { Palette } from '../palette/Palette.tsx';
import { PrintSheet } from '../print/PrintSheet.tsx';
import { offerProtection } from '../rescue/protection.ts';

/** Not seen in the first picture of a design: loaded after it. */
export const lateParts = {
  HistoryItems,
  MainItems,
  offerProtection,
  OpenedDialog,
  Palette,
  PrintSheet,
  SelectedPanel,
  startLater,
  TooltipLayer,
};
