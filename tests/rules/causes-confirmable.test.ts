import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'causes-confirmable';
const cause = (index: number, field: string, value: unknown) => [['causes', index, field], value] as const;

describe('causes-confirmable', () => {
  it('lets causes with evidence and confirmation pass', () => {
    expect(findingsOf(rule, 'debugging')).toEqual([]);
  });

  it('reports a single cause', () => {
    expect(findingsOf(rule, 'debugging', [['causes', 1], undefined], [['actions', 2], undefined])).toEqual(['causes: Too few causes, found 1, minimum 2']);
  });

  it.each(['The database is probably slow.', 'None yet', 'It feels like the network'])('reports the guess "%s"', (text) => {
    expect(findingsOf(rule, 'debugging', cause(1, 'evidence', text))).toEqual([`causes.1.evidence: Expected what was seen, found "${text}"`]);
  });

  it('asks the first cause alone for a number', () => {
    const text = 'The traces show long Scan operations.';
    expect(findingsOf(rule, 'debugging', cause(1, 'evidence', text))).toEqual([]);
    expect(findingsOf(rule, 'debugging', cause(0, 'evidence', text))).toEqual([`causes.0.evidence: Expected a number in the evidence of the most likely cause, found "${text}"`]);
  });

  it('lets a guess with a measurement pass', () => {
    expect(findingsOf(rule, 'debugging', cause(0, 'evidence', 'It seems to be the Scan: 2.5 s of 3.0 s.'))).toEqual([]);
  });

  it('reports missing and empty confirmations', () => {
    expect(findingsOf(rule, 'debugging', cause(0, 'confirm', undefined), cause(1, 'confirm', 'Not needed'))).toEqual([
      'causes.0: Missing "confirm" for "Database query inefficiency"',
      'causes.1.confirm: Expected how to make sure, found "Not needed"',
    ]);
  });
});
