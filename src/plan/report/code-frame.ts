import type { Position } from '../finding.ts';

const width = 100;

/** Makes text safe to print: control and direction characters become visible, so that no input can move the cursor. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu, '\u00b7');
}

/**
 * Shows the line of a finding with the line before and after it, and a mark under the column.
 *
 * @returns lines without colours, or nothing when the position lies outside the text
 */
export function codeFrame(text: string, { line, column }: Position): string[] {
  const lines = text.split('\n');
  const marked = lines[line - 1];
  if (marked === undefined) return [];
  // A long line is shown around its mark.
  const start = column > width - 20 ? column - (width - 30) : 0;
  const gutter = String(Math.min(line + 1, lines.length)).length;
  const show = (number: number) => {
    const content = lines[number - 1] ?? '';
    const cut = content.slice(start, start + width);
    const shown = `${start > 0 ? '…' : ''}${printable(cut)}${content.length > start + width ? '…' : ''}`;
    return `${number === line ? '>' : ' '} ${String(number).padStart(gutter)} | ${shown}`.trimEnd();
  };
  const before = printable(marked.slice(start, Math.max(start, column - 1))).length + (start > 0 ? 1 : 0);
  const frame = [show(line), `  ${' '.repeat(gutter)} | ${' '.repeat(before)}^`];
  if (line > 1) frame.unshift(show(line - 1));
  if (line < lines.length && lines[line]?.trim() !== '') frame.push(show(line + 1));
  return frame;
}
