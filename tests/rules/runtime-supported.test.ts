import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const blocked = 'with which functions can no longer be created (since 2026-08-31) or updated (since 2026-09-30)';

describe('runtime-supported', () => {
  it.each(['nodejs24.x', 'nodejs22.x', 'python3.13'])('lets %s pass', (runtime) => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'config', 'runtime'], runtime])).toEqual([]);
  });

  it('reports a runtime that AWS has blocked, at its setting', () => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'config', 'runtime'], 'nodejs20.x'])).toEqual([
      `components.3.config.runtime: Expected a supported runtime, found "nodejs20.x", ${blocked}`,
    ]);
  });

  it('reports runtimes that are older than the limit book', () => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'config', 'runtime'], 'nodejs12.x'])).toEqual([
      'components.3.config.runtime: Expected a supported runtime, found "nodejs12.x", with which functions can no longer be created or updated',
    ]);
  });

  it('reads what people write as technology, stack and commands, and reports each', () => {
    expect(
      findingsOf(
        'runtime-supported',
        'architecture',
        [['components', 3, 'technology'], 'AWS Lambda (Node.js 20, TypeScript)'],
        [['startHere', 0, 'code', 'text'], 'sam init --runtime nodejs18.x'],
        [['context', 'stack', 0], 'Node 20'],
      ).map((finding) => finding.split(':')[0]),
    ).toEqual(['context.stack.0', 'components.3.technology', 'startHere.0.code.text']);
  });

  it('lets a text about an old runtime pass', () => {
    expect(findingsOf('runtime-supported', 'architecture', [['pitfalls', 0, 'advice'], 'nodejs20.x can no longer be created.'])).toEqual([]);
  });
});
