import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

export const requirementServed = defineRule({
  formats: ['architecture'],
  subject: 'fit',
  severity: 'error',
  checks: 'Every functional requirement is served by a flow or an access pattern.',
  source: 'House rule, guide "The four-phase method", phases 1 and 2: what the system must do, and what flows through it.',
  *check({ plan }) {
    const served = new Set([...plan.flows, ...plan.dataModel.accessPatterns].flatMap(({ serves }) => serves ?? []));
    const { functional } = plan.requirements;
    if (served.size === 0) {
      // Not said anywhere is one gap, not one for each requirement.
      yield {
        path: ['requirements', 'functional'],
        message: 'Missing "serves" in flows and access patterns, so no functional requirement leads to a part of the design',
        hint: 'Name in "serves" of each flow and access pattern the requirements that need it.',
        severity: 'warning',
      };
      return;
    }
    for (const [index, { id, text }] of functional.entries()) {
      if (served.has(id)) continue;
      yield {
        path: ['requirements', 'functional', index, 'id'],
        message: `Expected a flow or access pattern that serves ${quote(id)} (${quote(text)}), found none`,
        hint: 'Add the id to "serves" of what does it. If nothing does it, design it or leave the promise out.',
      };
    }
  },
});
