import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyProject } from '../support/project-copy.ts';
import { userEnvironment } from '../support/user-environment.ts';

let site: string;
let folder: string;
let remove: () => void;
let server: ChildProcess;
let output = '';

beforeAll(async () => {
  ({ folder, remove } = copyProject());
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: folder,
    env: userEnvironment(),
  });
  const keep = (chunk: Buffer) => { output += chunk.toString(); };
  server.stdout?.on('data', keep);
  server.stderr?.on('data', keep);
  await vi.waitFor(() => { expect(output).toContain('watching for file changes'); }, { timeout: 300_000 });
  [site = ''] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
});
afterAll(async () => {
  if (server.kill()) await once(server, 'exit');
  remove();
});

async function page(path: string): Promise<string> {
  return (await fetch(site + path)).text();
}

/** Waits until a page has a word. */
async function shows(path: string, word: string): Promise<void> {
  await expect.poll(() => page(path)).toContain(word);
}

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('while writing', () => {
  it('a plan is shown', async () => {
    await shows('plans/task-management-api/', 'Task Management API');
  });

  it.each([
    ['task-api-roadmap.md', 'text/markdown', 'Task Management API in four weeks'],
    ['task-api-roadmap.json', 'application/json', '"id": "task-api-roadmap"'],
    ['task-api-roadmap.csv', 'text/csv', 'mvp-deploy'],
    ['task-api-roadmap.issues.json', 'application/json', 'mvp-deploy'],
    ['task-api-roadmap.yaml', 'application/yaml', 'format: roadmap'],
  ])('a plan is offered as %s', async (name, mediaType, text) => {
    const response = await fetch(`${site}plans/${name}`);
    expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
    expect(await response.text()).toContain(text);
  });

  it('a changed word in a plan, a template and a pattern shows without a restart', async () => {
    edit('content/plans/task-management-api.yaml', 'lists, updates and deletes their own tasks', 'lists, updates and removes their own zebras');
    await shows('plans/task-management-api/', 'zebras');
    edit('templates/architecture.md', '**Functional**:', '**Functional okapis**:');
    await shows('plans/task-management-api/', 'okapis');
    edit('content/patterns/cqrs.mdx', '## First step', '## First step for quaggas');
    await shows('patterns/cqrs/', 'quaggas');
  });

  it('a changed field that no document prints shows too', async () => {
    expect(await page('plans/slow-order-list/')).not.toContain('Read beside');
    edit('content/plans/slow-order-list.yaml', 'status: accepted', 'related: [task-api-roadmap]\nstatus: accepted');
    await shows('plans/slow-order-list/', 'Read beside');
  });

  it('a mistake is told and the last good page stays', async () => {
    edit('content/plans/slow-order-list.yaml', 'status: accepted', 'status: done');
    await expect.poll(() => output).toContain('Unknown status "done"');
    expect(await page('plans/slow-order-list/')).toContain('The order list takes three seconds');
    edit('content/plans/slow-order-list.yaml', 'status: done', 'status: proposed');
    await shows('plans/slow-order-list/', 'Proposed');
  });
});
