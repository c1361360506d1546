import type { Finding, Path } from '../finding.ts';
import { quote } from '../quote.ts';
import { nearest } from './nearest.ts';

/** A set or map of names. */
interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** Names outside a plan that it may refer to. */
export interface KnownNames {
  readonly patterns: Names;
  readonly plans: Names;
  readonly prices: Names;
  readonly templates: Names;
  /** Id of the plan itself. */
  readonly self: string;
}

/** Collects findings about names: each is unique, each reference leads somewhere. */
export class NameCheck {
  readonly findings: Finding[] = [];

  fault(path: Path, message: string, hint?: string): void {
    this.findings.push({ rule: 'schema', severity: 'error', message, path, ...(hint === undefined ? {} : { hint }) });
  }

  /** Every id of a list once, without regard to case. @returns the ids as written */
  unique(items: readonly { readonly id: string }[], what: string, pathOf: (index: number) => Path): Set<string> {
    const seen = new Map<string, string>();
    items.forEach((item, index) => {
      const lower = item.id.toLowerCase();
      if (seen.has(lower)) this.fault(pathOf(index), `Duplicate ${what} id ${quote(item.id)}`, 'Give each its own id.');
      else seen.set(lower, item.id);
    });
    return new Set(seen.values());
  }

  known(id: string, names: Names, what: string, path: Path): void {
    if (names.has(id)) return;
    const all = [...names.keys()];
    const guess = nearest(id, all);
    const hint = all.length === 0 ? `There are no ${what}s to refer to.` : all.length <= 7 ? `Choose one of: ${all.join(', ')}.` : undefined;
    this.fault(path, `Unknown ${what} ${quote(id)}${guess === undefined ? '' : `, did you mean "${guess}"?`}`, hint);
  }

  /** Another plan, since nothing replaces itself or is to be read beside itself. */
  otherPlan(id: string, { plans, self }: KnownNames, path: Path): void {
    if (id === self) this.fault(path, `Expected another plan, found ${quote(id)}, which is this one`, 'Remove it, or name the plan that is meant.');
    else this.known(id, plans, 'plan', path);
  }

  needs(value: unknown, field: string, path: Path, reason: string): void {
    if (value === undefined) this.fault(['context', field], `Missing "${field}"`, `Add it to "context": ${reason} (${path.join('.')}).`);
  }
}
