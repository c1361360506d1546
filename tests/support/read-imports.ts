import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One import of a file: a package, or a file of the project from its root. */
export interface Import {
  readonly from: string;
  readonly target: string;
  /** Whether nothing of it is there when the program runs. */
  readonly isType: boolean;
}

/** Files of a folder of the project that hold TypeScript, from the root, sorted. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:ts|mts|astro)$/.test(name))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8');
}

/** Every import, export from, dynamic import and script of a file. */
export function importsOf(file: string, text = readSource(file)): Import[] {
  const imports: Import[] = [];
  const add = (specifier: string, isType: boolean) => {
    const target = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), specifier)) : specifier;
    imports.push({ from: file, target, isType });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
      const isType = ts.isImportDeclaration(node) ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
      add(node.moduleSpecifier.text, isType);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isStringLiteral(argument)) add(argument.text, false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      add(node.argument.literal.text, true);
    }
    ts.forEachChild(node, visit);
  };
  for (const part of scriptsOf(file, text)) visit(ts.createSourceFile(file, part, ts.ScriptTarget.Latest, true));
  if (file.endsWith('.astro')) for (const [, address = ''] of text.matchAll(/<script\b[^>]*\bsrc="(\.[^"]+)"/g)) add(address, false);
  return imports;
}

/** The TypeScript in a file: all of it, or the parts of a component that are. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontmatter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontmatter, ...Array.from(text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g), ([, script = '']) => script)];
}

const outside = new Set(['console', 'process', 'Buffer', 'require', 'globalThis', 'window', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'queueMicrotask']);
const spoken = new Set(['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare']);

/** What makes a text of TypeScript depend on the world around it: the clock, chance, the machine's language, the console. */
export function impuritiesOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0) found.push('new Date()');
    else if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) found.push('Date()');
    else if (ts.isPropertyAccessExpression(node)) {
      const name = `${node.expression.getText()}.${node.name.text}`;
      if (name === 'Date.now' || name === 'Math.random') found.push(name);
      else if (spoken.has(node.name.text)) found.push(node.name.text);
    } else if (ts.isIdentifier(node) && outside.has(node.text) && isFree(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('text.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** Whether an identifier stands for a value of its own, and isn't the name of a field. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent)) && parent.name === node);
}
