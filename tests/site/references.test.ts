import { describe, expect, it } from 'vitest';
import { resolveAll } from '../../src/site/references.ts';

const known = [{ id: 'a' }, { id: 'b' }];

describe('resolveAll', () => {
  it('keeps the order of the ids', () => {
    expect(resolveAll(['b', 'a'], known, 'plan', 'example "x"')).toEqual([{ id: 'b' }, { id: 'a' }]);
  });

  it('names what is unknown and where it is used', () => {
    expect(() => resolveAll(['a', 'c'], known, 'plan', 'example "x"')).toThrow('Unknown plan "c" in example "x"');
  });
});
