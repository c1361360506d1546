import type { Finding, LocatedFinding, Path } from '../finding.ts';
import { quote } from '../quote.ts';
import { locateAll } from '../locate.ts';
import type { Example } from '../schema/example.ts';
import type { Pattern } from '../schema/pattern.ts';
import type { RulePage } from '../schema/rule-page.ts';
import type { Frontmatter } from './check-frontmatter.ts';
import type { Content, SitePages } from './entry.ts';
import { unknownName, type Remark } from './remark.ts';

/** The frontmatter of one entry. */
export interface Sound<T> extends Frontmatter<T> {
  readonly id: string;
  readonly file: string;
}

/** Checks that the patterns of a library name patterns of the library, and agree about what contradicts what. */
export function checkPatternReferences(patterns: readonly Sound<Pattern>[], pages: SitePages): LocatedFinding[] {
  const contradicting = new Map(patterns.map(({ id, value }) => [id, value.contradicts]));
  return patterns.flatMap(({ id, file, value, source }) => {
    const findings = [
      ...checkNames('pattern', ['needs'], value.needs, pages.patterns, id),
      ...checkNames('pattern', ['related'], value.related, pages.patterns, id),
      ...checkNames('pattern', ['contradicts'], value.contradicts, pages.patterns, id),
      ...(value.tryFirst.pattern === undefined ? [] : checkName('pattern', ['tryFirst', 'pattern'], value.tryFirst.pattern, pages.patterns, id)),
    ];
    for (const [other, others] of contradicting) {
      if (other === id || !others.includes(id) || value.contradicts.includes(other)) continue;
      findings.push(fault(['contradicts'], {
        message: `Missing pattern ${quote(other)} in "contradicts"`,
        hint: `"${other}" names "${id}" there; what contradicts does so both ways.`,
      }));
    }
    return locateAll(findings, source, file);
  });
}

/** Checks that the pages of rules name rules and patterns that there are. */
export function checkRuleReferences(rules: readonly Sound<RulePage>[], pages: SitePages): LocatedFinding[] {
  return rules.flatMap(({ id, file, value, source }) => {
    const findings = [
      ...checkNames('rule', ['related'], value.related ?? [], pages.rules, id),
      ...checkNames('pattern', ['patterns'], value.patterns ?? [], pages.patterns),
    ];
    return locateAll(findings, source, file);
  });
}

/** Checks that each rule has its page, and each page its rule. */
export function checkRulePages({ entries, rules }: Content): LocatedFinding[] {
  if (rules === undefined) return [];
  const pages = entries.filter(({ kind }) => kind === 'rules');
  const whole = (file: string, remark: Remark): LocatedFinding => ({ ...fault([], remark), file, line: 1, column: 1 });
  const missing = [...rules].filter(([id]) => pages.every((page) => page.id !== id));
  return [
    ...missing.map(([id, file]) => whole(file, { message: `Missing page of the rule ${quote(id)}`, hint: 'Write it, with the sections of the pages beside it.' })),
    ...pages.filter(({ id }) => !rules.has(id)).map(({ id, file }) => whole(file, unknownName('rule', id, rules.keys()))),
  ];
}

/** Checks that examples walk through plans that there are. */
export function checkExampleReferences(examples: readonly Sound<Example>[], pages: SitePages): LocatedFinding[] {
  return examples.flatMap(({ file, value, source }) => {
    const unknown = [...value.plans.entries()].filter(([, name]) => !pages.plans.has(name));
    const findings = unknown.map(([index, name]) => fault(['plans', index], unknownName('plan', name, pages.plans)));
    return locateAll(findings, source, file);
  });
}

function checkNames(what: string, path: Path, names: readonly string[], known: ReadonlySet<string>, own?: string): Finding[] {
  return names.flatMap((name, index) => {
    if (names.indexOf(name) < index) return [fault([...path, index], { message: `Duplicate ${what} ${quote(name)}`, hint: 'Name it once.' })];
    return checkName(what, [...path, index], name, known, own);
  });
}

/** @param own id of the entry itself, which may not be named */
function checkName(what: string, path: Path, name: string, known: ReadonlySet<string>, own?: string): Finding[] {
  if (name === own) return [fault(path, { message: `Expected another ${what}, found ${quote(name)} itself`, hint: 'Remove it.' })];
  return known.has(name) ? [] : [fault(path, unknownName(what, name, known))];
}

function fault(path: Path, remark: Remark): Finding {
  return { rule: 'content', severity: 'error', ...remark, path };
}
