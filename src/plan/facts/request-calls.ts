import type { ArchitecturePlan } from '../schema/plan.ts';

type Component = ArchitecturePlan['components'][number];
type Flow = ArchitecturePlan['flows'][number];

// What stores or hands over messages does not call.
const callers = new Set<Component['kind'] | undefined>(['client', 'gateway', 'cdn', 'compute', 'workflow', 'identity', 'external']);

/**
 * The flows on the way of a request of which the sender waits for the answer, each once, deep before wide, so that a
 * chain stays together. A request enters at clients and outside systems, and at gateways that nothing else calls.
 */
export function requestCalls({ components, flows }: ArchitecturePlan): Flow[] {
  const kinds = new Map(components.map(({ id, kind }) => [id, kind]));
  const isCall = ({ mode, from, to }: Flow) => mode === 'sync' && from !== to && callers.has(kinds.get(from)) && kinds.get(to) !== 'client';
  const calls = flows.filter(isCall);
  const called = new Set(calls.map(({ to }) => to));
  const outside = components.filter(({ kind }) => kind === 'client' || kind === 'external');
  const uncalled = components.filter(({ id, kind }) => (kind === 'gateway' || kind === 'cdn') && !called.has(id));
  const found = new Set<Flow>();
  const follow = (id: string) => {
    for (const flow of calls) {
      if (flow.from !== id || found.has(flow)) continue;
      found.add(flow);
      // What an outside system does with a call is its own affair.
      if (kinds.get(flow.to) !== 'external') follow(flow.to);
    }
  };
  [...outside, ...uncalled].forEach(({ id }) => { follow(id); });
  return [...found];
}
