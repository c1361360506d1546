import { codeSpanInCell, escapeCell, escapeProse, escapeText, linkTarget } from '../../plan/document/escape.ts';
import type { Pattern } from '../../plan/schema/pattern.ts';
import { signalText } from '../signal-text.ts';
import { blocks, bullets, facts, numbered, section, table } from './blocks.ts';

/** What the text of a pattern needs beside its typed facts. */
export interface PatternParts {
  readonly pattern: Pattern;
  readonly category: string;
  readonly level: string;
  /** The body, as Markdown. */
  readonly body: string;
  /** Links to the simpler pattern, to those it goes with, and to the plans that use it, as Markdown. */
  readonly simpler: string;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

/** A pattern as Markdown: the typed facts first, in the order of its page, then its text and its sources. */
export function patternMarkdown({ pattern, category, level, body, simpler, links }: PatternParts): string {
  const { title, summary, problem, why, when, notYet, tryFirst, watchOut, cost, signals, services, packages, aliases, sources, reviewed } = pattern;
  return blocks(
    `# ${escapeText(title)}`,
    escapeText(summary),
    facts({ Category: category, Level: level, Reviewed: reviewed }),
    facts({ 'Also called': aliases.join(', '), Services: services.join(', '), Packages: packages.join(', ') }),
    section('Problem', escapeProse(problem)),
    section('Why', escapeProse(why)),
    section('When it is time', bullets(when)),
    section('Not yet', bullets(notYet)),
    section('Try first', `${escapeText(tryFirst.text)} ${simpler}`.trim()),
    section('Watch out', numbered(watchOut)),
    section('Cost', escapeProse(cost)),
    section('Signals', blocks(
      'The pattern fits a plan whose context passes all of these.',
      table(['Fact', 'Test', 'In words'], signals.map((signal) => [codeSpanInCell(signal.fact), escapeCell(signalText(signal)), escapeCell(signal.says)])),
    ).trim()),
    section('Goes with', Object.entries(links).filter(([, list]) => list.length > 0).map(([name, list]) => `- ${name}: ${list.join(', ')}`).join('\n')),
    // The text has no heading of its own at its beginning.
    '---',
    body,
    section('Sources', sources.map(({ title: source, url, checked, note }, at) => {
      const remark = note === undefined ? '' : `; ${escapeText(note)}`;
      return `${at + 1}. [${escapeText(source)}](${linkTarget(url)}), checked ${checked}${remark}`;
    }).join('\n')),
  );
}
