import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'always-on-flagged';
const lines = (...added: readonly unknown[]) => [['cost', 'lines'], [{ price: 'lambda-requests', perRequest: 1 }, ...added]] as const;
const nat = { price: 'nat-hour', fixed: 730 };

describe('always-on-flagged', () => {
  it('lets small monthly things pass', () => {
    expect(findingsOf(rule, 'architecture')).toEqual([]);
    expect(findingsOf(rule, 'architecture', lines({ price: 'secrets', fixed: 3 }, { price: 'route53-zone', fixed: 1 }))).toEqual([]);
  });

  it('reports more than half of the budget, at the largest line', () => {
    expect(findingsOf(rule, 'architecture', lines({ price: 'kms-key', fixed: 2 }, nat))).toEqual([
      'cost.lines.2.price: Expected trade-offs that name what is billed day and night, found 34.85 USD of the budget of 50 USD for it: "NAT gateway" (32.85 USD) and "KMS customer keys" (2 USD)',
    ]);
  });

  it('lets it pass where a con says so, or where everything runs by the hour', () => {
    expect(findingsOf(rule, 'architecture', lines(nat), [['tradeOffs', 'cons', 0, 'text'], 'The NAT gateway costs 33 USD in an idle month.'])).toEqual([]);
    expect(findingsOf(rule, 'architecture', lines(nat), [['deployment', 'model'], 'containers'])).toEqual([]);
  });

  it('leaves a broken budget to the rule about it', () => {
    expect(findingsOf(rule, 'architecture', lines({ price: 'nat-hour', fixed: 1460 }))).toEqual([]);
  });

  it('suggests to pay by request at a tiny load', () => {
    const alb = lines({ price: 'alb-hour', fixed: 730 });
    expect(findingsOf(rule, 'architecture', alb)).toEqual([]);
    expect(findingsOf(rule, 'architecture', alb, [['context', 'requestsPerDay'], 200])).toEqual([
      'cost.lines.1.price: Expected what is billed by request at 200 requests a day, found 16.43 USD a month that is billed day and night: "Application Load Balancer" (16.43 USD)',
    ]);
  });
});
