import { BottomPanel } from '../table/BottomPanel.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { HistoryMenu } from './HistoryMenu.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { MainMenu } from './MainMenu.tsx';
import { Palette } from './palette/Palette.tsx';
import { PrintSheet } from './print/PrintSheet.tsx';

/** What stands around the canvas. One piece of code of its own, so that the diagram is there before it. */
export const surroundings = { BottomPanel, ExportMenu, HistoryMenu, Inspector, MainMenu, Palette, PrintSheet };
