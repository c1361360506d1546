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
export const footerParts = [...navigation, { path: '/formats/', label: 'Formats' }, { path: '/registers/', label: 'Registers' }, { path: '/contents/', label: 'Contents' }] as const;

export type Section = (typeof footerParts)[number]['path'];

/** A line of an "On this sheet" list. */
export interface Anchor {
  readonly id: string;
  readonly label: string;
  /** Whether it belongs to the line above it that is not nested. */
  readonly nested?: boolean;
}

/**
 * The headings of a body as anchors, without the emoji that the formats put before them.
 * @param deepest level of heading that the list shows: 2, or 3 to nest those below
 */
export function anchorsOf(headings: readonly { depth: number; slug: string; text: string }[], deepest: 2 | 3 = 2): Anchor[] {
  return headings
    .filter(({ depth }) => depth >= 2 && depth <= deepest)
    .map(({ depth, slug, text }) => ({ id: slug, label: text.replace(/^[^\p{L}\p{N}]+/u, ''), nested: depth > 2 }));
}
