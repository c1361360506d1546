/** Longest description of a drawing, in characters. */
const longest = 600;

/**
 * Whole sentences as far as they fit into the description of a drawing, then how many are left:
 * `One. Two. And 3 more.` The first one is always there.
 */
export function fitSentences(sentences: readonly string[]): string {
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    const longer = index === 0 ? sentence : `${text} ${sentence}`;
    const rest = ` And ${sentences.length - index} more.`;
    if (index > 0 && longer.length + rest.length > longest) return text + rest;
    text = longer;
  }
  return text;
}
