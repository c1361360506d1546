import { quote } from '../quote.ts';
import type { Explanation, Line, Scene } from './scene.ts';

/** A line with "key: value" or "key:". */
const field = /^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s'"#][^#]*?)\s*:(?:\s|$)/;

/**
 * Explains what is left when no mark is to blame: a field without its colon, or indentation.
 * A line without "key: value" is read on into the lines below it, so the first such line is the mistake.
 */
export function explainLayout({ reason, offset, before, after, above }: Scene): Explanation {
  const own: Line = { start: offset - before.length, content: before + after };
  let broken = /[^\s-]/.test(before) && !field.test(own.content) ? own : undefined;
  if (/\S/.test(before) || reason.includes('multiline key')) {
    for (const line of above) {
      if (field.test(line.content) || /^\s*(?:-\s*$|#|---|- +(?![\w-]+:\S))/.test(line.content)) break;
      broken = line;
    }
  }
  if (broken) {
    const start = broken.start + broken.content.search(/[^\s-]|$/);
    const shown = quote(broken.content.trim().replace(/^(?:- +)+/, ''));
    return /^[\s-]*["']?[\w.-]+["']?:\S/.test(broken.content)
      ? {
          offset: start,
          message: `Missing space after the colon in ${shown}`,
          hint: 'Write "key: value", with a space after the colon.',
        }
      : {
          offset: start,
          message: `Missing colon after ${shown}`,
          hint: 'Write "key: value"; indent a line that carries on the text above it.',
        };
  }
  if (!/indentation|document separator/.test(reason)) {
    return {
      offset,
      message: `Expected YAML that can be read: ${reason}`,
      hint: 'Put the value in quotes, or compare the line with an example plan.',
    };
  }
  return {
    offset: own.start + own.content.search(/\S|$/),
    message: 'Expected the same indentation as the lines around it',
    hint: 'Line up the fields of a mapping, and the dashes of a list, in one column.',
  };
}
