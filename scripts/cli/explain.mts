import { readFileSync } from 'node:fs';
import { splitFrontmatter } from '../../src/plan/content/split-frontmatter.ts';
import { ruleIds, rules } from '../../src/plan/rules/registry.ts';
import { formats } from '../../src/plan/schema/plan.ts';
import { inProject } from '../read-library.mts';
import { ruleNamed } from './rule-named.mts';
import { UsageError } from './usage.mts';

/** `explain`: the page of a rule, as the site shows it; without an id, the list of rules. */
export function explain(args: string[]): number {
  const [name, ...more] = args;
  if (more.length > 0) throw new UsageError(`Too many rules, found ${args.length}, maximum 1.`);
  if (name === undefined) {
    const width = Math.max(...ruleIds.map((rule) => rule.length));
    for (const rule of ruleIds) console.log(`${rule.padEnd(width)}  ${rules[rule].severity.padEnd(10)}  ${rules[rule].checks}`);
    return 0;
  }
  const id = ruleNamed(name);
  const rule = rules[id];
  const where = rule.formats.length === formats.length ? 'all formats' : rule.formats.join(', ');
  const page = splitFrontmatter(readFileSync(inProject('content/rules', `${id}.mdx`), 'utf8'));
  const prose = 'fault' in page ? rule.checks : page.body.trim();
  console.log(`${id} (${rule.severity}, ${where})\n\n${prose}\n\nSource: ${rule.source}`);
  return 0;
}
