import { deriveFacts } from './facts/derive-facts.ts';
import type { Facts } from './facts/facts.ts';
import type { Finding, LocatedFinding } from './finding.ts';
import type { Library } from './library.ts';
import { locateAll } from './locate.ts';
import { rules } from './rules/registry.ts';
import type { Subject } from './rules/rule.ts';
import { parseWith } from './schema/faults.ts';
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
  const faults = checkReferences(plan, library);
  if (faults.length > 0) return { ...input, findings: locateAll(faults, source, input.file), waived: [] };
  const facts = deriveFacts(plan, library);
  const found = locateAll(applyRules({ plan, facts, limits: library.limits } as Subject), source, input.file);
  const reasons = new Map(plan.waivers?.map((waiver) => [waiver.rule, waiver.reason]));
  return {
    ...input,
    plan,
    facts,
    findings: found.filter((finding) => !reasons.has(finding.rule)),
    waived: found.flatMap((finding) => {
      const reason = reasons.get(finding.rule);
      return reason === undefined ? [] : [{ ...finding, reason }];
    }),
  };
}

function applyRules(subject: Subject): Finding[] {
  return Object.entries(rules).flatMap(([id, rule]) =>
    Array.from(rule.check(subject), (remark) => ({ ...remark, rule: id, severity: rule.severity })),
  );
}

/** Whether a plan may be filled and published. */
export function isPublishable(review: Review): review is Review & { plan: Plan; facts: Facts } {
  return review.plan !== undefined && review.findings.every((finding) => finding.severity !== 'error');
}
