const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as people count them: an emoji made of several code points is one. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Joins so many characters, the last of them an ellipsis where something is missing. */
export function cutTo(characters: readonly string[], length: number): string {
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('').trimEnd()}…`;
}

/**
 * Breaks a text into lines at spaces and after hyphens and slashes; a word that is too long for a line is broken too.
 * What doesn't fit into the last line is cut.
 *
 * @param width characters of a line
 * @param lines most lines, at least 1
 */
export function wrapWords(text: string, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  let rest = graphemes(text.trim());
  while (rest.length > width && wrapped.length < lines - 1) {
    const end = breakBefore(rest, width);
    wrapped.push(rest.slice(0, end).join('').trimEnd());
    rest = rest.slice(rest[end] === ' ' ? end + 1 : end);
  }
  return [...wrapped, cutTo(rest, width)];
}

function breakBefore(characters: readonly string[], width: number): number {
  for (let end = width; end > 0; end -= 1) {
    if (characters[end] === ' ' || /[-/]/.test(characters[end - 1] ?? '')) return end;
  }
  return width;
}
