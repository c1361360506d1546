import { readFileSync } from 'node:fs';
import { dump } from 'js-yaml';
import { splitFrontmatter } from '../../src/plan/content/split-frontmatter.ts';
import { reviewPlan, type Review } from '../../src/plan/review.ts';
import type { Format } from '../../src/plan/schema/plan.ts';
import { parseSource } from '../../src/plan/source.ts';
import { planData } from './contract-plans.ts';
import { library } from './library.ts';

type Mapping = Record<string, unknown>;

/** An example of a page: a fragment of a plan of some format, laid over the contract's plan of that format. */
export interface RuleExample {
  readonly section: string;
  readonly format: Format;
  readonly fragment: Mapping;
}

/** Body of the page of a rule, without its frontmatter. */
export function rulePage(id: string): { frontmatter: string; body: string } {
  const split = splitFrontmatter(readFileSync(new URL(`../../content/rules/${id}.mdx`, import.meta.url), 'utf8'));
  if ('fault' in split) throw new Error(split.fault.message);
  return split;
}

/** The YAML fences of a page, each with the heading that it stands under. */
export function ruleExamples(id: string): RuleExample[] {
  const { body } = rulePage(id);
  return body.split(/^## /m).slice(1).flatMap((part) => {
    const section = part.slice(0, part.indexOf('\n'));
    return Array.from(part.matchAll(/^```yaml (architecture|roadmap|comparison|debugging)\n([\s\S]*?)^```$/gm), ([, format, text]) => {
      const reading = parseSource(text ?? '');
      if ('fault' in reading) throw new Error(`${id}, ${section}: ${reading.fault.message}`);
      return { section, format: format as Format, fragment: reading.source.data as Mapping };
    });
  });
}

/** Reviews the contract's plan of the example's format with the fragment laid over it. */
export function reviewExample({ format, fragment }: RuleExample): Review {
  const data = merge(planData(format), fragment);
  return reviewPlan({ id: 'example', file: 'example.yaml', text: dump(data, { lineWidth: -1 }) }, library);
}

/**
 * Mappings are merged, `null` removes a field, entries of a list that name themselves by `id` (or by `from` and `to`)
 * are merged with their namesakes or added, and any other list or value replaces.
 */
export function merge(base: unknown, over: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(over) && over.every((item) => nameOf(item) !== undefined)) {
    const [old, added] = [base as unknown[], over as unknown[]];
    const namesake = (item: unknown, list: unknown[]) => list.find((other) => nameOf(other) === nameOf(item));
    const merged = old.map((item) => merge(item, namesake(item, added) ?? item));
    return [...merged, ...added.filter((item) => namesake(item, old) === undefined)];
  }
  if (!isMapping(base) || !isMapping(over)) return over;
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null) Reflect.deleteProperty(merged, key);
    else merged[key] = key in base ? merge(base[key], value) : value;
  }
  return merged;
}

function nameOf(item: unknown): string | undefined {
  if (!isMapping(item)) return undefined;
  if (typeof item['id'] === 'string') return item['id'];
  return typeof item['from'] === 'string' && typeof item['to'] === 'string' ? `${item['from']} → ${item['to']}` : undefined;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
