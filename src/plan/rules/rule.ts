import type { PriceBook } from '../facts/cost.ts';
import type { Facts } from '../facts/facts.ts';
import type { Finding, Path, Severity } from '../finding.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import type { Pattern } from '../schema/pattern.ts';
import type { Format, Plan } from '../schema/plan.ts';

/** Groups of rules, in the order in which the index shows them. */
export const ruleSubjects = {
  fit: 'Fit',
  voice: 'Decisive voice',
  design: 'Design completeness',
  security: 'Security',
  cost: 'Cost',
  roadmap: 'Roadmap',
  debugging: 'Debugging',
  everywhere: 'Every plan',
} as const;

export type RuleSubject = keyof typeof ruleSubjects;

/** What a rule says about one place of a plan. The registry adds the rule's id and severity. */
export interface Remark {
  readonly path: Path;
  /** What was found and what was expected, in one sentence without its full stop; a limit with its source where there is one. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Only to say it more mildly than the rule does, as where a limit is not confirmed. */
  readonly severity?: Exclude<Severity, 'error'>;
  /** Set where the text at this place must not be shown again. */
  readonly secret?: true;
}

/** What a rule may look at: the validated plan, what was computed from it, and the reference books. */
export interface Subject<F extends Format = Format> {
  readonly plan: Extract<Plan, { format: F }>;
  readonly facts: Extract<Facts, { format: F }>;
  readonly limits: LimitBook;
  readonly prices: PriceBook;
  /** Entries of the pattern library whose frontmatter is sound, by id. */
  readonly patterns: ReadonlyMap<string, Pattern>;
  /** What the rules before this one have found; only the rule about waivers, which runs last, needs it. */
  readonly found: readonly Finding[];
  /** Ids of all rules, for the same one: it cannot read the registry that it is part of. */
  readonly ruleIds: readonly string[];
}

/** A review rule for some formats, as its own file states it. Its prose stands in `content/rules/<id>.mdx`. */
export interface RuleDefinition<F extends Format> {
  /** Formats that it reviews. */
  readonly formats: readonly F[];
  readonly subject: RuleSubject;
  /** `error` only where publishing the plan would mislead its reader. */
  readonly severity: Severity;
  /** What it checks, as one sentence. */
  readonly checks: string;
  /** Where the rule comes from: a public source, or a page of this site such as `guide "Choosing a format"`. */
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
