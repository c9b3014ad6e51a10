/** What the peers draw: the same hosts, edges and labels at the same places as the product. Coordinates are px of the canvas. */
export interface Drawing {
  readonly hosts: readonly DrawnHost[];
  readonly edges: readonly DrawnEdge[];
  readonly view: { readonly x: number; readonly y: number; readonly zoom: number };
}
export interface DrawnHost {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly address: string;
  readonly rows: readonly string[];
}
export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly text: string;
  readonly label: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
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
