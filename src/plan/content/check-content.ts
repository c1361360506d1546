import type { LocatedFinding } from '../finding.ts';
import { exampleSchema, type Example } from '../schema/example.ts';
import { guideSchema } from '../schema/guide.ts';
import { patternSchema, type Pattern } from '../schema/pattern.ts';
import { rulePageHeadings, rulePageSchema, type RulePage } from '../schema/rule-page.ts';
import { checkBody } from './check-body.ts';
import { checkFrontmatter, type FrontmatterReading } from './check-frontmatter.ts';
import { checkExampleReferences, checkPatternReferences, checkRulePages, checkRuleReferences, type Sound } from './check-references.ts';
import { pagesOf, type Content, type Entry } from './entry.ts';
import { fileNameFault } from './file-name-fault.ts';
import type { ParseMdx } from './markdown-node.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

/**
 * Checks what people wrote for the site beside plans: file names, frontmatter, references, links and components.
 * Astro itself only logs a reference to nothing, and builds on.
 *
 * @returns findings with the rule `content`, `file`, `schema` or `yaml`, by entry and then by place; all are errors
 */
export function checkContent(content: Content, parse: ParseMdx): LocatedFinding[] {
  const pages = pagesOf(content);
  const findings: LocatedFinding[] = [];
  const patterns: Sound<Pattern>[] = [];
  const examples: Sound<Example>[] = [];
  const rules: Sound<RulePage>[] = [];
  for (const entry of content.entries) {
    const name = fileNameFault(`${entry.id}.mdx`, '.mdx');
    if (name !== undefined) findings.push({ rule: 'file', severity: 'error', ...name, path: [], file: entry.file, line: 1, column: 1 });
    const parts = splitFrontmatter(entry.text);
    if ('fault' in parts) {
      findings.push({ rule: 'content', severity: 'error', ...parts.fault, path: [], file: entry.file });
      continue;
    }
    if (entry.kind === 'patterns') keep(entry, checkFrontmatter(patternSchema, parts.frontmatter, entry.file), patterns);
    else if (entry.kind === 'examples') keep(entry, checkFrontmatter(exampleSchema, parts.frontmatter, entry.file), examples);
    else if (entry.kind === 'rules') keep(entry, checkFrontmatter(rulePageSchema, parts.frontmatter, entry.file), rules);
    else keep(entry, checkFrontmatter(guideSchema, parts.frontmatter, entry.file), []);
    const headings = entry.kind === 'rules' ? { headings: rulePageHeadings } : {};
    findings.push(...checkBody(parts.body, entry.file, { ...content, ...headings, pages, parse }));
  }
  findings.push(...checkPatternReferences(patterns, pages), ...checkExampleReferences(examples, pages), ...checkRuleReferences(rules, pages));
  findings.push(...checkRulePages(content));
  const order = new Map(content.entries.map(({ file }, index) => [file, index]));
  const place = ({ file }: LocatedFinding) => order.get(file) ?? content.entries.length;
  return findings.sort((a, b) => place(a) - place(b) || a.line - b.line || a.column - b.column);

  function keep<T>({ id, file }: Entry, reading: FrontmatterReading<T>, sound: Sound<T>[]): void {
    if ('frontmatter' in reading) sound.push({ id, file, ...reading.frontmatter });
    else findings.push(...reading.findings);
  }
}
