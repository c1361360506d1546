import { cutTo, graphemes } from './fit-words.ts';
import { ganttLabel } from './mermaid-label.ts';

/**
 * Where Mermaid 12 puts titles, in pixels of a chart whose bars have 565: inside the bar if it is wide enough, else at
 * its right if the title ends before 565, else at its left. Each coded character is measured `coded` too wide, because
 * Mermaid measures its own mark for it.
 */
const chart = { width: 565, coded: 38 } as const;

/** Widths of characters in 12 pixel Arial, rounded up. */
const narrow = { width: 3.4, pattern: /[ ()[\].,:;!'|Ifijlrt]/ } as const;
const broad = { width: 9, pattern: /[A-Zmw@%]/ } as const;
const full = { width: 12, pattern: /[\u1100-\uffff]|[\u{10000}-\u{10ffff}]/u } as const;
const otherWidth = 6.5;

/**
 * The title of a task as it fits into the chart: whole where there is room, else cut.
 *
 * @param start where the bar begins, as a part of the chart, 0 to 1
 * @param end where it ends
 */
export function ganttTitle(title: string, start: number, end: number): string {
  const right = Math.max(end - start, 1 - end) * chart.width;
  const left = start * chart.width;
  const fits = (text: string) => widthOf(text) <= left || measuredWidth(text) <= right;
  if (fits(title)) return title;
  const characters = graphemes(title);
  let [fitting, tooLong] = [2, characters.length];
  while (tooLong - fitting > 1) {
    const length = Math.floor((fitting + tooLong) / 2);
    if (fits(cutTo(characters, length))) fitting = length;
    else tooLong = length;
  }
  return cutTo(characters, fitting);
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    const found = [narrow, broad, full].find(({ pattern }) => pattern.test(character));
    return sum + (found?.width ?? otherWidth);
  }, 0);
}

function measuredWidth(text: string): number {
  return widthOf(text) + (ganttLabel(text).match(/#\d+;/g)?.length ?? 0) * chart.coded;
}
