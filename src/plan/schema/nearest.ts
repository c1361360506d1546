import { closest, distance } from 'fastest-levenshtein';

/** The known word that somebody probably meant, or nothing when none is near enough to be worth naming. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 80) return undefined;
  const lower = word.toLowerCase();
  const longer = known.filter((item) => lower.length >= 4 && item.toLowerCase().startsWith(lower));
  if (longer.length === 1) return longer[0];
  const candidate = closest(lower, known.map((item) => item.toLowerCase()));
  const match = known.find((item) => item.toLowerCase() === candidate);
  if (match === undefined) return undefined;
  return distance(lower, candidate) <= (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) ? match : undefined;
}
