// Where things are in the page: the selectors by which code reaches elements that it did not draw itself.

/** The element that holds the whole application. */
export const ROOT_ID = 'root';
/** The files that the single-file build carries inside the page. */
export const EMBEDDED_FILES = 'script[type="text/plain"][data-file]';
/** The root when it is dark by choice, and when it is not light by choice. */
export const DARK_ROOT = ":root[data-theme='dark']";
export const NOT_LIGHT_ROOT = ":root:not([data-theme='light'])";

export const TOP_BAR = 'header';
export const PALETTE = 'section[aria-label="Palette"]';
export const CANVAS = '[data-canvas]';
export const INSPECTOR = 'section[aria-label="Inspector"]';
export const TAB_LIST = '[role="tablist"]';
/** What a part of the screen is inside of, with its headings and tools. */
export const SECTION = 'section';
/** The whole of a screen, as the start screen is. */
export const SCREEN = 'main';
/** Everything that is a place of its own to assistive technology. */
export const REGIONS = 'section, dialog, main, header, nav, aside, form, [role="tabpanel"]';
export const OPEN_DIALOG = 'dialog[open]';
/** What goes away by itself: whoever is in there goes back to where they came from. */
export const PASSING = '[data-passing]';
/** Messages about what was typed. */
export const ALERTS = '[role="alert"]';
export const TOOLTIP = '[data-tooltip-layer]';
/** What has a tooltip. */
export const TOOLTIP_ANCHOR = '[data-tooltip]';

/** What Tab stops at. */
export const STOPS = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
/** Where text is typed in lines. */
export const FIELDS = 'input, textarea';
/** Whatever is typed into: the keys belong to the text. */
export const TYPED_INTO =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';
/** Jumps to what begins with the letter that is typed. */
export const CHOICES = '[role="menu"], [role="listbox"], [role="combobox"]';
/** Inside the canvas, but with keys and a clipboard of its own. */
export const NOT_CANVAS = 'input, textarea, select, [contenteditable], dialog, [role="menu"], [role="dialog"]';
export const BUTTON = 'button';
/** What a click is meant for, rather than for the row it stands in. */
export const CONTROLS = 'button, a';

/** What the rows of a table stand in. */
export const TABLE_BODY = 'tbody';

/** React Flow's own elements: all of it, its ground, whatever stands on it. */
export const FLOW = '.react-flow';
export const FLOW_PANE = '.react-flow__pane';
export const FLOW_NODE = '.react-flow__node';
/** What is moved by itself: hosts, and objects such as firewalls. */
export const FLOW_THING = '.react-flow__node-host, .react-flow__node-object';
/** What a zone is dragged by. */
export const ZONE_HANDLE = '[data-zone-handle]';
/** What connections are drawn from. */
export const CONNECTOR = '[data-connector]';
/** The label of an edge. */
export const EDGE_LABEL = '[data-edge]';
/** What has a context menu of its own on the canvas: a name being typed, the label of an edge. */
export const OWN_MENU = 'input, [data-edge]';

/** The host, zone or object of the canvas with an id. */
export const flowNode = (id: string): string => `${CANVAS} ${FLOW_NODE}[data-id="${CSS.escape(id)}"]`;
