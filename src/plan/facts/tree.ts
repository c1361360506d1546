import type { ArchitecturePlan } from '../schema/plan.ts';

type Component = ArchitecturePlan['components'][number];
type Flow = ArchitecturePlan['flows'][number];

/** A component below another, and what goes there. */
interface Branch {
  readonly to: Component;
  readonly flows: readonly Flow[];
}

/**
 * Draws the components as a tree of box-drawing characters. It starts at clients and at components that no flow goes to.
 * One branch is a step down (`↓ HTTPS: sign in`), several are listed (`├→ Cognito (HTTPS, sign in)`). A component that
 * has been drawn is only named again, so circles end.
 *
 * ```
 * Client
 *     ↓ HTTPS: JSON requests
 * API
 *     ├→ Table (AWS SDK, query)
 *     └→ Queue (SQS, order placed, async)
 * ```
 *
 * @returns lines joined by `\n`, as they were written and not escaped: for a code fence
 */
export function deriveTree(plan: ArchitecturePlan): string {
  const branches = branchesOf(plan);
  const targets = new Set(plan.flows.filter(({ from, to }) => from !== to).map(({ to }) => to));
  const clients = plan.components.filter(({ kind }) => kind === 'client');
  const sources = plan.components.filter(({ id }) => !targets.has(id));
  const drawn = new Set<string>();
  const trees: string[] = [];
  // The last group is for components that only wait for each other.
  for (const root of [...clients, ...sources, ...plan.components]) {
    if (!drawn.has(root.id)) trees.push(trunk(root, branches, drawn).join('\n'));
  }
  return trees.join('\n\n');
}

/** The components that each component's flows go to, in the order of the flows; flows to the same one stay together. */
function branchesOf(plan: ArchitecturePlan): Map<string, Branch[]> {
  const components = new Map(plan.components.map((component) => [component.id, component]));
  const branches = new Map<string, Branch[]>();
  for (const [from, flows] of Map.groupBy(plan.flows, (flow) => flow.from)) {
    const own: Branch[] = [];
    for (const [id, together] of Map.groupBy(flows, (flow) => flow.to)) {
      const to = components.get(id);
      if (to !== undefined) own.push({ to, flows: together });
    }
    branches.set(from, own);
  }
  return branches;
}

/** A root with what follows it. Steps down stay at the left until the first fork. */
function trunk(root: Component, branches: ReadonlyMap<string, readonly Branch[]>, drawn: Set<string>): string[] {
  const lines: string[] = [];
  let component = root;
  for (;;) {
    lines.push(component.name);
    drawn.add(component.id);
    const below = branches.get(component.id) ?? [];
    const [only] = below;
    if (only === undefined || below.length > 1) return [...lines, ...fork(below, branches, drawn, '    ')];
    lines.push(`    ↓ ${only.flows.map((flow) => `${flow.protocol}: ${labelOf(flow)}`).join('; ')}`);
    if (drawn.has(only.to.id)) return [...lines, `${only.to.name} (see above)`];
    component = only.to;
  }
}

function fork(below: readonly Branch[], branches: ReadonlyMap<string, readonly Branch[]>, drawn: Set<string>, margin: string): string[] {
  return below.flatMap(({ to, flows }, index) => {
    const last = index === below.length - 1;
    const notes = flows.map((flow) => `${flow.protocol}, ${labelOf(flow)}`);
    if (drawn.has(to.id)) notes.push('see above');
    const line = `${margin}${last ? '└' : '├'}→ ${to.name} (${notes.join('; ')})`;
    if (drawn.has(to.id)) return [line];
    drawn.add(to.id);
    return [line, ...fork(branches.get(to.id) ?? [], branches, drawn, `${margin}${last ? ' ' : '│'}   `)];
  });
}

function labelOf(flow: Flow): string {
  return flow.mode === 'async' ? `${flow.label}, async` : flow.label;
}
