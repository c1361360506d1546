import { describe, expect, it } from 'vitest';
import { numberSheets, type Numbered } from '../../src/site/sheets.ts';

const plans: Numbered[] = [
  { id: 'later', format: 'architecture', project: 'shop', date: '2026-02-01' },
  { id: 'earlier', format: 'architecture', project: 'shop', date: '2026-01-01' },
  { id: 'same-day-b', format: 'roadmap', project: 'shop', date: '2026-01-01' },
  { id: 'same-day-a', format: 'roadmap', project: 'shop', date: '2026-01-01' },
  { id: 'store', format: 'comparison', project: 'shop', date: '2026-01-01' },
  { id: 'other', format: 'architecture', project: 'blog', date: '2026-01-01' },
  { id: 'same-project', format: 'architecture', project: 'Shop', date: '2026-03-01' },
  { id: 'alone', format: 'debugging', date: '2026-01-01' },
  { id: 'alone-too', format: 'debugging', date: '2026-01-01' },
];

const expected = {
  earlier: 'A-1',
  later: 'A-2',
  'same-day-a': 'R-1',
  'same-day-b': 'R-2',
  store: 'C-1',
  other: 'A-1',
  'same-project': 'A-3',
  alone: 'D-1',
  'alone-too': 'D-1',
};

describe('numberSheets', () => {
  it('counts the sheets of each project by format, the earliest first', () => {
    expect(Object.fromEntries(numberSheets(plans))).toEqual(expected);
  });

  it('does not depend on the order in which plans are read', () => {
    expect(Object.fromEntries(numberSheets([...plans].reverse()))).toEqual(expected);
  });
});
