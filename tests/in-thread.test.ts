import { describe, expect, it } from 'vitest';
import { inThread } from '../scripts/in-thread.mts';

const threads = `import { parentPort, workerData } from 'node:worker_threads';`;
const script = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(threads + text)}`);

describe('a thread', () => {
  it('gives what its module posts, made from what it got', async () => {
    expect(await inThread(script('parentPort.postMessage({ sum: workerData.a + workerData.b });'), { a: 1, b: 2 })).toEqual({ sum: 3 });
  });

  it('throws what its module throws', async () => {
    await expect(inThread(script('throw new RangeError("too far");'))).rejects.toThrow(new RangeError('too far'));
  });

  it('tells that its module ended and said nothing', async () => {
    await expect(inThread(script(''))).rejects.toThrow(/^Expected a result of .*, found none$/);
  });
});
