/** Traces of a value that wasn't there and of a template that wasn't filled. */
const trace = /\bundefined\b|\bNaN\b|\[object [A-Z]\w*\]|\{\{|\}\}|\{%|%\}/;

/** How many characters on each side are compared. */
const reach = 40;

/** Whether a text holds a trace at all; cheap, for the many that don't. */
export function hasTrace(text: string): boolean {
  return trace.test(text);
}

/**
 * Finds such traces in a text of a page. People may write these words too: one that stands beside the same word
 * in what somebody wrote, or is all that somebody wrote, is theirs.
 *
 * @param written texts of all inputs, folded by `foldSpace`
 */
export function findLeftOvers(text: string, written: readonly string[]): string[] {
  const folded = foldSpace(text);
  return [...folded.matchAll(new RegExp(trace, 'g'))].flatMap((match) => {
    const end = match.index + match[0].length;
    const left = /(?:[^\s([{]\S*\s)?\S*$/.exec(folded.slice(Math.max(0, match.index - reach), match.index))?.[0] ?? '';
    const right = /^\S*(?:\s\S+)?/.exec(folded.slice(end, end + reach))?.[0] ?? '';
    const isTheirs = [left, right].every((part) => part === '')
      ? written.includes(folded)
      : written.some((own) => (left !== '' && own.includes(left + match[0])) || (right !== '' && own.includes(match[0] + right)));
    return isTheirs ? [] : [match[0]];
  });
}

/** Folds white space to single spaces and drops it at both ends. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
