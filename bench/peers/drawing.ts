/** What the peers draw: the same zones, hosts, edges and labels at the same places as the product. Coordinates are px of the canvas. */
export interface Drawing {
  readonly zones: readonly DrawnZone[];
  readonly hosts: readonly DrawnHost[];
  readonly edges: readonly DrawnEdge[];
  readonly icons: Readonly<Record<string, string>>; // SVG path data in a box of 24
  readonly view: { readonly x: number; readonly y: number; readonly zoom: number };
}
export interface DrawnBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface DrawnZone extends DrawnBox {
  readonly title: string;
}
export interface DrawnHost extends DrawnBox {
  readonly name: string;
  readonly address: string;
  readonly worst: string | null; // an icon
  readonly rows: readonly { readonly icon: string; readonly label: string; readonly detail: string }[];
}
export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly dashed: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly text: string;
  readonly label: Omit<DrawnBox, 'id'> | null;
}

declare global {
  interface Window {
    /** Set by a peer when it is loaded: draws, and is done when it is on the screen. */
    draw?: (drawing: Drawing) => Promise<void>;
  }
}

/** After the next frame was painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
