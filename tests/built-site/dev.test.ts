import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyProject } from '../support/project-copy.ts';
import { userEnvironment } from '../support/user-environment.ts';

const port = 4387;
const site = `http://localhost:${port}/`;
let folder: string;
let remove: () => void;
let server: ChildProcess;
let output = '';

beforeAll(async () => {
  ({ folder, remove } = copyProject());
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    cwd: folder,
    env: userEnvironment(),
  });
  const keep = (chunk: Buffer) => { output += chunk.toString(); };
  server.stdout?.on('data', keep);
  server.stderr?.on('data', keep);
  await vi.waitFor(async () => { expect(await page('plans/task-management-api/')).toContain('Task Management API'); }, { timeout: 60_000, interval: 200 });
});
afterAll(() => {
  server.kill();
  remove();
});

async function page(path: string): Promise<string> {
  return fetch(site + path).then((response) => response.text(), () => '');
}

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

/** Milliseconds from a change to its appearance on the page. */
async function timeToShow(path: string, word: string): Promise<number> {
  const started = performance.now();
  await expect.poll(() => page(path), { timeout: 20_000, interval: 50 }).toContain(word);
  return performance.now() - started;
}

describe('while writing', () => {
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
    const times: Record<string, number> = {};
    edit('content/plans/task-management-api.yaml', 'lists, updates and deletes their own tasks', 'lists, updates and removes their own zebras');
    times['plan'] = await timeToShow('plans/task-management-api/', 'zebras');
    edit('templates/architecture.md', '**Functional**:', '**Functional okapis**:');
    times['template'] = await timeToShow('plans/task-management-api/', 'okapis');
    edit('content/patterns/cqrs.mdx', '## First step', '## First step for quaggas');
    times['pattern'] = await timeToShow('patterns/cqrs/', 'quaggas');
    // For the reader of the log; a limit here would measure the machine.
    process.stdout.write(`${Object.entries(times).map(([what, time]) => `${what} ${time.toFixed(0)} ms`).join(', ')}\n`);
  });

  it('a changed field that no document prints shows too', async () => {
    expect(await page('plans/slow-order-list/')).not.toContain('Read beside');
    edit('content/plans/slow-order-list.yaml', 'status: accepted', 'related: [task-api-roadmap]\nstatus: accepted');
    await timeToShow('plans/slow-order-list/', 'Read beside');
  });

  it('a mistake is told and the last good page stays', async () => {
    edit('content/plans/slow-order-list.yaml', 'status: accepted', 'status: done');
    await expect.poll(() => output, { timeout: 20_000 }).toContain('Unknown status "done"');
    expect(await page('plans/slow-order-list/')).toContain('The order list takes three seconds');
    edit('content/plans/slow-order-list.yaml', 'status: done', 'status: proposed');
    await expect.poll(() => page('plans/slow-order-list/'), { timeout: 20_000 }).toMatch(/[Pp]roposed/);
  });
});
