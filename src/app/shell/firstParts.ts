import { Edges } from '../../canvas/edges/Edges.tsx';
import { CanvasKeys } from '../../canvas/view/CanvasKeys.tsx';
import { CanvasObject } from '../../canvas/objects/CanvasObject.tsx';
import { BottomPanel } from '../../table/panel/BottomPanel.tsx';
import { Inspector } from '../inspector/Inspector.tsx';

/** What follows from a design, in one piece: drawn beside the first picture, which is of hosts alone. */
export const firstParts = { Edges, CanvasKeys, CanvasObject, BottomPanel, Inspector };
