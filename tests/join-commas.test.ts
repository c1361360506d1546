import { describe, expect, it } from 'vitest';
import { parseSource } from '../src/plan/source.ts';

function read(text: string): unknown {
  const reading = parseSource(text);
  return 'fault' in reading ? reading.fault.message : reading.source.data;
}

describe('a comma inside braces', () => {
  it.each<[string, unknown]>([
    ['a: { text: 500,000 items before each release. }', { a: { text: '500,000 items before each release.' } }],
    ['a: { text: from 1,000,000 to 2,000,000 rows, kind: test }', { a: { text: 'from 1,000,000 to 2,000,000 rows', kind: 'test' } }],
    ['a: { kind: test, text: 1,000 }', { a: { kind: 'test', text: '1,000' } }],
    ['a: { b: 1,c: 2 }', { a: { b: 1, c: 2 } }],
    ['a: { b: 1, c }', { a: { b: 1, c: null } }],
    ['a: { b: 1,c: }', { a: { b: 1, c: null } }],
    ['a: { b: "1",c }', { a: { b: '1', c: null } }],
    ['a: { b: {c: d,e}, f: g,h }', { a: { b: { c: 'd,e' }, f: 'g,h' } }],
    ['a: [500,000, {b: c,d}]', { a: [500, 0, { b: 'c,d' }] }],
    ['a: 500,000', { a: '500,000' }],
  ])('%s', (text, expected) => {
    expect(JSON.parse(JSON.stringify(read(text)))).toEqual(expected);
  });

  it('keeps the places of what follows', () => {
    const reading = parseSource('a: { text: 500,000 items, kind: test }');
    if ('fault' in reading) throw new Error(reading.fault.message);
    expect(reading.source.locate(['a', 'kind'])).toEqual({ line: 1, column: 33 });
    expect(reading.source.locate(['a', 'text'])).toEqual({ line: 1, column: 12 });
  });
});
