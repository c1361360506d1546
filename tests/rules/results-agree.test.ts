import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'results-agree';
const row = (value: object) => [['results', 0], { metric: 'P95 latency', before: 3000, after: 150, unit: 'ms', better: 'lower', ...value }] as const;
const impact = (index: number, to: number) => [['actions', index, 'impact'], { metric: 'P95 latency', from: 3000, to, unit: 'ms' }] as const;

describe('results-agree', () => {
  it.each([{}, { metric: 'p95 Latency' }, { before: 3, after: 0.15, unit: 's' }, { metric: 'Time of the slowest 5 %' }])('lets %j pass', (value) => {
    expect(findingsOf(rule, 'debugging', row(value))).toEqual([]);
  });

  it('asks for a row of the symptom', () => {
    expect(findingsOf(rule, 'debugging', [['results', 0], undefined])).toEqual(['results: Missing a row for "P95 latency", the metric of the symptom']);
  });

  it('reports a row that starts elsewhere and ends elsewhere', () => {
    expect(findingsOf(rule, 'debugging', row({ before: 5000, after: 50 }))).toEqual([
      'results.0.before: Expected 3,000 ms, the "P95 latency" of now, found 5,000',
      'results.0.after: Expected 150 ms, to which the actions bring "P95 latency", found 50',
    ]);
  });

  it('reports a row that improves nothing, or in the wrong direction', () => {
    expect(findingsOf(rule, 'debugging', row({ after: 3500 }))).toEqual(['results.0.after: Expected a lower value than 3,000, found 3,500']);
    expect(findingsOf(rule, 'debugging', row({ better: 'higher' }))).toEqual([
      'results.0.better: Expected "lower", because the symptom went from 100 to 3,000 ms, found "higher"',
    ]);
  });

  it('lets several actions end beyond each of them', () => {
    expect(findingsOf(rule, 'debugging', impact(0, 500), impact(1, 400), row({ after: 150 }))).toEqual([]);
    expect(findingsOf(rule, 'debugging', impact(0, 500), impact(1, 400), row({ after: 800 }))).toEqual(['results.0.after: Expected 400 ms, to which the actions bring "P95 latency", found 800']);
  });

  it('reports every row that ends elsewhere than the actions lead', () => {
    const cold = (after: number) => [['results', 3], { metric: 'Cold start', before: 1200, after, unit: 'ms', better: 'lower' }] as const;
    expect(findingsOf(rule, 'debugging', cold(500))).toEqual([]);
    expect(findingsOf(rule, 'debugging', cold(1300), [['results', 0, 'before'], 5000])).toEqual([
      'results.0.before: Expected 3,000 ms, the "P95 latency" of now, found 5,000',
      'results.3.after: Expected 500 ms, to which the actions bring "Cold start", found 1,300',
    ]);
  });

  it.each([
    ['Orders take up to 30 s.', 30, 's'],
    ['Orders fail: 1,200 errors an hour.', 1200, 'errors an hour'],
    ['0.5% of the orders are late.', 0.5, '%'],
  ])('reports what the problem speaks of and nothing changes: %s', (statement, before, unit) => {
    expect(findingsOf(rule, 'debugging', [['problem', 'statement'], statement], [['results', 3], { metric: 'Complaint', before, after: before, unit, better: 'lower' }])).toEqual([
      `results.3.after: Expected a lower value than the ${before.toLocaleString('en')} ${unit} of which the problem speaks, found ${before.toLocaleString('en')}`,
    ]);
  });

  it.each([
    ['There are 0 complaints.', 0, 'complaints'],
    ['Since 30 October orders take up to 130 s.', 30, 's'],
    ['Orders take up to 30 seconds.', 30, 's'],
    ['Orders are slow.', 30, 's'],
    ['Some orders take 9 s, while the p50 is 60 ms as ever.', 60, 'ms'],
    ['At 30 requests a second orders fail.', 30, 'requests a second'],
  ])('lets another metric stay as it is: %s', (statement, before, unit) => {
    expect(findingsOf(rule, 'debugging', [['problem', 'statement'], statement], [['results', 3], { metric: 'Other', before, after: before, unit, better: 'lower' }])).toEqual([]);
  });

  it('lets another metric get worse, as a price', () => {
    expect(findingsOf(rule, 'debugging', [['results', 1, 'after'], 60])).toEqual([]);
  });
});
