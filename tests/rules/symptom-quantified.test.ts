import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const found = (symptom: object) => findingsOf('symptom-quantified', 'debugging', [['problem', 'symptom'], { metric: 'P95 latency', before: 100, now: 3000, unit: 'ms', ...symptom }]);

describe('symptom-quantified', () => {
  it.each([{}, { before: 0, now: 12, unit: 'errors a day' }, { unit: '%' }, { now: 20 }])('lets %j pass', (symptom) => {
    expect(found(symptom)).toEqual([]);
  });

  it('reports a symptom that has not changed', () => {
    expect(found({ now: 100 })).toEqual(['problem.symptom.now: Expected a value that differs from 100, the one before, found 100']);
  });

  it.each(['-', 'n/a', 'unit'])('reports the unit "%s"', (unit) => {
    expect(found({ unit })).toEqual([`problem.symptom.unit: Expected the unit of "P95 latency", found "${unit}"`]);
  });

  it('reports both', () => {
    expect(found({ now: 100, unit: '?' })).toHaveLength(2);
  });
});
