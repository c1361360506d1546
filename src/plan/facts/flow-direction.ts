/** Width of a page's column, and how much wider a drawing may be and still be readable when it is shrunk to it. */
export const readableWidth = 700 * 1.15;

/** What leads to what. */
export interface Steps {
  readonly components: readonly { readonly id: string }[];
  readonly flows: readonly { readonly from: string; readonly to: string }[];
}

/** The same with the texts of boxes and arrows. */
export interface Sketch extends Steps {
  readonly components: readonly { readonly id: string; readonly name: string }[];
  readonly flows: readonly { readonly from: string; readonly to: string; readonly label: string }[];
}

/** Sizes as they are drawn, in pixels: measured with Mermaid 12 and labels of 14 and captions of 11.5 pixels. */
const box = { character: 7.5, widest: 140, padding: 56, gap: 50 };
const caption = { character: 7, widest: 112, gap: 80 };

/**
 * Which way a flowchart should run to be readable in a page's column: from left to right if it is narrow enough so,
 * else whichever way is narrower. The widths are estimated from names, labels and the steps between components.
 */
export function flowDirection({ components, flows }: Sketch): 'LR' | 'TB' {
  const steps = stepsOf({ components, flows });
  const across = new Map<number, number>();
  const along = new Map<number, number>();
  for (const { id, name } of components) {
    const step = steps.get(id) ?? 0;
    const width = Math.min(name.length * box.character, box.widest) + box.padding;
    across.set(step, (across.get(step) ?? -box.gap) + width + box.gap);
    along.set(step, Math.max(along.get(step) ?? 0, width));
  }
  const captions = new Map<number, number>();
  for (const { from, to, label } of flows) {
    const width = Math.min(label.length * caption.character, caption.widest) + caption.gap;
    const step = steps.get(to) ?? 0;
    if (step > (steps.get(from) ?? 0)) captions.set(step, Math.max(captions.get(step) ?? 0, width));
  }
  const leftToRight = sum(along.values()) + sum(captions.values());
  return leftToRight <= readableWidth || leftToRight < Math.max(...across.values()) ? 'LR' : 'TB';
}

/** How many flows in a row lead to each component at most, not counting flows that close a circle. */
export function stepsOf({ components, flows }: Steps): Map<string, number> {
  const targets = new Map([...Map.groupBy(flows, ({ from }) => from)].map(([from, own]) => [from, own.map(({ to }) => to)]));
  const position = new Map<string, number>();
  const open = new Set<string>();
  const visit = (id: string) => {
    if (position.has(id) || open.has(id)) return;
    open.add(id);
    targets.get(id)?.forEach(visit);
    position.set(id, -position.size);
  };
  components.forEach(({ id }) => { visit(id); });
  const steps = new Map<string, number>();
  for (const [id, place] of [...position].reverse()) {
    for (const to of targets.get(id) ?? []) {
      if ((position.get(to) ?? 0) > place) steps.set(to, Math.max(steps.get(to) ?? 0, (steps.get(id) ?? 0) + 1));
    }
  }
  return steps;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
