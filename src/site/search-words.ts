/** Shorter words are too much alike to say which one was meant. */
const shortest = 4;

/** The words of some texts, once each, from A to Z: what search offers in the place of a misspelt one. */
export function searchWords(texts: readonly string[]): string[] {
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}[\p{L}\d]*/gu) ?? []);
  return [...new Set(words)].filter((word) => word.length >= shortest).sort();
}
