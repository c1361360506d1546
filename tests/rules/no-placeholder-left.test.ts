import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const found = (text: string) => findingsOf('no-placeholder-left', 'architecture', [['summary'], text]);

describe('no-placeholder-left', () => {
  it.each(['TODO', 'TBD', 'FIXME', 'XXX', 'lorem ipsum', '[...]'])('reports %s at its field', (word) => {
    expect(found(`The size is ${word} for now`)).toEqual([`summary: Expected a finished text, found the placeholder "${word}"`]);
  });

  it.each(['A todo list for teams', 'TODOS is the name of the table', 'const all = [...tasks]', 'Roman XXXII'])('lets "%s" pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(['tbd', 'Todo', 't.b.d.', 'tba', '???', '...', '…'])('reports "%s" where it is the whole text', (text) => {
    expect(found(text)).toEqual([`summary: Expected a finished text, found the placeholder "${text}"`]);
    expect(found(`A column named ${text} in the table`)).toEqual([]);
  });

  it('reports each place, in code too', () => {
    expect(
      findingsOf('no-placeholder-left', 'architecture', [['summary'], 'TBD'], [['startHere', 0, 'code', 'text'], 'echo 1 # FIXME']),
    ).toHaveLength(2);
  });
});
