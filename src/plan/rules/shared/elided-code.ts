import type { ScriptReading } from './script-syntax.ts';

/** Where code says that it isn't all there. */
export interface Elision {
  /** Counted from 1. */
  readonly line: number;
  /** What stands there. */
  readonly text: string;
}

const part = '(?:code|implementation|handler|function|logic|file|class|module|method|body|template|routes|fields|properties|config(?:uration)?)';
const unsaid = '(?:here|unchanged|the same|as before|as above|above|below|omitted|left out)';

/** What the words of a comment are when they stand for code: "...", "rest of the handler", "your logic here". */
const stands = new RegExp(
  [
    '(?:\\.{3}|…)(?:\\s.*|(?:existing|rest of|the rest|and so on|(?:more|other) \\w+)\\b.*)?',
    `(?:the )?(?:rest|remainder) of (?:the |your |this )?(?:\\w+ )?${part}(?: (?:goes|comes|stays|is|remains))?(?: ${unsaid})?`,
    `(?:(?:add|put|insert|write) )?(?:(?:your|the|some|actual|real) )*(?:\\w+ )?(?:implementation|logic|code) (?:(?:goes|comes) )?here(?:[^\\w\\s].*)?`,
    '(?:the )?(?:same|unchanged|as)(?: as)? (?:above|before)',
    `(?:existing|remaining|other) ${part}(?: (?:goes|comes|stays|is|remains))?(?: ${unsaid})?`,
    '(?:.* )?(?:omitted|shortened|left out|skipped|removed) for brevity.*',
    'omitted|truncated|snip|etc',
  ].map((words) => `(?:${words})`).join('|').replace(/^(.*)$/s, '^(?:$1)\\.?$'),
  'i',
);

/** Dots where a statement, a body or a list of arguments should be. Elsewhere they mean something: they end a YAML document, and are a value of Python. */
const dots = /^\s*(?:\.{3}|…)\s*[;,]?\s*$|[{(]\s*(?:\.{3}|…)\s*[})]/;

const unwritten = /\bthrow (?:new )?Error\(\s*['"`](?:method |function )?not (?:yet )?implemented(?: yet)?\b[^'"`]*['"`]\s*\)/i;

/** Finds the first place at which a script leaves something out, whether it can be read or not. */
export function elisionIn(text: string, reading: ScriptReading | undefined): Elision | undefined {
  const sound = reading !== undefined && 'comments' in reading;
  const comments = sound ? reading.comments.flatMap(({ line, text: comment }) => linesOf(comment, line)) : commentLines(text);
  return comments.find(({ text: comment }) => stands.test(wordsOf(comment))) ?? (sound ? undefined : matchLine(text, dots)) ?? matchLine(text, unwritten);
}

/** Finds the first place at which a text of another language, with comments behind "#", "//" or "--", leaves something out. */
export function elisionInText(language: string, text: string): Elision | undefined {
  const found = commentLines(text).find(({ text: comment }) => stands.test(wordsOf(comment)));
  return found ?? (language === 'json' ? matchLine(text, dots) : undefined);
}

function linesOf(text: string, first: number): Elision[] {
  return text.split('\n').map((line, index) => ({ line: first + index, text: line.trim() }));
}

/** Lines that are nothing but a comment. */
function commentLines(text: string): Elision[] {
  return linesOf(text, 1).filter(({ text: line }) => /^(?:#|\/\/|--|\/\*|<!--)/.test(line));
}

function wordsOf(comment: string): string {
  return comment.replace(/^(?:#+|\/\/+|--+|\/?\*+|<!--)\s*/, '').replace(/\s*(?:\*+\/|-->)$/, '').trim();
}

function matchLine(text: string, pattern: RegExp): Elision | undefined {
  return linesOf(text, 1).flatMap(({ line, text: content }) => {
    const found = pattern.exec(content)?.[0];
    return found === undefined ? [] : [{ line, text: found.trim() }];
  })[0];
}
