/**
 * The anchor of a heading: lower case, letters and digits kept, spaces to hyphens, everything else dropped,
 * no hyphen at either end. The same as GitHub's but for emoji, which leave nothing behind here.
 * Holds no underscore, so ids with an underscore can't collide with it.
 */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Returns slugs that are unique in one document: `tests`, `tests-1`, … and `section` for a heading without letters.
 * `main` is taken: it is where the skip link of every page leads.
 */
export function createSlugger(): (text: string) => string {
  const used = new Set(['main']);
  return (text) => {
    const first = slug(text) || 'section';
    let candidate = first;
    for (let count = 1; used.has(candidate); count += 1) candidate = `${first}-${count}`;
    used.add(candidate);
    return candidate;
  };
}
