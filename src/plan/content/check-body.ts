import type { LocatedFinding, Position } from '../finding.ts';
import { quote } from '../quote.ts';
import { checkCallout } from './callouts.ts';
import { checkHeadings } from './check-headings.ts';
import { checkImage, checkLink } from './check-link.ts';
import { checkPlanPart } from './check-plan-part.ts';
import type { Content, SitePages } from './entry.ts';
import type { MarkdownNode, ParseMdx } from './markdown-node.ts';
import { unknownName, type Remark } from './remark.ts';

/** What the check of a body needs beside its text. */
export interface Surroundings extends Pick<Content, 'plans' | 'sections'> {
  readonly pages: SitePages;
  readonly parse: ParseMdx;
  /** Headings that the body must have, no more and no fewer. */
  readonly headings?: readonly string[];
}

/**
 * Checks the text of an entry: its links and its components. What could run as code is refused: MDX is a program
 * otherwise, and nobody reads a text as one.
 */
export function checkBody(body: string, file: string, surroundings: Surroundings): LocatedFinding[] {
  const finding = (remark: Remark, { line, column }: Position): LocatedFinding => ({
    rule: 'content', severity: 'error', ...remark, path: [], file, line, column,
  });
  let root: MarkdownNode;
  try {
    // Sätteri 0.10 aborts the process on a text that ends within an import or export; a line break prevents it.
    root = surroundings.parse(`${body}\n`);
  } catch (error) {
    const { remark, place } = explain(error);
    return [finding(remark, place)];
  }
  const findings: LocatedFinding[] = [];
  const visit = (node: MarkdownNode): void => {
    const place = node.position?.start ?? { line: 1, column: 1 };
    for (const remark of checkNode(node, surroundings)) findings.push(finding(remark, place));
    if (node.type === 'text') findings.push(...openReferences(node, body).map(({ remark, at }) => finding(remark, at)));
    node.children?.forEach(visit);
  };
  visit(root);
  const wrong = surroundings.headings && checkHeadings(root, surroundings.headings);
  if (wrong) findings.push(finding(wrong, wrong));
  return findings;
}

function checkNode(node: MarkdownNode, surroundings: Surroundings): Remark[] {
  const one = (remark: Remark | undefined) => (remark === undefined ? [] : [remark]);
  switch (node.type) {
    case 'link':
    case 'definition':
      return one(checkLink(node.url ?? '', surroundings.pages));
    case 'blockquote':
      return one(checkCallout(node));
    case 'image':
      return one(checkImage(node.url ?? ''));
    case 'mdxjsEsm':
      return [{ message: `Expected text, found code ${quote(firstLine(node))}`, hint: 'An entry imports and exports nothing: PlanPart is there without.' }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*(?:\/\*(?:(?!\*\/)[^])*\*\/)?\s*$/.test(node.value ?? '')) return [];
      return [{ message: `Expected text, found the expression ${quote(`{${firstLine(node)}}`)}`, hint: 'Put it into a code span, or write a backslash before each brace.' }];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (node.name === 'PlanPart') return checkPlanPart(node, surroundings);
      return [{ ...unknownName('component', node.name ?? '', ['PlanPart']), hint: 'Write it in Markdown; the only component is PlanPart. Text with "<" goes into a code span.' }];
    default:
      return [];
  }
}

function firstLine(node: MarkdownNode): string {
  return /^.*/.exec(node.value ?? '')?.[0] ?? '';
}

/** Finds `[text][name]` that stayed text because nothing defines the name. */
function openReferences(node: MarkdownNode, body: string): { remark: Remark; at: Position }[] {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const written = body.slice(start.offset, end.offset);
  return [...written.matchAll(/(?<!\\)\[[^[\]\\]+\]\[([^[\]\\]*)\]/g)].map((match) => {
    const before = written.slice(0, match.index).split('\n');
    const line = start.line + before.length - 1;
    const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
    const message = `Missing address of the link ${quote(match[0])}`;
    return { remark: { message, hint: `Define it on a line of its own: [${match[1] ?? ''}]: /patterns/cqrs/` }, at: { line, column } };
  });
}

function explain(error: unknown): { remark: Remark; place: Position } {
  const said = error instanceof Error ? error.message : String(error);
  const { line = '1', column = '1', reason = said } = /^(?<line>\d+):(?<column>\d+): (?<reason>[^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(said)?.groups ?? {};
  const remark = {
    message: `Expected MDX that can be read: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    hint: 'Put code into a code span, or write a backslash before "{" and "<".',
  };
  return { remark, place: { line: Number(line), column: Number(column) } };
}
