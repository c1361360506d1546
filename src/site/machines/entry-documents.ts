import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allExamples, allGuidePages, allPatterns, levelNames, type PatternEntry } from '../library.ts';
import { patternPages, type PatternPageProps } from '../pattern-pages.ts';
import { allPlans, type PlanSheet } from '../plans.ts';
import { resolveAll } from '../references.ts';
import { rulePages, type RulePageProps } from '../rule-pages.ts';
import { allRules } from '../rules.ts';
import { formatInfo } from '../formats.ts';
import { severities } from '../severities.ts';
import { escapeText } from '../../plan/document/escape.ts';
import { blocks, facts, linkTo, section } from './blocks.ts';
import { documentLink, type Place } from './document-link.ts';
import { entryMarkdown } from './entry-markdown.ts';
import { patternMarkdown } from './pattern-markdown.ts';
import { ruleMarkdown } from './rule-markdown.ts';
import { sectionMarkdown } from './section-markdown.ts';
import type { SiteDocument } from './site-document.ts';

/** The document of a plan, as the build script wrote it. */
export function planText(id: string): string {
  return readFileSync(join(process.cwd(), '.groundplan', 'plans', `${id}.md`), 'utf8');
}

export function planPath({ id }: PlanSheet): string {
  return `/plans/${id}/`;
}

/** Sheet number and title: "A-1 Task Management API". */
export function planName({ sheet, plan }: PlanSheet): string {
  return `${sheet} ${plan.title}`;
}

/** Makes the function that gives the body of an entry as Markdown. */
function bodyWriter(place: Place, sheets: readonly PlanSheet[]): (entry: { readonly id: string; readonly body?: string | undefined }) => string {
  const link = (address: string) => documentLink(place, address);
  return ({ id, body = '' }) => entryMarkdown(body, {
    link,
    part: (plan, anchor) => {
      const [sheet] = resolveAll([plan], sheets, 'plan', `"${id}"`);
      const text = sectionMarkdown(planText(plan), anchor);
      if (sheet === undefined || text === undefined) throw new Error(`Unknown section "${anchor}" of plan "${plan}" in "${id}"`);
      return `*From ${linkTo(planName(sheet), link(`${planPath(sheet)}#${anchor}`))}:*\n\n${text}`;
    },
  });
}

/** Every pattern, example, guide page and rule as a text, in the order of the site. */
export async function entryDocuments(place: Place): Promise<Record<'patterns' | 'examples' | 'guide' | 'rules', SiteDocument[]>> {
  const [sheets, patterns] = [await allPlans(), await allPatterns()];
  const bodyOf = bodyWriter(place, sheets);
  const linkPlan = (sheet: PlanSheet) => linkTo(planName(sheet), documentLink(place, planPath(sheet)));
  const linkPattern = ({ id, data }: PatternEntry) => linkTo(data.title, documentLink(place, `/patterns/${id}/`));
  const linkRule = ({ id }: { readonly id: string }) => linkTo(id, documentLink(place, `/rules/${id}/`));

  const ofPattern = ({ entry, category, needs, related, contradicts, simpler, usedBy }: PatternPageProps): SiteDocument => ({
    group: 'Patterns',
    page: `/patterns/${entry.id}/`,
    title: entry.data.title,
    summary: entry.data.summary,
    markdown: () => patternMarkdown({
      pattern: entry.data,
      category,
      level: levelNames[entry.data.level],
      body: bodyOf(entry),
      simpler: simpler === undefined ? '' : linkPattern(simpler),
      links: { 'Needs': needs.map(linkPattern), 'Related': related.map(linkPattern), 'Not together with': contradicts.map(linkPattern), 'Used by': usedBy.map(linkPlan) },
    }),
  });
  const ofRule = ({ rule, group, related, patterns: shown }: RulePageProps): SiteDocument => ({
    group: 'Rules',
    page: `/rules/${rule.id}/`,
    title: rule.id,
    summary: rule.checks,
    markdown: () => ruleMarkdown({
      rule,
      severity: `${severities[rule.severity].name} (${severities[rule.severity].means})`,
      subject: group.name,
      formats: rule.formats.map((format) => formatInfo[format].name),
      reviewed: rule.entry.data.reviewed,
      body: bodyOf(rule.entry),
      links: { 'Related rules': related.map(linkRule), 'Patterns that show how': shown.map(linkPattern) },
    }),
  });
  return {
    patterns: patternPages(patterns, sheets).map(ofPattern),
    examples: (await allExamples()).map((entry) => ({
      group: 'Examples',
      page: `/examples/${entry.id}/`,
      title: entry.data.title,
      summary: entry.data.summary,
      markdown: () => blocks(
        `# ${escapeText(entry.data.title)}`,
        escapeText(entry.data.summary),
        `> ${escapeText(entry.data.question)}`,
        facts({ Level: levelNames[entry.data.level], Reviewed: entry.data.reviewed }),
        section('Its sheets', resolveAll(entry.data.plans, sheets, 'plan', `example "${entry.id}"`).map((sheet) => `- ${linkPlan(sheet)}`).join('\n')),
        bodyOf(entry),
      ),
    })),
    guide: (await allGuidePages()).map((entry) => ({
      group: 'Guide',
      page: `/guide/${entry.id}/`,
      title: entry.data.title,
      summary: entry.data.summary,
      markdown: () => blocks(`# ${escapeText(entry.data.title)}`, escapeText(entry.data.summary), facts({ Reviewed: entry.data.reviewed ?? '' }), bodyOf(entry)),
    })),
    rules: rulePages(await allRules(), patterns, sheets).map(ofRule),
  };
}
