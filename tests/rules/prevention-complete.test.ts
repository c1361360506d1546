import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'prevention-complete';
const monitor = { kind: 'monitor', title: 'Latency', text: 'P95 above 300 ms.' };
const test = { kind: 'test', title: 'Load test', text: '100 users.' };
const found = (...prevention: readonly object[]) => findingsOf(rule, 'debugging', [['prevention'], prevention]);

describe('prevention-complete', () => {
  it('lets a monitor with a threshold and a test pass', () => {
    expect(found(monitor, test)).toEqual([]);
    expect(found({ ...monitor, text: 'Rings at the first error.' }, test)).toEqual([]);
  });

  it('reports what is missing', () => {
    expect(found(monitor)).toEqual(['prevention: Missing a test in "prevention"']);
    expect(found({ kind: 'design', title: 'Review', text: 'No Scan.' })).toEqual(['prevention: Missing a monitor in "prevention"', 'prevention: Missing a test in "prevention"']);
  });

  it('asks one of the monitors for a number', () => {
    expect(found(test, { ...monitor, text: 'Watch it.' })).toEqual(['prevention.1.text: Expected a threshold with a number, found "Watch it."']);
    expect(found(test, { ...monitor, text: 'Watch it.' }, monitor)).toEqual([]);
  });
});
