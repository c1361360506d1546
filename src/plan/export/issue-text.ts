import { escapeText, seam } from '../document/escape.ts';

// What an issue tracker makes a link of: people and teams, and issues by number (#1, GH-1, !1 of merge requests).
const reference = /(?<=@)(?=\\?[\p{L}\p{N}_-])|(?<=#)(?=\d)|(?<=\bGH-)(?=\d)|(?<=!)(?=\d)/giu;

/** Inline text in an issue: shown as it was written, and neither markup nor a call for somebody. */
export function issueText(text: string): string {
  return escapeText(text).replace(reference, seam);
}
