import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveTree } from '../../src/plan/facts/tree.ts';
import { architecture, type FlowSketch } from './architectures.ts';
import { taskApi } from './contract-plans.ts';

describe('the tree of components', () => {
  it('is this for the contract’s architecture', () => {
    expect(deriveTree(taskApi)).toBe(`Client (Web/Mobile)
    ├→ Cognito (HTTPS, sign in)
    └→ API Gateway (HTTPS, JSON requests)
        └→ Task API (Lambda proxy, invoke)
            └→ Tasks table (AWS SDK, query and write)`);
  });

  it.each<[string, string[], FlowSketch[], string]>([
    ['steps down a chain and lists a fork, as people draw it', ['a', 'b', 'c', 'd'], [['a -> b'], ['b -> c'], ['b ~> d']], `A
    ↓ HTTPS: a to b
B
    ├→ C (HTTPS, b to c)
    └→ D (HTTPS, b to d, async)`],
    ['marks a step that nobody waits for', ['a', 'b'], [['a ~> b']], `A
    ↓ HTTPS: a to b, async
B`],
    ['begins with clients, then with what no flow goes to', ['job', 'api', 'web:client'], [['job -> api'], ['web -> api'], ['api ~> web']], `WEB
    ↓ HTTPS: web to api
API
    ↓ HTTPS: api to web, async
WEB (see above)

JOB
    ↓ HTTPS: job to api
API (see above)`],
    ['names a component again where a branch meets it', ['a', 'b', 'c'], [['a -> b'], ['a -> c'], ['b -> c']], `A
    ├→ B (HTTPS, a to b)
    │   └→ C (HTTPS, b to c)
    └→ C (HTTPS, a to c; see above)`],
    ['keeps flows to the same component together', ['a', 'b', 'c'], [['a -> b'], ['a -> c'], ['a ~> b', { protocol: 'WSS' }]], `A
    ├→ B (HTTPS, a to b; WSS, a to b, async)
    └→ C (HTTPS, a to c)`],
    ['draws components that only wait for each other', ['a', 'b'], [['a -> b'], ['b -> a']], `A
    ↓ HTTPS: a to b
B
    ↓ HTTPS: b to a
A (see above)`],
    ['draws a component that calls itself', ['a'], [['a -> a']], `A
    ↓ HTTPS: a to a
A (see above)`],
    ['lists components without flows', ['a', 'b'], [], `A

B`],
  ])('%s', (_, components, flows, tree) => {
    expect(deriveTree(architecture(components, flows))).toBe(tree);
  });

  it('draws every component once, and every flow, whatever the circles', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `c${index}`);
    const id = fc.constantFrom(...ids);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 30 }), (pairs) => {
        const flows = pairs.map(([from, to], index): FlowSketch => [`${from} -> ${to}`, { label: `flow${index};` }]);
        const lines = deriveTree(architecture(ids, flows)).split('\n');
        for (const name of ids) {
          const first = new RegExp(`^(?:[ │]*[├└]→ )?${name.toUpperCase()}(?: \\((?!.*see above).*\\))?$`);
          expect(lines.filter((line) => first.test(line))).toHaveLength(1);
        }
        flows.forEach((_, index) => { expect(lines.filter((line) => line.includes(`flow${index};`))).toHaveLength(1); });
      }),
    );
  });
});
