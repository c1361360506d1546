import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';

/** Folders whose change makes the documents out of date. */
const inputs = /\/(?:content\/(?:plans|reference|patterns|examples|guide|rules)|templates)\//;

/**
 * Calls back after inputs have changed. Editors save in several steps and sometimes twice,
 * so a change waits until nothing has moved for a moment.
 */
export function watchInputs(server: ViteDevServer, changed: () => void): void {
  const calm = 80;
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!inputs.test(path.split(sep).join('/'))) return;
    clearTimeout(timer);
    timer = setTimeout(changed, calm);
  });
}
