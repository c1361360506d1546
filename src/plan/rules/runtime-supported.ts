import type { Component } from '../facts/graph.ts';
import { serviceOf } from '../facts/services.ts';
import type { Path } from '../finding.ts';
import { quote } from '../quote.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import { formats, type Plan } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { codeIn, instructionsIn, isFarewell } from './shared/instructions.ts';

export const runtimeSupported = defineRule({
  formats,
  subject: 'fit',
  severity: 'error',
  checks: 'No component, command or code uses a Lambda runtime with which functions can no longer be created or updated, nor one without security updates.',
  source: 'AWS Lambda developer guide, Node.js runtimes and their dates.',
  *check({ plan, limits }) {
    const today = [limits.asOf, plan.date, plan.updated ?? ''].sort().at(-1) ?? limits.asOf;
    for (const { path, version, onLambda } of runtimesIn(plan)) {
      const fault = faultOf(version, onLambda, today, limits);
      if (fault !== undefined) yield { path, hint: `Use "${limits.runtimes.findLast(({ id }) => id.startsWith('nodejs'))?.id ?? ''}".`, ...fault };
    }
    yield* pythonFaults(plan, today, limits);
  },
});

interface Runtime {
  readonly path: Path;
  readonly version: number;
  /** Elsewhere than on Lambda nobody refuses an old version; it is only no longer repaired. */
  readonly onLambda: boolean;
}

const identifiers = /\bnodejs(\d+)\.x\b|\bNODEJS_(\d+)_X\b/gi;
const words = /\bnode\.?js[ :-]?\(?v?(\d+)\b|\bnode[ :-]?\(?v?(\d\d)\b(?! ?(?:GB|GiB|MB|vCPU))/gi;
const images = /^\s*FROM\s+(?:\S*\/)?node(?:js)?:(\d+)/gim;

/** Runtimes that a plan would deploy: its settings, its commands and its stack, but not what it says about others. */
function* runtimesIn(plan: Plan): Generator<Runtime> {
  const instructions = instructionsIn(plan);
  // What runs today may be old where the plan is about leaving it.
  const isLeft = (plan.format === 'debugging' || plan.format === 'roadmap') && instructions.some(({ text }) => text.search(words) !== -1);
  for (const [index, text] of (isLeft ? [] : (plan.context.stack ?? [])).entries()) {
    yield* versions(text, words, ['context', 'stack', index], usesLambda(plan));
  }
  if (plan.format === 'architecture') {
    for (const [index, component] of plan.components.entries()) {
      const { kind, name, role, technology, config } = component;
      if (kind !== 'compute') continue;
      const onLambda = runsOnLambda(component);
      for (const [field, text] of Object.entries({ name, technology, role })) yield* versions(text, words, ['components', index, field], onLambda);
      yield* versions(config?.runtime, words, ['components', index, 'config', 'runtime'], onLambda);
    }
  }
  for (const { path, text } of codeIn(plan)) {
    yield* versions(text, identifiers, path, true);
    yield* versions(text, images, path, false);
  }
  for (const { path, text } of instructions) if (!isFarewell(text)) yield* versions(text, identifiers, path, true);
}

/** Old versions of Python in the components of a design that run on Lambda; those that the book doesn't name are not judged. */
function* pythonFaults(plan: Plan, today: string, limits: LimitBook): Generator<Remark> {
  if (plan.format !== 'architecture') return;
  for (const [index, component] of plan.components.entries()) {
    if (serviceOf(component) !== 'lambda' || !runsOnLambda(component)) continue;
    for (const [field, text] of [['technology', component.technology], ['runtime', component.config?.runtime]] as const) {
      const id = /\bpython ?(3\.\d+)\b/i.exec(text ?? '')?.[1];
      const ended = limits.runtimes.find((runtime) => runtime.id === `python${id ?? ''}` && runtime.deprecated <= today);
      if (ended === undefined) continue;
      yield {
        path: ['components', index, ...(field === 'runtime' ? ['config', field] : [field])],
        message: `Expected a supported runtime, found ${quote(ended.id)}, which gets no more security updates (since ${ended.deprecated})`,
        hint: 'AWS blocks such runtimes: first new functions, then updates. Take a version that its list of runtimes calls supported.',
        severity: 'warning',
      };
    }
  }
}

function versions(text: string | undefined, pattern: RegExp, path: Path, onLambda: boolean): Runtime[] {
  if (text === undefined || !/node/i.test(text)) return [];
  const found = new Set(Array.from(text.matchAll(pattern), (match) => Number(match[1] ?? match[2])));
  return [...found].map((version) => ({ path, version, onLambda }));
}

/** Whether functions may run on Lambda: not where every part that computes is a container. */
function usesLambda(plan: Plan): boolean {
  if (plan.format !== 'architecture') return true;
  const computing = plan.components.filter(({ kind }) => kind === 'compute');
  return computing.length === 0 || computing.some(runsOnLambda);
}

/** Unless it says otherwise; a container image, even on Lambda, brings a runtime of its own. */
function runsOnLambda(component: Component): boolean {
  return serviceOf(component) !== 'container' && !/\bimages?\b/i.test(component.technology ?? '');
}

function faultOf(version: number, onLambda: boolean, today: string, limits: LimitBook): Omit<Remark, 'path'> | undefined {
  const isOver = (day: string | undefined) => day !== undefined && day <= today;
  const known = limits.runtimes.find(({ id }) => id === `nodejs${version}.x`);
  const oldest = Math.min(...limits.runtimes.flatMap(({ id }) => /^nodejs(\d+)/.exec(id)?.slice(1) ?? []).map(Number));
  if (known === undefined && version >= oldest) return undefined;
  const { createBlocked, updateBlocked, deprecated } = known ?? {};
  const found = `Expected a supported runtime, found ${quote(onLambda ? `nodejs${version}.x` : `Node.js ${version}`)}`;
  if (onLambda) {
    if (known === undefined) return { message: `${found}, with which functions can no longer be created or updated` };
    if (isOver(updateBlocked)) return { message: `${found}, with which functions can no longer be created (since ${createBlocked ?? updateBlocked ?? ''}) or updated (since ${updateBlocked ?? ''})` };
    if (isOver(createBlocked)) return { message: `${found}, with which functions can no longer be created (since ${createBlocked ?? ''})` };
  }
  if (known !== undefined && !isOver(deprecated)) return undefined;
  return { message: `${found}, which gets no more security updates${deprecated === undefined ? '' : ` (since ${deprecated})`}`, severity: 'warning' };
}
