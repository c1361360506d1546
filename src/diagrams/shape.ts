/** One element of a drawing as it leaves the browser: plain data, no markup. `text` is set for `text` elements only. */
export interface Shape {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Shape[];
  readonly text: string;
}

/** What the page found in one Mermaid drawing. Lengths in CSS pixels. */
export interface Tracing {
  readonly shapes: readonly Shape[];
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Names of elements that a drawing may not hold (`a`, `image`, …), each once. */
  readonly refused: readonly string[];
}
