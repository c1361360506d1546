/** Parts of the site, in the order of the header. */
export const navigation = [
  { path: '/patterns/', label: 'Patterns' },
  { path: '/plans/', label: 'Plans' },
  { path: '/examples/', label: 'Examples' },
  { path: '/guide/', label: 'Method' },
  { path: '/rules/', label: 'Rules' },
  { path: '/reference/', label: 'Reference' },
] as const;

/** Every part of the site, in the order of the footer. */
export const footerParts = [...navigation, { path: '/formats/', label: 'Formats' }, { path: '/registers/', label: 'Registers' }] as const;

export type Section = (typeof footerParts)[number]['path'];

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
