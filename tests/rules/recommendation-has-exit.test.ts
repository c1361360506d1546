import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'recommendation-has-exit';
const condition = (text: string) => [['recommendation', 'unless', 'condition'], text] as const;
const triggers = (...list: Record<string, unknown>[]) => [['tradeOffs', 'revisitWhen'], list.map((trigger) => ({ then: 'Add a cache.', ...trigger }))] as const;

describe(rule, () => {
  it.each([
    'filters are defined by users or documents pass 400 KB',
    'traffic grows beyond 1,000,000 requests a day',
    'requirements change so that orders need joins',
    'you need ACID transactions over several tables',
    'the team grows to five developers',
    'a second team needs it',
  ])('lets the condition "%s" pass', (text) => {
    expect(findingsOf(rule, 'comparison', condition(text))).toEqual([]);
  });

  it.each(['requirements change', 'If your needs change over time', 'the traffic grows significantly', 'when you scale', 'it no longer fits', 'You need more flexibility.'])(
    'reports the condition "%s"',
    (text) => {
      expect(findingsOf(rule, 'comparison', condition(text))).toEqual([
        `recommendation.unless.condition: Expected a change that somebody can see, found "${text}"`,
      ]);
    },
  );

  it('reports a recommendation without an exit', () => {
    expect(findingsOf(rule, 'comparison', [['recommendation', 'unless'], undefined])).toEqual(['recommendation.unless: Missing "unless"']);
  });

  it('reports an exit that leads back, beside one that is vague', () => {
    expect(findingsOf(rule, 'comparison', condition('things change'), [['recommendation', 'unless', 'option'], 'dynamodb'])).toEqual([
      'recommendation.unless.condition: Expected a change that somebody can see, found "things change"',
      'recommendation.unless.option: Expected another option than the recommended one, found "dynamodb" again',
    ]);
  });

  it('reports a migration that ends where it starts', () => {
    expect(findingsOf(rule, 'comparison', [['migration', 'to'], 'dynamodb'])).toEqual([
      'migration.to: Expected another option than the one to leave, found "dynamodb" again',
    ]);
  });

  it('reports an architecture that says no number at which to think again', () => {
    const missing = ['tradeOffs.revisitWhen: Missing "revisitWhen"'];
    expect(findingsOf(rule, 'architecture', [['tradeOffs', 'revisitWhen'], undefined])).toEqual(missing);
    expect(findingsOf(rule, 'architecture', triggers())).toEqual(missing);
  });

  it('lets borders pass that are not reached yet, or that the context says nothing about', () => {
    expect(
      findingsOf(rule, 'architecture', triggers({ metric: 'users', above: 1000 }, { metric: 'Cold starts', above: 0 }, { metric: 'budgetUsdPerMonth', below: 50 }, { metric: 'tenants', above: 1 })),
    ).toEqual([]);
  });

  it('reports borders that are passed already, however the metric is spelt', () => {
    expect(
      findingsOf(rule, 'architecture', triggers({ metric: 'users', above: 500 }, { metric: 'Requests per day', above: 10 }, { metric: 'endpoints', below: 10 })),
    ).toEqual([
      "tradeOffs.revisitWhen.0.above: Expected a border that today's 1,000 has not passed yet, found above 500",
      "tradeOffs.revisitWhen.1.above: Expected a border that today's 10,000 has not passed yet, found above 10",
      "tradeOffs.revisitWhen.2.below: Expected a border that today's 5 has not passed yet, found below 10",
    ]);
  });
});
