import { createReadStream, existsSync } from 'node:fs';
import type { ViteDevServer } from 'vite';
import { withBase } from './href.ts';

/** A file to answer with. */
export interface ServedFile {
  readonly path: string;
  readonly mediaType: string;
}

/**
 * Lets the development server answer for files that a build only copies.
 *
 * @param folder of the site, with a slash at both ends
 * @param find gives the file for the name that follows the folder, or nothing when the name isn't one of its own
 */
export function serveFiles(server: ViteDevServer, base: string, folder: string, find: (name: string) => ServedFile | undefined): void {
  const prefix = withBase(base, folder);
  server.middlewares.use((request, response, next) => {
    const path = (request.originalUrl ?? request.url ?? '').split('?')[0] ?? '';
    const file = path.startsWith(prefix) ? find(path.slice(prefix.length)) : undefined;
    if (file === undefined || !existsSync(file.path)) {
      next();
      return;
    }
    response.setHeader('Content-Type', file.mediaType);
    createReadStream(file.path).pipe(response);
  });
}
