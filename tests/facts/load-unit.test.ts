import { describe, expect, it } from 'vitest';
import { createFiller } from '../../src/plan/document/fill-document.ts';
import { deriveFacts } from '../../src/plan/facts/derive-facts.ts';
import { loadUnitOf } from '../../src/plan/facts/load-unit.ts';
import { library } from '../support/library.ts';
import { architecture, type FlowSketch } from './architectures.ts';
import { taskApi, taskRoadmap } from './contract-plans.ts';

describe('what the load is counted in', () => {
  it.each<[string, readonly string[], FlowSketch[], string]>([
    ['a client that calls', ['a:client', 'b'], [['a -> b']], 'requests'],
    ['a gateway that nothing calls', ['g:gateway', 'b'], [['g -> b']], 'requests'],
    ['an outside system that calls', ['p:external', 'b', 'q:queue', 'w'], [['p -> b'], ['b ~> q'], ['q ~> w']], 'requests'],
    ['nobody, as far as the plan says', ['b', 'd:database'], [['b -> d']], 'requests'],
    ['a queue that others fill', ['p:external', 'q:queue', 'w', 'd:database'], [['p ~> q'], ['q ~> w'], ['w -> d']], 'units of work'],
    ['a stream', ['s:stream', 'w'], [['s ~> w']], 'units of work'],
    ['the clock', ['s:scheduler', 'w', 'p:external'], [['s ~> w'], ['w -> p']], 'units of work'],
    ['a client that signs in and leaves files', ['a:client', 'i:identity', 's:storage', 'w'], [['a -> i'], ['a ~> s'], ['s ~> w']], 'units of work'],
  ])('with %s', (_, components, flows, unit) => {
    expect(loadUnitOf(architecture(components, flows))).toBe(unit);
  });

  it('is requests in plans without flows, and always what the plan says', () => {
    expect(loadUnitOf(taskRoadmap)).toBe('requests');
    expect(loadUnitOf({ ...taskRoadmap, context: { ...taskRoadmap.context, loadUnit: 'jobs' } })).toBe('jobs');
    expect(loadUnitOf({ ...taskApi, context: { ...taskApi.context, loadUnit: 'web | hooks' } })).toBe('web | hooks');
  });

  it('stands in scale, cost and triggers of the document, escaped as all text', () => {
    const revisitWhen = [{ metric: 'requestsPerDay', above: 330_000, then: 'Receive in batches.' }];
    const plan = { ...taskApi, context: { ...taskApi.context, loadUnit: 'web | hooks' }, tradeOffs: { ...taskApi.tradeOffs, revisitWhen } };
    const document = createFiller(library.templates, library.patterns).fill(plan, deriveFacts(plan, library));
    expect(document).toContain('- **Scale**: 1,000 users, 10,000 web \\| hooks a day');
    expect(document).toContain('× 300,000 web \\| hooks = ');
    expect(document).toContain('| **Total** | 300,000 web \\| hooks a month |');
    expect(document).toContain('- **Web \\| hooks a day above 330,000**: Receive in batches.');
  });
});
