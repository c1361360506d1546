import { parseArgs } from 'node:util';
import { oneOf } from '../../src/plan/quote.ts';
import { LibraryError } from '../library-error.mts';
import { help, UsageError } from './usage.mts';

const options = {
  as: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  rule: { type: 'string', multiple: true },
  strict: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options as they were given; each command refuses those that it does not know. */
export type Options = ReturnType<typeof parse>['values'];

type Command = (args: string[], options: Options) => number | Promise<number>;

// Each command is loaded when it is called, so that none waits for what another needs.
const commands: Record<string, { load: () => Promise<Command>; options: readonly (keyof typeof options)[] }> = {
  check: { load: async () => (await import('./check.mts')).check, options: ['format', 'rule', 'strict'] },
  build: { load: async () => (await import('./build.mts')).build, options: ['format', 'rule', 'strict', 'out'] },
  new: { load: async () => (await import('./new.mts')).newPlan, options: ['out'] },
  export: { load: async () => (await import('./export.mts')).exportPlan, options: ['as', 'out'] },
  explain: { load: async () => (await import('./explain.mts')).explain, options: [] },
  site: { load: async () => (await import('./site.mts')).site, options: [] },
  serve: { load: async () => (await import('./serve.mts')).serve, options: [] },
  schemas: { load: async () => (await import('./schemas.mts')).schemas, options: [] },
};

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0] ?? ''}.`);
  }
}

/** Runs one command. Expected mistakes print a sentence, unexpected ones a stack; the exit status says which. */
export async function main(args: string[]): Promise<void> {
  // Whoever reads may have seen enough, as "| head" has; the status still says what was found.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    console.error(`Expected to be able to write the output, found "${error.message}".`);
    process.exit(2);
  });
  try {
    process.exitCode = await run(args);
  } catch (error) {
    if (error instanceof LibraryError) console.error(error.report);
    else if (error instanceof UsageError) console.error(`${error.message}\n${error.advice}`);
    else throw error;
    process.exitCode = 2;
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [name, ...rest] = positionals;
  if (values.help === true || name === 'help') {
    console.log(help);
    return 0;
  }
  if (name === undefined) throw new UsageError('Missing command.', help);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(`Unknown command "${name.slice(0, 200)}", expected ${oneOf(['check', 'build', 'new', 'export', 'explain'])}.`);
  }
  for (const option of Object.keys(values)) {
    if (!(command.options as readonly string[]).includes(option)) throw new UsageError(`Unknown option "--${option}" for "${name}".`);
  }
  return (await command.load())(rest, values);
}
