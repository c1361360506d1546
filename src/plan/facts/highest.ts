/** The keys with the highest number: one, or several for a tie, in their order. */
export function highest(numbers: ReadonlyMap<string, number>): string[] {
  const top = Math.max(...numbers.values());
  return [...numbers].filter(([, number]) => number === top).map(([key]) => key);
}
