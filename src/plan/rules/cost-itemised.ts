import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { billedServices } from './shared/billed-services.ts';

export const costItemised = defineRule({
  formats: ['architecture'],
  subject: 'cost',
  severity: 'error',
  checks: 'A plan itemises what it costs, with at least one line for each service that it uses and that the price book knows.',
  source: 'AWS Well-Architected Serverless Lens, COST 1; Azure Well-Architected CO:02.',
  *check({ plan, facts, prices }) {
    if (facts.cost === undefined) {
      const isOurs = plan.components.some(({ kind }) => kind !== 'client' && kind !== 'external');
      if (!isOurs || plan.status === 'superseded') return;
      yield {
        path: ['cost'],
        message: 'Missing "cost", so nobody knows whether the budget is kept',
        hint: 'Add "cost.lines": for each service a price of content/reference/prices.yaml and how many units a request, a user or a month takes.',
        ...(plan.status === 'draft' ? { severity: 'warning' } : {}),
      };
      return;
    }
    const billed = new Set(facts.cost.lines.map(({ service }) => service));
    const reported = new Set<string>();
    for (const [index, component] of plan.components.entries()) {
      const services = billedServices(component, prices);
      const [missing] = services;
      if (missing === undefined || services.some(({ billedAs }) => !billedAs.isDisjointFrom(billed))) continue;
      if (reported.has(missing.name)) continue;
      reported.add(missing.name);
      yield {
        path: ['components', index, component.technology === undefined ? 'name' : 'technology'],
        message: `Missing a cost line for ${quote(missing.name)}, which ${quote(component.name)} uses`,
        hint: `Add a line with ${missing.prices.length === 1 ? 'the price' : 'one of the prices'} ${missing.prices.slice(0, 7).join(', ')}.`,
        severity: 'warning',
      };
    }
  },
});
