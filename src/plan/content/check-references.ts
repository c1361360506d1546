import type { Finding, LocatedFinding, Path } from '../finding.ts';
import { quote } from '../quote.ts';
import { locateAll } from '../locate.ts';
import type { Example } from '../schema/example.ts';
import type { Pattern } from '../schema/pattern.ts';
import type { Frontmatter } from './check-frontmatter.ts';
import type { SitePages } from './entry.ts';
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
      ...checkList(['needs'], value.needs),
      ...checkList(['related'], value.related),
      ...checkList(['contradicts'], value.contradicts),
      ...(value.tryFirst.pattern === undefined ? [] : checkName(['tryFirst', 'pattern'], value.tryFirst.pattern)),
    ];
    for (const [other, others] of contradicting) {
      if (other === id || !others.includes(id) || value.contradicts.includes(other)) continue;
      findings.push(fault(['contradicts'], {
        message: `Missing pattern ${quote(other)} in "contradicts"`,
        hint: `"${other}" names "${id}" there; what contradicts does so both ways.`,
      }));
    }
    return locateAll(findings, source, file);

    function checkList(path: Path, ids: readonly string[]): Finding[] {
      return ids.flatMap((name, index) => {
        if (ids.indexOf(name) < index) return [fault([...path, index], { message: `Duplicate pattern ${quote(name)}`, hint: 'Name it once.' })];
        return checkName([...path, index], name);
      });
    }

    function checkName(path: Path, name: string): Finding[] {
      if (name === id) return [fault(path, { message: `Expected another pattern, found ${quote(name)} itself`, hint: 'Remove it.' })];
      return pages.patterns.has(name) ? [] : [fault(path, unknownName('pattern', name, pages.patterns))];
    }
  });
}

/** Checks that examples walk through plans that there are. */
export function checkExampleReferences(examples: readonly Sound<Example>[], pages: SitePages): LocatedFinding[] {
  return examples.flatMap(({ file, value, source }) => {
    const unknown = [...value.plans.entries()].filter(([, name]) => !pages.plans.has(name));
    const findings = unknown.map(([index, name]) => fault(['plans', index], unknownName('plan', name, pages.plans)));
    return locateAll(findings, source, file);
  });
}

function fault(path: Path, remark: Remark): Finding {
  return { rule: 'content', severity: 'error', ...remark, path };
}
