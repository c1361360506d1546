import { quote } from '../quote.ts';
import { explainLayout } from './explain-layout.ts';
import { openBracket, openQuote, setScene, type Explanation, type Line, type Scene } from './scene.ts';
import { keyHint } from './strict-mapping.ts';

const quoteHint = 'Put the whole value in quotes.';
const escapeHint = 'Use single quotes, in which a backslash is text, or write the backslash twice.';

/** Turns the reason and the offset that js-yaml gives into a message, a hint and the offset of the likely mistake. */
export function explainSyntax(reason: string, text: string, offset: number): Explanation {
  const hint = keyHint(reason);
  if (hint !== undefined) {
    const quoted = /["']/.test(text.charAt(offset - 1));
    return { offset: quoted ? offset - 1 : offset, message: reason, hint };
  }
  const scene = setScene(reason, text, offset);
  return explainCharacter(scene) ?? explainOpening(scene) ?? explainValue(scene) ?? explainEntry(scene) ?? explainLayout(scene);
}

/** A tab, a control character, an escape, the depth. */
function explainCharacter({ reason, text, offset, before, after }: Scene): Explanation | undefined {
  if (/null byte|non-printable|valid JSON character/.test(reason)) {
    const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
    return {
      offset,
      message: `Expected visible text, found the character U+${code}`,
      hint: 'Delete it; many editors do not show it.',
    };
  }
  const indent = /^[ \-?:]*\t/.exec(before + after);
  if (reason.startsWith('tab') || indent) {
    const tab = indent ? offset - before.length + indent[0].length - 1 : offset;
    return {
      offset: tab,
      message: 'Expected spaces before the text of a line, found a tab',
      hint: 'Indent with two spaces a level.',
    };
  }
  if (reason === 'unknown escape sequence') {
    return {
      offset: offset - 1,
      message: `Unknown escape ${quote(text.charAt(offset))} after a backslash in double quotes`,
      hint: escapeHint,
    };
  }
  if (reason === 'expected hexadecimal character') {
    return {
      offset,
      message: 'Expected hexadecimal digits after a backslash and "x", "u" or "U" in double quotes',
      hint: escapeHint,
    };
  }
  if (reason.startsWith('nesting')) {
    return { offset, message: 'Too many levels of nesting, maximum 20', hint: 'No field of a plan is nested that deep.' };
  }
  return undefined;
}

/** A quote or bracket that was opened and not closed: the parser only notices lines later. */
function explainOpening({ reason, offset, before, above }: Scene): Explanation | undefined {
  const certain = /^deficient|^unexpected end/.test(reason);
  if (!certain && !/^missed comma|^bad indentation|document separator/.test(reason)) return undefined;
  const own: Line = { start: offset - before.length, content: before };
  for (const line of certain ? [own, ...above] : above.slice(0, 1)) {
    const quoteAt = openQuote(line.content);
    const mark = line.content.charAt(quoteAt);
    if (quoteAt !== -1 && (certain || before.includes(mark))) {
      const hint = `End the text with ${mark} on the same line, or indent the lines that it goes on in.`;
      return { offset: line.start + quoteAt, message: `Missing closing ${mark === '"' ? 'double' : 'single'} quote`, hint };
    }
    const bracketAt = certain ? openBracket(line.content) : -1;
    if (bracketAt === -1) continue;
    const closing = line.content.charAt(bracketAt) === '[' ? ']' : '}';
    return {
      offset: line.start + bracketAt,
      message: `Missing closing "${closing}"`,
      hint: `Add "${closing}", and indent the lines between.`,
    };
  }
  if (!certain) return undefined;
  return { offset, message: 'Missing closing quote or bracket', hint: 'Look above for a quote, "[" or "{" that is not closed.' };
}

/** A value that needs quotes. */
function explainValue({ reason, offset, before, after }: Scene): Explanation | undefined {
  const found = after.charAt(0);
  if (reason === 'a line break is expected') {
    const mark = before.trimEnd().slice(-1);
    return {
      offset,
      message: `Expected the text on the lines below "${mark}"`,
      hint: 'Begin it on the next line, indented, or put the whole value in quotes.',
    };
  }
  if (/\b(?:tag|anchor|alias)\b/.test(reason)) {
    return { offset, message: 'Expected quotes around a value that begins with "!", "&" or "*"', hint: quoteHint };
  }
  if (!/^bad indentation|^missed comma|document separator/.test(reason)) return undefined;
  const closing = /["'\]}](?=\s*$)/.exec(before)?.[0];
  if (closing !== undefined && found !== ':' && (/[^\s]$/.test(before) || !reason.startsWith('missed'))) {
    const apostrophe = closing === "'" ? " Inside single quotes write an apostrophe twice: 'it''s'." : '';
    const name = closing === '"' ? 'double quote' : closing === "'" ? 'single quote' : `"${closing}"`;
    return { offset, message: `Expected nothing after the closing ${name}`, hint: `${quoteHint}${apostrophe}` };
  }
  if (found === ':' && /[:{[,-]\s[^:]*$|:\s/.test(before.replace(/^[\s-]+/, ''))) {
    return {
      offset,
      message: 'Expected quotes around a value with a colon and a space in it',
      hint: 'Put the whole value in quotes, as in key: "one: two".',
    };
  }
  const first = /(?:^\s*|[:-]\s+)([*&!%@`|>])\S*(?:\s.*)?$/.exec(before)?.[1] ?? (/[:-]\s+$/.test(before) ? found : '');
  if (/^[-?]$/.test(first)) {
    return {
      offset,
      message: 'Expected a list on the lines below its key',
      hint: 'Write each entry on its own line after "- ", or put the value in quotes.',
    };
  }
  if (/^[*&!%@`|>,\]}]$/.test(first)) {
    return { offset, message: `Expected quotes around a value that begins with "${first}"`, hint: quoteHint };
  }
  return undefined;
}

/** A comma, a colon, a dash or a directive. */
function explainEntry({ reason, offset, before, after }: Scene): Explanation | undefined {
  const found = after.charAt(0);
  if (reason.startsWith('missed comma')) {
    return /[[\]{}]/.test(found)
      ? {
          offset,
          message: `Expected quotes around a value with "${found}" in it`,
          hint: 'Put the whole value in quotes, or match the brackets.',
        }
      : {
          offset,
          message: 'Missing comma between two entries',
          hint: 'Put a comma between them, or quotes around a value with a comma, colon or bracket in it.',
        };
  }
  if (reason.startsWith('expected the node content')) {
    return { offset, message: 'Expected a value before the comma', hint: 'Remove the comma, or write the value.' };
  }
  if (reason.startsWith('a whitespace character'))
    return { offset, message: 'Missing space after the colon', hint: 'Write "key: value", with a space after the colon.' };
  if (/directive|YAML version/.test(reason))
    return { offset, message: 'Unknown directive', hint: 'Remove the line that begins with "%".' };
  if (/^\s*-$/.test(before) || (/^\s*$/.test(before) && /^-[^\s-]/.test(after))) {
    return { offset, message: 'Missing space after the dash', hint: 'Write "- entry", with a space after the dash.' };
  }
  return undefined;
}
