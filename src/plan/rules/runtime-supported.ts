import type { Path } from '../finding.ts';
import { quote } from '../quote.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import { formats, type Plan } from '../schema/plan.ts';
import { writtenTexts } from '../texts.ts';
import { defineRule } from './rule.ts';

export const runtimeSupported = defineRule({
  formats,
  subject: 'fit',
  severity: 'error',
  checks: 'No component, command or code uses a Lambda runtime with which functions can no longer be created or updated.',
  source: 'AWS Lambda developer guide, Node.js runtimes and their dates.',
  *check({ plan, limits }) {
    const newest = limits.runtimes.at(-1)?.id ?? '';
    for (const { path, version } of runtimesIn(plan)) {
      const blocked = blockedSince(version, plan, limits);
      if (blocked === undefined) continue;
      yield {
        path,
        message: `Expected a supported runtime, found ${quote(`nodejs${version}.x`)}, with which functions can no longer be ${blocked}`,
        hint: `Use "${newest}".`,
      };
    }
  },
});

/** Runtimes that a plan would deploy: its settings, its commands and its stack, but not what it says about others. */
function* runtimesIn(plan: Plan): Generator<{ path: Path; version: number }> {
  for (const { path, text } of writtenTexts(plan)) {
    const pattern = deploys(path) ? /\bnodejs(\d+)\.x\b|\bnode(?:\.?js)? ?v?(\d+)\b/gi : isCode(path) ? /\bnodejs(\d+)\.x\b/gi : undefined;
    const versions = pattern ? [...text.matchAll(pattern)].map((match) => Number(match[1] ?? match[2])) : [];
    for (const version of new Set(versions)) yield { path, version };
  }
}

function deploys(path: Path): boolean {
  const field = path.at(-1);
  if (path[0] === 'components') return field === 'runtime' || field === 'technology' || field === 'role' || field === 'name';
  return path[0] === 'context' && path[1] === 'stack';
}

/** Code and commands, but not the code that a fix replaces. */
function isCode(path: Path): boolean {
  return path.at(-1) === 'text' && (path.at(-2) === 'code' || path.at(-2) === 'good');
}

function blockedSince(version: number, plan: Plan, limits: LimitBook): string | undefined {
  const today = [limits.asOf, plan.date, plan.updated ?? ''].sort().at(-1) ?? limits.asOf;
  const known = limits.runtimes.find((runtime) => runtime.id === `nodejs${version}.x`);
  if (known) {
    if (known.updateBlocked !== undefined && known.updateBlocked <= today) return `created (since ${known.createBlocked ?? known.updateBlocked}) or updated (since ${known.updateBlocked})`;
    return known.createBlocked !== undefined && known.createBlocked <= today ? `created (since ${known.createBlocked})` : undefined;
  }
  const oldest = Number(/\d+/.exec(limits.runtimes[0]?.id ?? '')?.[0]);
  return version < oldest ? 'created or updated' : undefined;
}
