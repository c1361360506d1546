import { Worker } from 'node:worker_threads';

/**
 * Runs a module in a thread of its own; when it ends, all of its memory is given back.
 *
 * @param data what the module finds as `workerData`
 * @returns the one message that the module posts
 * @throws what the module throws
 */
export function inThread<T>(module: URL, data?: unknown): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const worker = new Worker(module, { workerData: data });
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => {
    reject(new Error(`Expected a result of ${module.pathname}, found none`));
  });
  return promise;
}
