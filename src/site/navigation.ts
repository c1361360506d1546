/** Parts of the site, in the order of the header. */
export const navigation = [
  { path: '/plans/', label: 'Plans' },
  { path: '/patterns/', label: 'Patterns' },
  { path: '/examples/', label: 'Examples' },
  { path: '/formats/', label: 'Formats' },
  { path: '/guide/', label: 'Guide' },
] as const;

export type Section = (typeof navigation)[number]['path'];

/** A line of an "On this sheet" list. */
export interface Anchor {
  readonly id: string;
  readonly label: string;
}

/** The h2 headings of a body as anchors, without the emoji that the formats put before them. */
export function anchorsOf(headings: readonly { depth: number; slug: string; text: string }[]): Anchor[] {
  return headings
    .filter((heading) => heading.depth === 2)
    .map((heading) => ({ id: heading.slug, label: heading.text.replace(/^[^\p{L}\p{N}]+/u, '') }));
}
