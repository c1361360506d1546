import type { Facts } from '../facts/facts.ts';
import type { Path, Severity } from '../finding.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import type { Format, Plan } from '../schema/plan.ts';

/** What a rule says about one place of a plan. The registry adds the rule's id and severity. */
export interface Remark {
  readonly path: Path;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** What a rule may look at: the validated plan, what was computed from it, and the limits of the platform. */
export interface Subject<F extends Format = Format> {
  readonly plan: Extract<Plan, { format: F }>;
  readonly facts: Extract<Facts, { format: F }>;
  readonly limits: LimitBook;
}

/** A review rule for some formats, as its own file states it. */
export interface RuleDefinition<F extends Format> {
  /** Formats that it reviews. */
  readonly formats: readonly F[];
  /** `error` only where publishing the plan would mislead its reader. */
  readonly severity: Severity;
  /** What it checks, as one sentence. */
  readonly checks: string;
  /** Why it matters, in two or three sentences. */
  readonly why: string;
  /** How to fix what it finds. */
  readonly fix: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly check: (subject: Subject<F>) => Iterable<Remark>;
}

/** A review rule whose formats have been forgotten, so that all rules fit into one registry. */
export interface Rule extends Omit<RuleDefinition<Format>, 'formats' | 'check'> {
  readonly formats: readonly Format[];
  readonly check: (subject: Subject) => Iterable<Remark>;
}

/** States a rule; its check sees only plans of the formats that it names. */
export function defineRule<const F extends Format>(rule: RuleDefinition<F>): Rule {
  const applies = (subject: Subject): subject is Subject & Subject<F> =>
    (rule.formats as readonly Format[]).includes(subject.plan.format);
  return { ...rule, check: (subject) => (applies(subject) ? rule.check(subject) : []) };
}
