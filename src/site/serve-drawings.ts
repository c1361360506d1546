import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { withBase } from './href.ts';

/** Lets the development server answer for drawings straight from the cache. */
export function serveDrawings(server: ViteDevServer, folder: string, base: string): void {
  const prefix = withBase(base, '/diagrams/');
  server.middlewares.use((request, response, next) => {
    const path = (request.originalUrl ?? request.url ?? '').split('?')[0] ?? '';
    const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    const file = join(folder, name);
    if (!/^[a-z0-9.]+\.svg$/.test(name) || !existsSync(file)) {
      next();
      return;
    }
    response.setHeader('Content-Type', 'image/svg+xml');
    createReadStream(file).pipe(response);
  });
}
