import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plan/schema/plan.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'pitfalls-with-advice';
const advice = (text: string) => [['pitfalls', 0, 'advice'], text] as const;

describe(rule, () => {
  it.each(formats)('reports a plan with none or two: %s', (format) => {
    expect(findingsOf(rule, format, [['pitfalls'], undefined])).toEqual(['pitfalls: Missing "pitfalls"']);
    expect(findingsOf(rule, format, [['pitfalls', 2], undefined])).toEqual(['pitfalls: Too few pitfalls, found 2, minimum 3']);
  });

  it.each(['Measure first.', 'Use SQS.', 'Be careful with retries: two in one layer are enough.', "Don't do it in the handler.", 'Do not scan the table: model the key first.', 'Never scan; query an index.'])('lets the advice "%s" pass', (text) => {
    expect(findingsOf(rule, 'architecture', advice(text))).toEqual([]);
  });

  it.each(['Be careful.', 'Careful!', 'Avoid this.', "Don't do that", 'Watch out!', 'Keep it in mind.', 'Scanning the table!', 'Never scan the table.', "Don't be scanning tables.", 'Avoid scanning a table.'])('reports the advice "%s"', (text) => {
    expect(findingsOf(rule, 'architecture', advice(text))).toEqual([`pitfalls.0.advice: Expected advice that says what to do instead, found "${text}"`]);
  });

  it('reports a pitfall that stands there twice, and advice that was copied', () => {
    expect(
      findingsOf(
        rule,
        'architecture',
        [['pitfalls', 1, 'title'], 'scanning the table.'],
        [['pitfalls', 2, 'advice'], 'Model the key first; a Scan reads and bills every item'],
      ),
    ).toEqual([
      'pitfalls.1.title: Duplicate pitfall "scanning the table."',
      'pitfalls.2.advice: Expected advice for this pitfall, found that of pitfall 1 again',
    ]);
  });
});
