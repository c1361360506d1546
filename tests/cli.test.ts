import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { formats } from '../src/plan/schema/plan.ts';
import { planText } from './support/contract-plans.ts';

const script = fileURLToPath(new URL('../scripts/groundplan.ts', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'groundplan-'));
let folder = root;
let count = 0;

beforeEach(() => {
  count += 1;
  folder = join(root, String(count));
  mkdirSync(folder);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function json(...args: string[]) {
  const { status, stdout } = run(...args, '--format', 'json');
  const report = JSON.parse(stdout) as { plans: number; findings: { rule: string; file: string; line: number; column: number; message: string }[]; summary: object };
  return { status, ...report, places: report.findings.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`) };
}

function write(name: string, text: string | Uint8Array): void {
  writeFileSync(join(folder, name), text);
}

const good = planText('task-management-api');
const ownIds = readdirSync(new URL('../content/plans', import.meta.url)).map((file) => file.replace(/\.yaml$/, ''));

describe('check', () => {
  it('finds nothing in our own plans', () => {
    expect(json('check')).toMatchObject({ status: 0, plans: ownIds.length, findings: [], summary: { errors: 0, warnings: 0, suggestions: 0, waived: 0 } });
  });

  it.each<[string, (text: string) => string, string[]]>([
    ['a missing field', (text) => text.replace(/^title: .*\n/m, ''), ['x.yaml:3:1 Missing "title"']],
    ['a misspelt field', (text) => text.replace('pitfalls:', 'pitfals:'), ['x.yaml:150:1 Unknown field "pitfals", did you mean "pitfalls"?']],
    ['a duplicate key', (text) => text.replace('status: accepted', 'status: accepted\nstatus: draft'), ['x.yaml:8:1 Duplicate key "status"']],
    ['a reference to nothing', (text) => text.replace('to: identity', 'to: identiti'), ['x.yaml:75:25 Unknown component "identiti", did you mean "identity"?']],
  ])('points at %s', (_what, edit, expected) => {
    write('x.yaml', edit(good));
    expect(json('check', 'x.yaml')).toMatchObject({ status: 1, plans: 1, places: expected });
  });

  it('points at broken YAML', () => {
    write('x.yaml', good.replace('title: Task Management API', 'title: "Task Management API'));
    const { status, findings } = json('check', 'x.yaml');
    expect({ status, rules: findings.map(({ rule }) => rule) }).toEqual({ status: 1, rules: ['yaml'] });
  });

  it('points at a circle', () => {
    write('x.yaml', planText('task-api-roadmap').replace('days: 2\n        steps: ["Sign in', 'days: 2\n        after: [mvp-deploy]\n        steps: ["Sign in'));
    expect(json('check', 'x.yaml').places).toEqual([
      expect.stringContaining('Expected no circle in "after", found '),
    ]);
  });

  it('shows every plan’s findings, however broken another is', () => {
    write('a.yaml', '[');
    write('b.yaml', good.replace('status: accepted', 'status: done'));
    write('c.yaml', good);
    const { findings, plans } = json('check', '.');
    expect(findings.map(({ file, rule }) => [file, rule])).toEqual([['a.yaml', 'yaml'], ['b.yaml', 'schema']]);
    expect(plans).toBe(3);
  });

  it.each<[string, () => void, string[], number]>([
    ['an empty folder', () => undefined, ['.'], 1],
    ['a file that is not there', () => undefined, ['nothing.yaml'], 2],
    ['a folder that is named as a plan', () => { mkdirSync(join(folder, 'a.yaml')); write('b.yaml', good); }, ['.'], 2],
    ['a symbolic link', () => { write('b.txt', good); symlinkSync('b.txt', join(folder, 'a.yaml')); }, ['a.yaml'], 2],
    ['a pipe', () => { execFileSync('mkfifo', [join(folder, 'a.yaml')]); }, ['a.yaml'], 2],
    ['a name with capitals', () => { write('My-Plan.yaml', good); }, ['.'], 1],
    ['a name that differs only by case', () => { write('a.yaml', good); mkdirSync(join(folder, 'b')); write('b/a.yaml', good); }, ['.', 'b'], 1],
    ['a reserved name', () => { write('con.yaml', good); }, ['.'], 1],
    ['another ending', () => { write('a.yml', good); }, ['.'], 1],
    ['a file of 257 KiB', () => { write('a.yaml', `${good}# ${'x'.repeat(257 * 1024)}`); }, ['.'], 1],
    ['bytes that are not UTF-8', () => { write('a.yaml', Buffer.concat([Buffer.from('format: architecture\ntitle: '), Buffer.from([0xff, 0xfe])])); }, ['.'], 1],
    ['an empty file', () => { write('a.yaml', ''); }, ['.'], 1],
  ])('refuses %s with one message', (_what, prepare, args, expected) => {
    prepare();
    const { status, findings } = json('check', ...args);
    expect({ status, findings: findings.length }).toEqual({ status: expected, findings: 1 });
    expect(findings[0]).toMatchObject({ file: expect.any(String) as string, line: expect.any(Number) as number });
  });

  it('accepts a byte order mark and Windows line endings', () => {
    write('a.yaml', `\ufeff${good.replaceAll('\n', '\r\n')}`);
    expect(json('check', 'a.yaml')).toMatchObject({ status: 0, findings: [] });
  });

  it('prints no secret beside another finding either', () => {
    write('x.yaml', good.replace(/^title: .*$/m, 'title: TBD').replace(/^summary: .*$/m, 'summary: Set DB_PASSWORD=Tr0ub4dor3xyz9 and start.'));
    const { stdout } = run('check', 'x.yaml', '--rule', 'no-placeholder-left');
    expect(stdout).toContain('no-placeholder-left');
    expect(stdout).not.toContain('Tr0');
  });

  it('prints no secret, but at most its first characters', () => {
    write('x.yaml', good.replace(/^summary: .*$/m, 'summary: Set DB_PASSWORD=Tr0ub4dor3xyz9 and start.').replace('title: Task Management API', 'title: Task Management API, TBD'));
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const { status, stdout } = run('check', 'x.yaml', '--format', format);
      expect(status).toBe(1);
      expect(stdout).toContain('Tr0…');
      expect(stdout).not.toContain('Tr0u');
    }
  });

  it('shows and counts the rules that it is asked for, and what is no plan', () => {
    write('a.yaml', good.replace(/^title: .*$/m, 'title: TBD').replace('nodejs24.x', 'nodejs16.x').replace(/^pitfalls:[\s\S]*?(?=^\w)/m, ''));
    write('b.yaml', '[');
    const rules = (...args: string[]) => json('check', '.', ...args).findings.map(({ file, rule }) => `${file} ${rule}`);
    expect(rules()).toEqual(['a.yaml pitfalls-with-advice', 'a.yaml no-placeholder-left', 'a.yaml runtime-supported', 'b.yaml yaml']);
    expect(rules('--rule', 'runtime-supported')).toEqual(['a.yaml runtime-supported', 'b.yaml yaml']);
    expect(rules('--rule', 'runtime-supported', '--rule', 'no-placeholder-left')).toEqual(['a.yaml no-placeholder-left', 'a.yaml runtime-supported', 'b.yaml yaml']);
    expect(json('check', 'a.yaml', '--rule', 'sdk-v3')).toMatchObject({ status: 0, plans: 1, findings: [], summary: { errors: 0, warnings: 0 } });
  });

  it('offers the nearest rule for one that it is asked for and does not know', () => {
    expect(run('check', '--rule', 'runtime-suported')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('Unknown rule "runtime-suported", did you mean "runtime-supported"?') as string });
  });

  it('prints no stack trace when nobody reads any more, and keeps its status', async () => {
    write('x.yaml', 'format: roadmap\n');
    const child = spawn(process.execPath, [script, 'check', 'x.yaml'], { cwd: folder });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data) => { stderr += String(data); });
    const status = await new Promise((resolve) => { child.once('close', resolve); });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it.runIf(process.platform === 'linux')('says that it cannot write when the disk is full', () => {
    write('x.yaml', 'format: roadmap\n');
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [script, 'check', 'x.yaml'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Expected to be able to write the output, found "ENOSPC[^\n]*"\.\n$/);
  });

  it('prints no stack trace for a mistake of the user', () => {
    write('x.yaml', 'a: [');
    const { stdout, stderr } = run('check', 'x.yaml');
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
  });
});

describe('build', () => {
  it('writes the document and the data of each plan', () => {
    expect(run('build', '--out', 'out').status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(ownIds.flatMap((id) => [`${id}.json`, `${id}.md`]).sort());
    const data = JSON.parse(readFileSync(join(folder, 'out/task-management-api.json'), 'utf8')) as { facts: { cost: { usd: number; listUsd: number } } };
    expect(data.facts.cost.usd.toFixed(2)).toBe('0.44');
    expect(data.facts.cost.listUsd.toFixed(2)).toBe('15.88');
  });

  it('writes nothing when one plan has an error, and leaves the last good output alone', () => {
    write('a.yaml', good);
    write('b.yaml', good);
    expect(run('build', '.', '--out', 'out').status).toBe(0);
    const before = readFileSync(join(folder, 'out/a.md'), 'utf8');
    write('a.yaml', good.replace('title: Task Management API', 'title: Another title'));
    write('b.yaml', good.replace('status: accepted', 'status: done'));
    expect(run('build', '.', '--out', 'out').status).toBe(1);
    expect(readFileSync(join(folder, 'out/a.md'), 'utf8')).toBe(before);
    expect(readdirSync(join(folder, 'out'))).toHaveLength(4);
  });

  it('writes nothing for an error that "--rule" does not show, and says so', () => {
    write('a.yaml', good.replace(/^title: .*$/m, 'title: TBD'));
    expect(run('build', '.', '--rule', 'sdk-v3', '--out', 'out')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Nothing is written/) as string });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
    write('a.yaml', good);
    expect(run('build', '.', '--rule', 'sdk-v3', '--out', 'out').status).toBe(0);
  });

  it.each(['taken', 'taken/below'])('says why it cannot write into "%s", without a stack', (out) => {
    write('x.yaml', good);
    write('taken', 'a file');
    const { status, stderr } = run('build', 'x.yaml', '--out', out);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `Expected to write ${out}, but ${out === 'taken' ? 'a file is where its folder should be' : 'a part of its path is a file'}.\nChoose another folder with "--out".\n`,
    });
    expect(run('new', 'roadmap', 'a', '--out', 'taken').stderr).toContain('but a file is where its folder should be.');
  });

  it('gives the same bytes for the same input', () => {
    run('build', '--out', 'one');
    run('build', '--out', 'two');
    for (const name of readdirSync(join(folder, 'one'))) {
      expect(readFileSync(join(folder, 'two', name), 'utf8')).toBe(readFileSync(join(folder, 'one', name), 'utf8'));
    }
  });
});

describe('new', () => {
  it.each(formats)('writes a %s plan that passes check without error or warning', (format) => {
    expect(run('new', format, 'my-plan', '--out', '.').status).toBe(0);
    expect(json('check', 'my-plan.yaml')).toMatchObject({ status: 0, summary: { errors: 0, warnings: 0 } });
    expect(readFileSync(join(folder, 'my-plan.yaml'), 'utf8')).toMatch(new RegExp(`^# yaml-language-server: \\$schema=.*public/schemas/${format}\\.json\n`));
  });

  it('never overwrites', () => {
    write('my-plan.yaml', 'mine');
    expect(run('new', 'roadmap', 'my-plan', '--out', '.').status).toBe(2);
    expect(readFileSync(join(folder, 'my-plan.yaml'), 'utf8')).toBe('mine');
  });

  it('writes no plan under a name that check refuses', () => {
    expect(run('new', 'roadmap', 'con')).toMatchObject({ status: 2, stderr: 'Expected an id that is free, found the reserved name "con".\nChoose another id.\n' });
  });

  it.each([[['new']], [['new', 'novel', 'a']], [['new', 'roadmap', 'My_Plan']], [['new', 'roadmap', '../a']], [['new', 'roadmap', 'a', 'b']]])('refuses %j', (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/Expected|Unknown/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('export', () => {
  const road = planText('task-api-roadmap');

  it('prints the tasks of a roadmap as a table and as issues', () => {
    write('road.yaml', road);
    const table = run('export', 'road.yaml', '--as', 'csv');
    expect(table).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^id,title,milestone,.*\r\ninfrastructure,Set up infrastructure,MVP,/) as string });
    const issues = run('export', 'road.yaml', '--as', 'issues');
    expect(issues).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(issues.stdout)).toMatchObject([{ id: 'infrastructure', order: 1 }, { id: 'sign-in', dependsOn: ['infrastructure'] }, ...Array<object>(9).fill({})]);
  });

  it('writes into a file that it is told', () => {
    write('road.yaml', road);
    const { stdout } = run('export', 'road.yaml', '--as', 'csv');
    expect(run('export', 'road.yaml', '--as', 'csv', '--out', 'new/road.csv')).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(folder, 'new/road.csv'), 'utf8')).toBe(stdout);
  });

  it('writes nothing for a roadmap with an error, and says why on standard error', () => {
    write('road.yaml', road.replace(/^title: .*\n/m, ''));
    expect(run('export', 'road.yaml', '--as', 'csv', '--out', 'road.csv')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('Missing "title"') as string });
    expect(readdirSync(folder)).toEqual(['road.yaml']);
  });

  it.each<[string, string[], RegExp]>([
    ['no file', ['--as', 'csv'], /^Expected one file/],
    ['two files', ['a.yaml', 'b.yaml', '--as', 'csv'], /^Expected one file/],
    ['a folder of several', ['.', '--as', 'csv'], /^Expected one plan, found 2 in "\."/],
    ['a plan of another format', ['a.yaml', '--as', 'csv'], /^Expected a roadmap, found the format "architecture"/],
    ['no kind', ['b.yaml'], /^Missing "--as"/],
    ['an unknown kind', ['b.yaml', '--as', 'xlsx'], /^Unknown export "xlsx", expected "csv" or "issues"/],
    ['a file that is not there', ['c.yaml', '--as', 'csv'], /Expected a file that can be read/],
    ['a file that cannot be written', ['b.yaml', '--as', 'csv', '--out', '.'], /^Expected to write/],
  ])('refuses %s', (_what, args, message) => {
    write('a.yaml', good);
    write('b.yaml', road);
    const { status, stdout, stderr } = run('export', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('explain', () => {
  it('lists the rules', () => {
    expect(run('explain').stdout).toMatch(/^no-placeholder-left +error +/m);
  });

  it('says what a rule checks and why', () => {
    expect(run('explain', 'runtime-supported').stdout).toMatch(/## What it checks[\s\S]+## Why it matters[\s\S]+## How to fix[\s\S]+Source/);
  });

  it('offers the nearest rule for a misspelt one', () => {
    expect(run('explain', 'runtime-suported')).toMatchObject({ status: 2, stderr: expect.stringContaining('did you mean "runtime-supported"?') as string });
  });
});

describe('the command line', () => {
  it('explains itself', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit status') as string });
  });

  it.each([[[]], [['chekc']], [['check', '--formt', 'json']], [['check', '--format', 'xml']], [['check', '--out', 'x']], [['explain', 'a', 'b']]])('answers wrong usage %j with a sentence and status 2', (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^(?:Missing|Unknown|Expected|Too many)/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
