import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../support/project-copy.ts';
import { userEnvironment } from '../support/user-environment.ts';

let folder: string;
let remove: () => void;

beforeAll(() => {
  ({ folder, remove } = copyProject());
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'the last good site');
});
afterAll(() => {
  remove();
});

/** Builds with one file changed, and puts the file back. */
function buildWith(file: string, edit: (text: string) => string): { status: number | null; output: string } {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  expect(after, `${file} is changed`).not.toBe(before);
  writeFileSync(path, after);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/groundplan.ts', 'site'], {
      cwd: folder,
      encoding: 'utf8',
      env: userEnvironment(),
    });
    return { status, output: stdout + stderr };
  } finally {
    writeFileSync(path, before);
  }
}

describe('a build that fails', () => {
  it.each<[string, string, (text: string) => string, RegExp]>([
    ['a plan', 'content/plans/slow-order-list.yaml', (text) => text.replace('status: accepted', 'status: done'), /content\/plans\/slow-order-list\.yaml:7:9 error schema\n {2}Unknown status "done"/],
    ['a template', 'templates/roadmap.md', (text) => text.replace('{{ plan.goal }}', '{{ plan.gaol }}'), /templates\/roadmap\.md:7:\d+ error template\n {2}Unknown variable "plan\.gaol"; known in "plan":/],
    ['a reference in frontmatter', 'content/patterns/cqrs.mdx', (text) => text.replace(/^(needs:\n {2}- )event-driven$/m, '$1event-drivn'), /content\/patterns\/cqrs\.mdx:\d+:\d+ error content\n {2}Unknown pattern "event-drivn", did you mean "event-driven"\?/],
    ['a reference in a body', 'content/guide/method.mdx', (text) => `${text}\nSee [that](/patterns/no-such-pattern/).\n`, /content\/guide\/method\.mdx:\d+:\d+ error content\n {2}Unknown pattern "no-such-pattern"/],
    ['a component', 'content/guide/method.mdx', (text) => `${text}\n<Chart />\n`, /content\/guide\/method\.mdx:\d+:\d+ error content/],
    ['the page of a rule', 'content/rules/sdk-v3.mdx', (text) => text.replace('## How to fix', '## Fix'), /content\/rules\/sdk-v3\.mdx:\d+:1 error content\n {2}Expected the heading "## How to fix", found "## Fix"/],
    ['a diagram', 'content/patterns/cqrs.mdx', (text) => text.replace('```mermaid\n', '```mermaid\nnonsense here\n'), /content\/patterns\/cqrs\.mdx:\d+:\d+ error diagram\n {2}Unknown diagram "nonsense"/],
    ['a price', 'content/reference/prices.yaml', (text) => text.replace('currency: USD', 'currency: EUR'), /content\/reference\/prices\.yaml:\d+:\d+ error schema/],
  ])('because of %s says where and what, and leaves the last good site alone', (_what, file, edit, expected) => {
    const { status, output } = buildWith(file, edit);
    expect(output).toMatch(expected);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last good site');
    expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
    expect(readdirSync(join(folder, '.groundplan')).filter((name) => name.startsWith('site-'))).toEqual([]);
  });
});
