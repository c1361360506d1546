import { describe, expect, it } from 'vitest';
import { growth } from '../support/growth.ts';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'code-is-complete';
const step = (language: string, text: string) => findingsOf(rule, 'architecture', [['startHere', 0, 'code'], { language, text }]);
const text = 'startHere.0.code.text:';

describe(rule, () => {
  it.each([
    ['a program', "import { z } from 'zod';\nexport const Task = z.strictObject({ title: z.string() });\nawait run<Map<string, { a: number }>>();"],
    ['a value', "{ statusCode: 200, body: 'ok' }"],
    ['the inside of an object', "TableName: 'tasks',\nKey: { id },"],
    ['members of a class', 'async get(id: string): Promise<Task> {\n  return this.table.get(id);\n}'],
    ['a return', "if (!task) return { statusCode: 404 };"],
    ['two ways to do the same', "const page = await scan('tasks');\nconst page = await query('tasks');"],
    ['decorators', "@Controller('tasks')\nexport class Tasks { constructor(@Inject(Db) private readonly db: Db) {} }"],
    ['a component', 'export const Page = () => <p>Tasks</p>;'],
    ['a spread, an address and dots in a text', "const url = 'https://a.org/...'; // wait for it...\nsend(...items, { ...rest });"],
    ['a comment about the rest', '// The rest of the batch is retried.\nretry();'],
    ['a catch that says why', 'try { close(); } catch { /* It is closed already. */ }'],
    ['a default', 'const user = await find(id).catch(() => null);'],
  ])('lets %s pass', (_what, code) => {
    expect(step('typescript', code)).toEqual([]);
  });

  it.each([
    ['yaml', 'Resources:\n  Table:\n    Arn: !GetAtt Tasks.Arn\n    Name: !Sub "${Stage}-tasks"\n---\na: &b 1\nc: *b\n...\n'],
    ['yaml', 'name: {{ .Values.name }}\n'],
    ['yaml', 'policy: {\n  "Effect": "Allow"\n}\n'],
    ['json', '{\n  // As TypeScript reads it.\n  "strict": true,\n}'],
    ['json', '{"level":"info"}\n{"level":"error"}'],
    ['bash', 'for file in *; do\n  ... # the rest of the code'],
    ['python', 'class Store(Protocol):\n    def get(self): ...'],
    ['haskell', 'main = putStrLn "'],
    ['constructor', 'x'],
  ])('lets %s pass: %j', (language, code) => {
    expect(step(language, code)).toEqual([]);
  });

  it.each([
    ['typescript', 'export const handler = async () => {\n  return { statusCode: 200 };\n', 2, 'unexpected end'],
    ['typescript', "const answer = {\n  statusCode: 200\n  body: 'ok',\n};", 3, 'unexpected token, expected ","'],
    ['ts', 'cosnt a = 1;', 1, 'missing semicolon'],
    ['javascript', 'f(;', 1, 'unexpected token'],
    ['json', '{\n  "a": 1\n  "b": 2\n}', 3, 'unexpected token, expected ","'],
    ['yaml', 'Resources:\n  Table:\n   Type: x\n  - y', 4, 'bad indentation of a sequence entry'],
  ])('reports %s that cannot be read: %j', (language, code, line, reason) => {
    const found = step(language, code);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${text} Expected "${language}" that can be read, found a fault in its line ${line}: `);
    if (language !== 'yaml') expect(found[0]).toContain(`: ${reason}`);
  });

  it.each([
    ['typescript', 'check(body);\n// ...\nsave(body);', '// ...', 2],
    ['typescript', 'function check() { ... }', '{ ... }', 1],
    ['typescript', 'function check() {\n  ...\n}', '...', 2],
    ['typescript', 'export async function handler() {\n  // your business logic goes here\n}', '// your business logic goes here', 2],
    ['typescript', 'f(); /* rest of the handler */', '/* rest of the handler */', 1],
    ['typescript', "function check() {\n  throw new Error('Not implemented');\n}", "throw new Error('Not implemented')", 2],
    ['yaml', 'Resources:\n  # ... other tables', '# ... other tables', 2],
    ['json', '{ ... }', '{ ... }', 1],
    ['python', '# rest of the code', '# rest of the code', 1],
  ])('reports what %s leaves out: %j', (language, code, found, line) => {
    expect(step(language, code)).toEqual([`${text} Expected the whole code, found ${JSON.stringify(found)} in its line ${line}`]);
  });

  it('reports untyped input and swallowed errors, both', () => {
    const code = 'export const handler = async (event: any) => {\n  await save(event).catch(() => {});\n  try { close(); } catch (error) {}\n};\n// never event: any';
    expect(step('typescript', code)).toEqual([
      `${text} Expected a type for "event", found "any"`,
      `${text} Expected a caught error to be handled or logged, found ".catch(() => {})"`,
    ]);
  });

  it.each([
    'export async function handler(event: Event) {\n  await save(JSON.parse(event.body));\n}',
    "app.post('/tasks', async (req: Request) => {\n  const task = req.body;\n  await save(task);\n});",
  ])('reports input that is taken as it comes: %j', (code) => {
    const found = /JSON.parse\(event.body\)|req.body/.exec(code)?.[0] ?? '';
    expect(step('typescript', code)).toEqual([`${text} Expected input that is checked before it is used, found "${found}"`]);
  });

  it.each([
    'const task = Task.parse(JSON.parse(event.body));',
    "const task = JSON.parse(event.body ?? '{}');\nif (typeof task.title !== 'string') return { statusCode: 400 };",
    'const order = parseOrder(JSON.parse(event.body));',
    'const body: unknown = JSON.parse(event.body);\nvalidateTask(body);',
    'const config = JSON.parse(text);',
  ])('lets input pass that is checked: %j', (code) => {
    expect(step('typescript', code)).toEqual([]);
  });

  it('reports a language that is misspelt, but not one that it does not know', () => {
    expect(step('typescirpt', 'x')).toEqual(['startHere.0.code.language: Unknown language "typescirpt", did you mean "typescript"?']);
    expect(['zig', 'cue', 'crystal', 'solidity', 'python3', 'make', 'shell-session'].flatMap((language) => step(language, 'x'))).toEqual([]);
  });

  it('reports types in JavaScript at the language', () => {
    expect(step('javascript', 'const limit: number = 20;')).toEqual(['startHere.0.code.language: Expected "typescript" for code with types, found "javascript"']);
  });

  it('lets the code that a fix replaces be bad, but not unreadable', () => {
    const bad = (code: string) => reviewChanged('debugging', [['causes', 0, 'fix', 'bad', 'text'], code]).findings.map(({ severity, path, message }) => `${severity} ${path.join('.')}: ${message}`);
    expect(bad('const f = (event: any) => save(event).catch(() => {}); // ...')).toEqual([]);
    expect(bad('const f = (')).toEqual(['warning causes.0.fix.bad.text: Expected "typescript" that can be read, found a fault in its line 1: unexpected end']);
  });

  it('warns of what a fix leaves out, and refuses it in a first step', () => {
    const severities = (...change: Parameters<typeof reviewChanged>) => reviewChanged(...change).findings.map(({ severity }) => severity);
    expect(severities('debugging', [['causes', 0, 'fix', 'good', 'text'], 'query(); // ...'])).toEqual(['warning']);
    expect(severities('roadmap', [['startToday', 1, 'code', 'text'], 'query(); // ...'])).toEqual(['error']);
  });

  it.each([['<a>('], ['f<a>('], ['f<({a='], ['a:'], ['('], ['`${'], ['let a;'], ['[a<b,(']])('is not kept busy by %s over and over', (piece) => {
    expect(growth((share) => step('typescript', piece.repeat(Math.floor((share * 19_000) / piece.length))))).toBeLessThan(10);
  });
});
