import type { ComponentProps, ComponentType, ReactElement, ReactNode, RefObject } from 'react';
import type { SealedLink } from '../design/link/sealed.ts';
import type { CanvasObject } from '../design/model/canvasObjects.ts';
import type { CanvasNote } from '../design/model/request.ts';
import type { Design } from '../design/model/schema.ts';
import type { LayoutInput } from '../diagram/layout/layout.ts';
import type { FormatId } from '../exports/formats.ts';
import type { rowsToHtml } from '../exports/lists/htmlTable.ts';
import type { rowsToTsv } from '../exports/lists/tsv.ts';
import type { Result } from '../lib/result.ts';
import type { Connection } from '../rules/connect/connection.ts';
import type { Derivation } from '../rules/derivation.ts';
import type { FILTER_KEYS } from '../rules/views/filters.ts';
import type { Entry } from '../store/saved/stored/keptDesign.ts';
import type { Selection } from '../store/viewStore.ts';

type Nothing = object;

/** The components that are loaded later, by the key a room asks for them with, and what each is given. */
export interface ViewProps {
  // the canvas
  readonly edges: Nothing;
  readonly noteBox: { readonly note: CanvasNote; readonly editing: boolean; readonly selected: boolean };
  readonly canvasObject: { readonly object: CanvasObject; readonly editing: boolean; readonly selected: boolean };
  readonly arrangeProgress: Nothing;
  readonly canvasKeys: Nothing;
  readonly canvasListeners: { readonly area: RefObject<HTMLElement | null> };
  readonly canvasMenu: Nothing;
  readonly inCanvas: Nothing;
  readonly emptyHint: Nothing;
  readonly minimap: Nothing;
  readonly renameField: {
    readonly label: string;
    readonly name: string;
    readonly onRename: (name: string) => void;
  };
  readonly zoneResizer: { readonly id: string };

  // the panel with the rules
  readonly bottomPanel: Nothing;
  readonly byDeviceTab: Nothing;
  readonly findingsTab: Nothing;
  readonly ruleSetsTab: Nothing;
  readonly changeTab: Nothing;
  readonly columnLines: Nothing;
  readonly filterItems: {
    readonly filter: (typeof FILTER_KEYS)[number];
    readonly options: readonly Option[];
    readonly pairs?: readonly Option[]; // of zones, below the zones
  };
  readonly groupItems: Nothing;
  readonly noRows: { readonly total: number };
  readonly rowsInSight: RowsInSightProps;
  readonly selectedFacts: Nothing;
  readonly whyDetails: { readonly connection: Connection; readonly derivation: Derivation };
  readonly whyNot: { readonly onClose: () => void };

  // around both
  readonly menu: MenuProps;
  readonly tooltipLayer: Nothing;
  readonly inspector: Nothing;
  readonly selectedPanel: {
    readonly design: Design;
    readonly derivation: Derivation;
    readonly selection: Selection;
  };
  readonly palette: Nothing;
  readonly printSheet: Nothing;
  readonly mainItems: Nothing;
  readonly historyItems: Nothing;
  readonly exportItems: Nothing;
  readonly keptList: {
    readonly entries: readonly Entry[];
    readonly most?: number;
    readonly onVersions?: (entry: Entry) => void;
  };
  readonly hostList: Nothing;

  // dialogs
  readonly openedDialog: Nothing;
  readonly aboutDialog: Nothing;
  readonly baselineDialog: Nothing;
  readonly closedDialog: { readonly what: string }; // as noted before it was opened: an id, or # and what stands for a link
  readonly commandPalette: Nothing;
  readonly connectDialog: { readonly from: string | null }; // the host it starts at
  readonly conflictDialog: Nothing;
  readonly designsDialog: Nothing;
  readonly firewallDialog: Nothing;
  readonly hostListDialog: { readonly text: string };
  readonly exportDialog: { readonly format: FormatId };
  readonly notCoveredDialog: Nothing;
  readonly problemDialog: {
    readonly title: string;
    readonly message: string; // what happened and what to do
    readonly safe: string; // what is as it was
  };
  readonly requestDialog: Nothing;
  readonly shareDialog: Nothing;
  readonly shortcutsDialog: Nothing;
  readonly unkeptDialog: { readonly answer: (goOn: boolean) => void };
  readonly unlockDialog: { readonly sealed: SealedLink };
}

/** Whether zones follow each other to the right or downwards. */
export type ArrangeDirection = LayoutInput['direction'];

/** What is done by code that is loaded later, by key. */
export interface Tasks {
  /** Begins to follow what may be followed late; being loaded is all it takes. */
  readonly besidePage: void;
  readonly arrange: (direction: ArrangeDirection) => Promise<void>;
  /** Asks for the other host of a new connection; null: for both. */
  readonly askConnection: (from: string | null) => void;
  /** Asks which design is in force, or how the change is sent. */
  readonly askBaseline: (kind: 'baseline' | 'shareChange') => void;
  readonly copying: { readonly rowsToTsv: typeof rowsToTsv; readonly rowsToHtml: typeof rowsToHtml };
  /** Shows the rules of a firewall in the words of its platform. */
  readonly openFirewallRules: (id: string) => void;
  readonly exporting: (format: FormatId) => Promise<void>;
  readonly files: {
    readonly chooseFile: (accept?: string) => Promise<File | null>;
    readonly readText: (file: File) => Promise<Result<string>>;
    readonly readFile: (file: File) => Promise<Result<Design>>;
  };
  readonly hostLists: { readonly copy: () => Promise<void>; readonly offer: (text: string) => void };
  readonly takeResults: (files: readonly File[]) => Promise<readonly File[]>; // the rest is something else
  readonly offerProtection: () => Promise<void>;
}

export type ViewKey = keyof ViewProps;
export type Views = { readonly [Key in ViewKey]: ComponentType<ViewProps[Key]> };

interface Option {
  readonly value: string;
  readonly label: string;
}

interface MenuProps {
  readonly trigger: ReactElement<ComponentProps<'button'>>; // a Button or IconButton
  readonly align?: 'start' | 'end';
  readonly footer?: ReactNode;
  readonly asked: 'not' | 'byPointer' | 'byKey'; // how it was asked for before its code was there
  readonly children: ReactNode;
}

interface RowsInSightProps {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  readonly heightOf: (index: number) => number; // px, before it is measured
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onSight: (sight: Sight) => void;
}

/** Which rows of a long table are in the page; `end` is not. */
export interface Sight {
  readonly start: number;
  readonly end: number;
  readonly above: number; // px that stand for the rows before
  readonly below: number;
  readonly measure: (element: Element | null) => void;
  readonly bringIn: (index: number) => void; // scrolls a row that isn't in the page into it
}
