/**
 * The word that is most like another, by the pairs of letters that both have.
 * @returns nothing when a word begins with it, so that it isn't misspelt, or none is like it
 */
export function similar(word: string, words: readonly string[]): string | undefined {
  if (words.some((other) => other.startsWith(word))) return undefined;
  const pairs = (text: string) => Array.from(`${text} `, (letter, at) => `${text[at - 1] ?? ' '}${letter}`);
  const own = pairs(word);
  const share = (its: string[]) => 2 * own.filter((pair) => its.includes(pair)).length / (own.length + its.length);
  const [best] = words.map((other) => ({ other, share: share(pairs(other)) })).sort((a, b) => b.share - a.share);
  return best !== undefined && best.share > 0.55 ? best.other : undefined;
}
