import { quote } from '../quote.ts';
import type { Content } from './entry.ts';
import type { MarkdownNode } from './markdown-node.ts';
import { unknownName, type Remark } from './remark.ts';

const attributes = ['plan', 'section'] as const;

/** Checks the one component of entries, `<PlanPart plan="…" section="…" />`, which shows a section of a plan. */
export function checkPlanPart(node: MarkdownNode, { plans, sections }: Pick<Content, 'plans' | 'sections'>): Remark[] {
  const given = new Map<string, string>();
  const remarks: Remark[] = [];
  for (const { name, value } of node.attributes ?? []) {
    if (name === undefined) remarks.push({ message: 'Expected attributes with a name, found an expression', hint });
    else if (!attributes.some((known) => known === name)) remarks.push(unknownName('attribute', name, attributes));
    else if (typeof value === 'string') given.set(name, value);
    else remarks.push({ message: `Expected text in quotes for "${name}", found ${typeof value === 'object' && value !== null ? 'an expression' : 'nothing'}`, hint });
  }
  if (remarks.length > 0) return remarks;
  const missing = attributes.filter((name) => !given.has(name));
  if (missing.length > 0) return missing.map((name) => ({ message: `Missing "${name}"`, hint }));

  const [plan = '', section = ''] = attributes.map((name) => given.get(name));
  if (!plans.has(plan)) return [unknownName('plan', plan, plans)];
  const known = sections?.get(plan);
  if (known === undefined || known.includes(section)) return [];
  return [{ ...unknownName('section', section, known), hint: `Sections of ${quote(plan)}: ${known.join(', ')}.` }];
}

const hint = 'Write <PlanPart plan="id-of-the-plan" section="anchor-of-the-heading" />.';
