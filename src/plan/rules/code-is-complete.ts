import { quote } from '../quote.ts';
import { nearest } from '../schema/nearest.ts';
import { formats } from '../schema/plan.ts';
import { defineRule, type Remark } from './rule.ts';
import { codeBlocks, type CodeBlock } from './shared/code-blocks.ts';
import { jsonFault, yamlFault } from './shared/data-syntax.ts';
import { elisionIn, elisionInText } from './shared/elided-code.ts';
import { readScript, type ScriptReading } from './shared/script-syntax.ts';

/** Languages that are checked or that nothing is known about; only a likely misspelling of one is reported. */
const languages = [
  'typescript', 'javascript', 'python', 'python3', 'java', 'kotlin', 'scala', 'rust', 'ruby', 'php', 'csharp', 'swift', 'elixir', 'groovy', 'perl',
  'bash', 'shell', 'console', 'powershell', 'terraform', 'dockerfile', 'makefile', 'markdown', 'graphql', 'protobuf', 'plaintext',
  'yaml', 'json', 'jsonc', 'json5', 'jsonl', 'toml', 'html', 'nginx', 'text', 'http', 'diff', 'prisma', 'properties',
];

/** Commands are pasted as they are, and their dots mean many things; the others are prose or a screen. */
const unread = new Set(['bash', 'sh', 'shell', 'zsh', 'fish', 'console', 'powershell', 'text', 'txt', 'plaintext', 'diff', 'http', 'markdown', 'md']);

const untyped = /\b(event|request|req|body|payload|input|message|record)\??\s*:\s*any\b/;
// What a client sends, taken as it comes.
const taken = /\bJSON\.parse\(\s*(?:await\s+)?(?:event|req|request)\.body\b[^\n;]{0,40}?\)|=\s*(?:req|request)\.body\b/;
const checked = /(?<!\bJSON)\.(?:safeParse|parse|safeParseAsync|parseAsync)\(|\b(?:zod|joi|ajv|yup|valibot|typeof|instanceof)\b|\b(?:parse|validate|assert|check|is|require)[A-Z]\w*\(|\b\w*(?:[sS]chema|[vV]alid(?:at\w+)?)\b/;

const swallowed = /\.catch\(\s*(?:async\s*)?(?:\(\s*(?:\w+\s*)?\)|\w+)\s*=>\s*\{\s*\}\s*\)|\bcatch\s*(?:\(\s*\w+(?:\s*:\s*\w+)?\s*\)\s*)?\{\s*\}/;

export const codeIsComplete = defineRule({
  formats,
  subject: 'everywhere',
  severity: 'error',
  checks: 'Code can be read by its compiler and leaves nothing out; input has a type other than "any" and is checked, and no error is swallowed.',
  source: 'House rule, guide "How recommendations are worded": code comes with error handling, validation and tests.',
  *check({ plan }) {
    for (const block of codeBlocks(plan)) yield* remarks(block);
  },
});

function* remarks(block: CodeBlock): Generator<Remark> {
  const { path, language, text, use } = block;
  const meant = languages.includes(language) || language.length < 4 ? undefined : nearest(language, languages);
  if (meant !== undefined && isMisspelt(language, meant)) {
    yield { path: [...path, 'language'], message: `Unknown language ${quote(language)}, did you mean "${meant}"?`, hint: 'Colours and checks go by this name.', severity: 'warning' };
    return;
  }
  if (unread.has(language)) return;
  const place = [...path, 'text'];
  const script = readScript(language, text);
  const elision = use === 'replaced' ? undefined : script === undefined ? elisionInText(language, text) : elisionIn(text, script);
  if (elision !== undefined) {
    const message = `Expected the whole code, found ${quote(elision.text)} in its line ${elision.line}`;
    yield { path: place, message, hint: 'Write what stands there, or show a smaller piece that is complete.', ...mildly(use !== 'step') };
    return;
  }
  const fault = faultOf(language, text, script);
  if (fault !== undefined && isTypescript(text, script)) {
    const message = `Expected "typescript" for code with types, found ${quote(language)}`;
    yield { path: [...path, 'language'], message, hint: 'Correct the language, or leave the types out.', severity: 'warning' };
    return;
  }
  if (fault !== undefined) {
    const message = `Expected ${quote(language)} that can be read, found a fault in its line ${fault.line}: ${fault.reason}`;
    yield { path: place, message, hint: 'Run it once before you publish it, and check that "language" is right.', ...mildly(use === 'replaced') };
    return;
  }
  if (use === 'replaced' || script === undefined || !('bare' in script)) return;
  const name = untyped.exec(script.bare)?.[1];
  if (name !== undefined) {
    const hint = `Use the type of the event from "aws-lambda", or "unknown" and a schema that checks it.`;
    yield { path: place, message: `Expected a type for ${quote(name)}, found "any"`, hint, severity: 'warning' };
  }
  const open = checked.test(script.bare) ? undefined : taken.exec(script.bare)?.[0].replace(/^=\s*/, '');
  if (open !== undefined) {
    const hint = 'Parse it with a schema, answer 400 to what fails, and write only the fields that the schema knows.';
    yield { path: place, message: `Expected input that is checked before it is used, found ${quote(open)}`, hint, severity: 'warning' };
  }
  // A comment inside says why; one that speaks of such a block is no code.
  const silent = swallowed.exec(text)?.[0];
  if (silent !== undefined && script.bare.includes(silent)) {
    const hint = 'Handle the error, log it with what was being done, or let it reach the caller.';
    yield { path: place, message: `Expected a caught error to be handled or logged, found ${quote(silent.replace(/\s+/g, ' '))}`, hint, severity: 'warning' };
  }
}

function faultOf(language: string, text: string, script: ScriptReading | undefined): { readonly line: number; readonly reason: string } | undefined {
  if (language === 'json') return jsonFault(text);
  if (language === 'yaml' || language === 'yml') return yamlFault(text);
  return script !== undefined && 'fault' in script ? script.fault : undefined;
}

/** Whether a script of another language would be one of TypeScript. */
function isTypescript(text: string, script: ScriptReading | undefined): boolean {
  if (script === undefined) return false;
  const reading = readScript('typescript', text);
  return reading !== undefined && 'bare' in reading;
}

/** Letters that were swapped, doubled, left out or mistyped, and not another word: "typescirpt", but not "typst". */
function isMisspelt(word: string, known: string): boolean {
  return Math.abs(word.length - known.length) <= 1 && word.charAt(0) === known.charAt(0) && known.length >= 5;
}

function mildly(mild: boolean): Pick<Remark, 'severity'> {
  return mild ? { severity: 'warning' } : {};
}
