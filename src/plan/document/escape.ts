/**
 * What a person wrote, written so that GitHub-flavoured Markdown gives it back as text: one function for each
 * place in a document, and no other way in. Texts hold no control character but line breaks and tabs;
 * the schema sees to that. Raw documents are read too, so a character is escaped only where it could mean something.
 */

/**
 * An empty comment. Automatic links, and GitHub's emoji and formulas, are looked for in text that is unescaped
 * already: neither a backslash nor an entity stops them, only a node between two texts does.
 */
export const seam = '<!-- -->';

const joints = [
  // A link without markup: after the scheme, after "www", before the "@" of a mail address.
  /(?<=(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):)(?=\/\/)/,
  /(?<=[wW]{3})(?=\.)/,
  /(?<=[\p{L}\p{N}._+-])(?=@[\p{L}\p{N}._-]*\.[\p{L}\p{N}._-]*\p{L})/u,
  // One of GitHub's emoji, of which only two are numbers; a formula, which ends in a dollar sign after a character.
  /(?<=:)(?=(?!\d+:)[a-z\d_+-]+:|100:|1234:)/,
  /(?<=\S)(?=\$)/,
];

const marks = [
  // What begins or ends something anywhere in a line. An underscore inside a word is only a character.
  /[\\\x60*[\]<|~$]|_(?![A-Za-z0-9])|(?<![A-Za-z0-9])_/,
  // An entity, also one that what follows the value would complete.
  /&(?=#?[A-Za-z0-9]*(?:;|$))/,
  // What closes a heading, and what makes an image of a link that follows the value.
  /(?<!\S)#(?=#*(?:\s|$))|!(?=\[|$)/,
  // Lists, headings, quotations, rules and rows of dashes, at the beginning of a line.
  /^[-+=:>#]|(?<=^\d+)[.)](?=\s|$)/,
];

const either = (patterns: readonly RegExp[]) => patterns.map((pattern) => pattern.source).join('|');
const special = new RegExp(`(${either(joints)})(?:${either(marks)})?|${either(marks)}`, 'gu');

/** Folds white space to single spaces, as a browser does, and drops it at both ends. */
function fold(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/**
 * Inline text in a paragraph, list item, heading, table cell, bold or link text.
 * White space is folded to single spaces, and dropped at both ends.
 */
export function escapeText(text: string): string {
  return fold(text).replace(special, (mark: string, joint: string | undefined) => {
    return `${joint === undefined ? '' : seam}${mark === '' ? '' : `\\${mark}`}`;
  });
}

/** Text of a table cell, with the folding of `escapeText`. The row must have a space before each of its bars. */
export function escapeCell(text: string): string {
  return escapeText(text);
}

/**
 * Text in lines: a line break stays one, blank lines part paragraphs, and each line is folded as by `escapeText`.
 *
 * @param indent what lines after the first begin with, inside a list item
 */
export function escapeProse(text: string, indent = ''): string {
  return text
    .split(/\r\n?|\n/)
    .map(escapeText)
    .join('\n')
    .trim()
    .replace(/\n{2,}|\n/g, (breaks) => (breaks.length > 1 ? `\n\n${indent}` : `\\\n${indent}`));
}

/** A code span with its backticks. Line breaks become spaces; nothing else changes. Empty text gives nothing. */
export function codeSpan(text: string): string {
  const content = text.replace(/\r\n?|\n/g, ' ');
  if (content === '') return '';
  const runs = new Set((content.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  // Markdown takes one space off each end where both have one and there is more than spaces.
  const padding = /^`|`$|^ .*[^ ].* $/.test(content) ? ' ' : '';
  const fence = '`'.repeat(length);
  return `${fence}${padding}${content}${padding}${fence}`;
}

/**
 * A code span for a table cell. GFM can't write a backslash right before a bar inside one
 * (an odd number of them, to be exact), so such a text is given as plain text.
 */
export function codeSpanInCell(text: string): string {
  if (/(?<!\\)(?:\\\\)*\\\|/.test(text)) return escapeCell(text);
  return codeSpan(text).replaceAll('|', '\\|');
}

/**
 * A fenced code block, whose fence is longer than any run of backticks in the text.
 * A line break at the end of the text is the fence's own; every other character stays.
 *
 * @param language letters, digits and `+#-`, as the schema checks it
 * @param indent what every line begins with, inside a list item
 */
export function codeFence(text: string, language: string, indent = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text.split(/\r\n?|\n/);
  if (lines.at(-1) === '') lines.pop();
  return [`${fence}${language}`, ...lines, fence].map((line) => (line === '' ? '' : indent + line)).join('\n');
}

/**
 * The address of a link, for `[text](…)` with or without angle brackets. What could end it is percent-encoded.
 *
 * @param url an absolute address whose scheme the schema has checked
 */
export function linkTarget(url: string): string {
  return url
    .toWellFormed()
    .replace(/[^\w.~:/?#[\]@!$&'*+,;=%-]|%(?![0-9A-Fa-f]{2})/gu, percent)
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;');
}

function percent(character: string): string {
  // encodeURIComponent leaves round brackets alone, and they end the address.
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character);
}
