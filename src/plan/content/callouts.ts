import type { MarkdownNode } from './markdown-node.ts';
import { unknownName, type Remark } from './remark.ts';

/** Kinds of callouts and what stands above them. They are written as on GitHub: a quotation that starts with `[!NOTE]`. */
export const callouts = { NOTE: 'Note', TIP: 'Tip', IMPORTANT: 'Important', WARNING: 'Warning', CAUTION: 'Caution' } as const;

/** The mark that starts a callout, alone on its line. */
export const calloutMark = /^\[!(?<kind>[^\]\n]*)\][^\S\n]*(?:\n|$)/;

/** Checks the kind of a quotation that wants to be a callout. */
export function checkCallout(quotation: MarkdownNode): Remark | undefined {
  const text = quotation.children?.[0]?.children?.[0]?.value ?? '';
  const kind = calloutMark.exec(text)?.groups?.['kind'];
  return kind === undefined || Object.hasOwn(callouts, kind) ? undefined : unknownName('callout', kind, Object.keys(callouts));
}
