import { parse, type ParserPlugin } from '@babel/parser';

/** A comment with the line in which it begins, counted from 1. */
interface Comment {
  readonly line: number;
  /** With its marks. */
  readonly text: string;
}

/** What a script turned out to be: sound, or broken in some line. */
export type ScriptReading =
  | { readonly comments: readonly Comment[]; /** The text, with blanks for its comments. */ readonly bare: string }
  | { readonly fault: { readonly line: number; readonly reason: string } };

type Dialect = readonly (readonly ParserPlugin[])[];

/** TypeScript with JSX in it reads "<" in another way, so that is tried second. */
const typescript: Dialect = [['typescript'], ['typescript', 'jsx']];
const javascript: Dialect = [['jsx']];

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ['typescript', typescript], ['ts', typescript], ['mts', typescript], ['cts', typescript], ['tsx', typescript],
  ['javascript', javascript], ['js', javascript], ['mjs', javascript], ['cjs', javascript], ['jsx', javascript], ['node', javascript],
]);

/** A snippet may be a piece of something: a value, the inside of an object, the members of a class. */
const whole = ['', ''] as const;
const value = ['(', '\n)'] as const;
const inside = [['({', '\n})'], ['class Snippet {', '\n}']] as const;

/** What is refused for its meaning and not its shape, as in a snippet that shows two ways to do the same. */
const meanings = new Set([
  'VarRedeclaration', 'LabelRedeclaration', 'DuplicateExport', 'DuplicateDefaultExport', 'DuplicateConstructor', 'ModuleExportUndefined',
  'InvalidPrivateFieldResolution', 'IllegalBreakContinue', 'SuperNotAllowed', 'UnexpectedSuper', 'UnexpectedNewTarget',
  'UnexpectedImportExport', 'OverrideNotInSubClass', 'StrictDelete', 'StrictWith', 'MissingPlugin', 'MissingOneOfPlugins',
]);

/**
 * Reads a snippet of TypeScript or JavaScript, whole or in part.
 *
 * @returns nothing for another language, and where the text takes too long to read
 */
export function readScript(language: string, text: string): ScriptReading | undefined {
  const dialect = dialects.get(language);
  if (dialect === undefined) return undefined;
  const attempts = dialect.filter((plugins) => !plugins.includes('jsx') || dialect.length === 1 || /<\/|\/>/.test(text));
  const effort = { left: 10 * text.length + 20_000 };
  let first: ScriptReading | undefined;
  // The first fault is told, and that of a whole program would be strange for a value.
  for (const frame of [...(/^\s*[{[]/.test(text) ? [value, whole] : [whole, value]), ...inside]) {
    for (const plugins of attempts) {
      const reading = readAs(plugins, text, frame, effort);
      if (reading === undefined || !('fault' in reading)) return reading ?? first;
      first ??= reading;
    }
  }
  return first;
}

/**
 * A text that can be read only so often. After each "<" of TypeScript the parser tries several readings, and nested
 * ones multiply: 100 characters of a stranger could keep it busy for hours.
 */
class TiringText extends String {
  readonly #text: string;
  readonly #effort: { left: number };

  constructor(text: string, effort: { left: number }) {
    super(text);
    this.#text = text;
    this.#effort = effort;
  }

  override charCodeAt(index: number): number {
    this.#effort.left -= 1;
    if (this.#effort.left < 0) throw new RangeError('Too much effort');
    return this.#text.charCodeAt(index);
  }

  override slice(start?: number, end?: number): string {
    return this.#text.slice(start, end);
  }
}

type Frame = readonly [before: string, after: string];
type ParsedComment = NonNullable<ReturnType<typeof parse>['comments']>[number];

/** A fault of syntax, as the parser throws and collects them. */
type SyntaxFault = Error & { readonly reasonCode: string; readonly pos: number; readonly loc: { readonly line: number } };

function readAs(
  plugins: readonly ParserPlugin[],
  text: string,
  frame: Frame,
  effort: { left: number },
  errorRecovery = false,
): ScriptReading | undefined {
  const [before, after] = frame;
  try {
    const input = new TiringText(`${before}${text}${after}`, effort) as unknown as string;
    const { comments, errors } = parse(input, {
      sourceType: 'module',
      plugins: [...plugins, 'decorators-legacy', 'explicitResourceManagement'],
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
      attachComment: false,
      errorRecovery,
    });
    const fault = (errors as SyntaxFault[] | null)?.find(({ reasonCode }) => !meanings.has(reasonCode));
    if (fault !== undefined) return broken(fault, before, text);
    return sound(text, before.length, comments ?? []);
  } catch (error) {
    // Anything else is its depth or the effort, which say nothing about the text.
    if (!(error instanceof SyntaxError && 'reasonCode' in error)) return undefined;
    const fault = error as unknown as SyntaxFault;
    if (!meanings.has(fault.reasonCode)) return broken(fault, before, text);
    // Going on collects a fault for each pair of equal labels, so only where there can't be many.
    return errorRecovery || text.length > 4_000 || text.split(':').length > 150 ? undefined : readAs(plugins, text, frame, effort, true);
  }
}

function broken({ message, pos, loc }: SyntaxFault, before: string, text: string): ScriptReading {
  const end = text.trimEnd();
  if (pos >= before.length + end.length) return { fault: { line: end.split('\n').length, reason: 'unexpected end' } };
  const reason = message.replace(/\.?\s*\(\d+:\d+\)$/, '');
  return { fault: { line: loc.line, reason: reason.charAt(0).toLowerCase() + reason.slice(1) } };
}

function sound(text: string, offset: number, comments: readonly ParsedComment[]): ScriptReading {
  let [bare, done] = ['', 0];
  const found = comments.map(({ start, end, loc }) => {
    const [from, to] = [(start ?? 0) - offset, (end ?? 0) - offset];
    bare += text.slice(done, from) + ' '.repeat(to - from);
    done = to;
    return { line: loc?.start.line ?? 1, text: text.slice(from, to) };
  });
  return { bare: bare + text.slice(done), comments: found };
}
