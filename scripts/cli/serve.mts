import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { inProject } from '../read-library.mts';
import { securityHeaders } from '../../src/site/security-headers.ts';
import { UsageError } from './usage.mts';

const defaultPort = 4321;

/** Serves a built site as a host does: with the security headers, and text compressed. @returns the server, listening */
export async function serveSite(folder: string, options: { port: number; base?: string }): Promise<{ url: string; close: () => Promise<void> }> {
  const base = (options.base ?? '/').replace(/\/*$/, '/');
  // Everything is read from the disk each time: a build may replace the folder while it is served.
  const page = join(folder, '404.html');
  const files = sirv(folder, { dev: true, etag: true, setHeaders: (response) => { addHeaders(response); } });
  const compress = compression();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = () => {
      addHeaders(response);
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(existsSync(page) ? readFileSync(page) : '');
    };
    if (!path.startsWith(base)) {
      notFound();
      return;
    }
    request.url = path.slice(base.length - 1);
    compress(request, response, () => { files(request, response, notFound); });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://localhost:${port}${base}`,
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}

function addHeaders(response: { setHeader(name: string, value: string): void }): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}

/** `serve`: serves `dist` until it is stopped. */
export async function serve(args: string[]): Promise<number> {
  if (args.length > 0) throw new UsageError('Expected no arguments for "serve"; set PORT for another port.');
  const folder = inProject('dist');
  if (!existsSync(join(folder, 'index.html'))) throw new UsageError('Expected a built site in dist, found none.', 'Run "npm run build" first.');
  const port = Number(process.env['PORT'] ?? defaultPort);
  try {
    const { url } = await serveSite(folder, { port, base: process.env['BASE_PATH'] ?? '/' });
    console.log(`Serving dist on ${url} (stop with Ctrl-C)`);
    return 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new UsageError(`Expected port ${port} to be free, found it in use.`, `Stop the other server, or choose a port: PORT=${port + 1} npm start`);
  }
}
