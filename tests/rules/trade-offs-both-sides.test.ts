import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'trade-offs-both-sides';

describe(rule, () => {
  it.each(['None of the SDKs retries', 'No joins', 'Nothing warns before an item passes 400 KB', 'No transactions over 100 items', 'No'.concat(' rollback')])(
    'lets the con "%s" pass',
    (con) => {
      expect(findingsOf(rule, 'comparison', [['options', 0, 'cons'], [con]])).toEqual([]);
    },
  );

  it.each(['None', 'n/a', '-', 'No real downsides.', 'There are no significant drawbacks for us', 'no known issues', 'Nothing really', 'None so far', 'None worth naming'])('reports the con "%s"', (con) => {
    expect(findingsOf(rule, 'comparison', [['options', 1, 'cons'], [con]])).toEqual([`options.1.cons.0: Expected a price of this choice, found "${con}"`]);
  });

  it('reports an option for which nothing or one thing speaks', () => {
    expect(findingsOf(rule, 'comparison', [['options', 1, 'pros'], ['No advantages']])).toEqual([
      'options.1.pros: Too few pros, found 1, minimum 2',
      'options.1.pros.0: Expected something that speaks for it, found "No advantages"',
    ]);
  });

  it('reads the text of the cons of an architecture', () => {
    expect(findingsOf(rule, 'architecture', [['tradeOffs', 'cons', 1, 'text'], 'None.'])).toEqual([
      'tradeOffs.cons.1.text: Expected a price of this choice, found "None."',
    ]);
    expect(findingsOf(rule, 'architecture', [['tradeOffs', 'pros'], ['It is fast.']])).toEqual(['tradeOffs.pros: Too few pros, found 1, minimum 2']);
  });

  it('suggests a mitigation where one is missing, and says it once where all are', () => {
    const without = (index: number) => [['tradeOffs', 'cons', index, 'mitigation'], undefined] as const;
    expect(findingsOf(rule, 'architecture', without(0), without(2))).toEqual([
      'tradeOffs.cons.0: Missing "mitigation" of a con',
      'tradeOffs.cons.2: Missing "mitigation" of a con',
    ]);
    expect(findingsOf(rule, 'architecture', without(0), without(1), without(2))).toEqual(['tradeOffs.cons: Missing "mitigation" in every con']);
  });
});
