import { escapeText } from '../../plan/document/escape.ts';
import type { RuleSheet } from '../rules.ts';
import { blocks, facts, section } from './blocks.ts';

/** What the text of a rule needs beside what stands in its code. */
export interface RuleParts {
  readonly rule: Pick<RuleSheet, 'id' | 'checks' | 'source'>;
  /** The word for its severity, with what follows from it. */
  readonly severity: string;
  readonly subject: string;
  readonly formats: readonly string[];
  readonly reviewed: string;
  /** The body, as Markdown. */
  readonly body: string;
  /** Links to read beside it, as Markdown, by their name. */
  readonly links: Readonly<Record<string, readonly string[]>>;
}

/** A review rule as Markdown. */
export function ruleMarkdown({ rule, severity, subject, formats, reviewed, body, links }: RuleParts): string {
  const rows = Object.entries(links).filter(([, list]) => list.length > 0).map(([name, list]) => `- ${name}: ${list.join(', ')}`);
  return blocks(
    `# Rule: ${rule.id}`,
    escapeText(rule.checks),
    facts({ Severity: severity, Subject: subject, Formats: formats.join(', '), Reviewed: reviewed }),
    body,
    section('Where it comes from', blocks(escapeText(rule.source), rows.join('\n')).trim()),
  );
}
