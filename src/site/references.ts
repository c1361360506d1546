/**
 * Looks up what an entry refers to, since Astro itself only logs a reference to nothing.
 * @param from names the entry that refers, for the message
 * @throws Error that names the id and where it is used
 */
export function resolveAll<T extends { readonly id: string }>(ids: readonly string[], known: readonly T[], kind: string, from: string): T[] {
  return ids.map((id) => {
    const found = known.find((item) => item.id === id);
    if (found === undefined) throw new Error(`Unknown ${kind} "${id}" in ${from}`);
    return found;
  });
}
