// Every page looks up in the same few lists.
const indexes = new WeakMap<readonly object[], ReadonlyMap<string, unknown>>();

function indexOf<T extends { readonly id: string }>(known: readonly T[]): ReadonlyMap<string, T> {
  const index = indexes.get(known) as ReadonlyMap<string, T> | undefined ?? new Map(known.map((item) => [item.id, item]));
  indexes.set(known, index);
  return index;
}

/**
 * Looks up what an entry refers to, since Astro itself only logs a reference to nothing.
 * @param from names the entry that refers, for the message
 * @throws Error that names the id and where it is used
 */
export function resolveAll<T extends { readonly id: string }>(ids: readonly string[], known: readonly T[], kind: string, from: string): T[] {
  const byId = indexOf(known);
  return ids.map((id) => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`Unknown ${kind} "${id}" in ${from}`);
    return found;
  });
}
