import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'actions-have-impact';
const action = (index: number, field: string, value: unknown) => [['actions', index, field], value] as const;
const impact = (from: number, to: number, unit = 'ms') => ({ metric: 'P95 latency', from, to, unit });

describe('actions-have-impact', () => {
  it('lets the contract plan pass', () => {
    expect(findingsOf(rule, 'debugging')).toEqual([]);
  });

  it('reports that nothing is urgent, and that the first cause stays', () => {
    const later = [0, 1, 2].map((index) => action(index, 'priority', 2));
    expect(findingsOf(rule, 'debugging', ...later, action(0, 'fixes', 'cold-start'), action(1, 'fixes', 'cold-start'))).toEqual([
      'causes.0: Expected an action that fixes "Database query inefficiency", the most likely cause, found none',
      'actions: Missing an action of priority 1',
    ]);
  });

  it('asks one urgent action for its impact', () => {
    expect(findingsOf(rule, 'debugging', action(0, 'impact', undefined))).toEqual(['actions.0: Missing "impact" in every action of priority 1']);
  });

  it('reports an impact that does not start at the symptom', () => {
    expect(findingsOf(rule, 'debugging', action(0, 'impact', impact(300, 150)))).toEqual(['actions.0.impact.from: Expected 3,000 ms, the "P95 latency" of now, found 300']);
  });

  it('lets other units and chains pass', () => {
    expect(findingsOf(rule, 'debugging', action(0, 'impact', impact(3, 0.15, 's')))).toEqual([]);
    expect(findingsOf(rule, 'debugging', action(0, 'impact', impact(3000, 500)), action(1, 'impact', impact(500, 150)))).toEqual([]);
  });

  it('reports an impact that makes it worse', () => {
    expect(findingsOf(rule, 'debugging', action(0, 'impact', impact(3000, 4000)))).toEqual(['actions.0.impact.to: Expected a lower value than 3,000, found 4,000']);
  });
});
