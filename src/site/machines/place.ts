import type { Place } from './document-link.ts';

/** Where the site will lie, as it is being built. */
export function place(): Place {
  return { base: import.meta.env.BASE_URL, site: import.meta.env.SITE };
}
