/** A mistake in how the command was called, or a file that cannot be read: exit status 2. */
export class UsageError extends Error {
  readonly advice: string;

  constructor(message: string, advice = 'Run "npm run plan -- --help" for the commands.') {
    super(message);
    this.name = 'UsageError';
    this.advice = advice;
  }
}

export const help = `Groundplan: plans as data, reviewed, computed and published.

Usage: npm run plan -- <command> [options]

Commands
  check [FILE or FOLDER …]     validate and review plans (default: content/plans)
  build [FILE or FOLDER …]     check, then write <id>.md and <id>.json
  new <format> <id>            write a commented starter input
  export FILE --as csv|issues  write the tasks of a roadmap for a spreadsheet or an issue tracker
  explain [RULE]               what a rule checks and why; without RULE the list of rules
  site                         build the site into dist (npm run build)
  schemas                      write the JSON Schemas of the inputs into public/schemas
  serve                        serve dist with its security headers (npm start builds first)

Options
  --format pretty|json|sarif|github   how findings are printed (check, build; default: pretty)
  --strict                            warnings fail too (check, build)
  --rule RULE                         show and count this rule alone, or these if repeated (check, build)
  --out FOLDER                        where to write (build: .groundplan/plans, new: content/plans)
  --as csv|issues, --out FILE         what to write and where (export; default: standard output)
  --help                              this text

Formats for new: architecture, roadmap, comparison, debugging

Exit status
  0  nothing that blocks
  1  at least one error (with --strict: or warning)
  2  wrong usage, or a file that cannot be read
`;
