import { deriveFacts } from './facts/derive-facts.ts';
import type { Facts } from './facts/facts.ts';
import type { Finding, LocatedFinding } from './finding.ts';
import type { Library } from './library.ts';
import { locateAll } from './locate.ts';
import { ruleIds, rules } from './rules/registry.ts';
import type { Rule, Subject } from './rules/rule.ts';
import { parseWith } from './schema/faults.ts';
import type { Pattern } from './schema/pattern.ts';
import { planSchema, type Plan } from './schema/plan.ts';
import { checkReferences } from './schema/references.ts';
import { parseSource } from './source.ts';

/** What became of one input: findings in the order of the file, and the plan where its shape is right. */
export interface Review {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly findings: readonly LocatedFinding[];
  /** Findings that the plan itself waives, with its reason. */
  readonly waived: readonly (LocatedFinding & { readonly reason: string })[];
  readonly plan?: Plan;
  readonly facts?: Facts;
  /** Rules that apply to the format and found nothing, waived or not. */
  readonly passed?: readonly string[];
}

/** One input as it was read. */
export interface PlanInput {
  readonly id: string;
  /** Path as the user gave it, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Reads, checks, computes and reviews one plan. Never throws for anything that an input holds. */
export function reviewPlan(input: PlanInput, library: Library): Review {
  const reading = parseSource(input.text);
  if ('fault' in reading) return { ...input, findings: [{ ...reading.fault, file: input.file }], waived: [] };
  const { source } = reading;
  const parsed = parseWith(planSchema, source.data);
  if (parsed.value === undefined) return { ...input, findings: locateAll(parsed.faults, source, input.file), waived: [] };
  const plan = parsed.value;
  const faults = checkReferences(plan, { ...library, self: input.id });
  if (faults.length > 0) return { ...input, findings: locateAll(faults, source, input.file), waived: [] };
  const facts = deriveFacts(plan, library);
  const { limits, prices } = library;
  const found = locateAll(applyRules({ plan, facts, limits, prices, patterns: soundPatterns(library) }), source, input.file);
  const reasons = new Map(plan.waivers?.map((waiver) => [waiver.rule, waiver.reason]));
  return {
    ...input,
    plan,
    facts,
    passed: inOrder.filter(([id, rule]) => rule.formats.includes(plan.format) && !found.some((finding) => finding.rule === id)).map(([id]) => id),
    findings: found.filter((finding) => !reasons.has(finding.rule)),
    waived: found.flatMap((finding) => {
      const reason = reasons.get(finding.rule);
      return reason === undefined ? [] : [{ ...finding, reason }];
    }),
  };
}

/** Runs every rule; the one about waivers comes last, because it looks at what the others found. */
function applyRules(subject: Omit<Subject, 'found' | 'ruleIds'>): Finding[] {
  const found: Finding[] = [];
  for (const [id, rule] of inOrder) {
    for (const remark of rule.check({ ...subject, found, ruleIds })) found.push({ severity: rule.severity, ...remark, rule: id });
  }
  return found;
}

const { 'waiver-used': last, ...others } = rules;
const inOrder: readonly (readonly [string, Rule])[] = [...Object.entries(others), ['waiver-used', last]];

const sound = new WeakMap<Library, ReadonlyMap<string, Pattern>>();

/** Patterns with sound frontmatter, gathered once for a library. */
function soundPatterns(library: Library): ReadonlyMap<string, Pattern> {
  const known = sound.get(library) ?? new Map(Array.from(library.patterns).flatMap(([id, { entry }]) => (entry ? [[id, entry] as const] : [])));
  sound.set(library, known);
  return known;
}

/** Whether a plan may be filled and published. */
export function isPublishable(review: Review): review is Review & { plan: Plan; facts: Facts } {
  return review.plan !== undefined && review.findings.every((finding) => finding.severity !== 'error');
}
