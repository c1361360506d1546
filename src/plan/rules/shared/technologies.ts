/** A language or platform outside the family of TypeScript, Node.js, AWS and MongoDB. */
export interface Technology {
  readonly name: string;
  /** How technologies, stacks and sentences name it; with capitals, because "go" and "swift" are words. */
  readonly named: RegExp;
  /** Languages of code blocks. */
  readonly code?: readonly string[];
  /** Beginning of its Lambda runtimes. */
  readonly runtime?: string;
}

/** Only what is certainly outside: a name that isn't here passes. */
export const foreignTechnologies: readonly Technology[] = [
  { name: 'Rust', named: /\bRust\b/, code: ['rust', 'rs'] },
  { name: 'Go', named: /\bGolang\b|(?<!-)\bGo\b(?![- ](?:live|to)\b)/, code: ['go', 'golang'], runtime: 'go' },
  { name: 'Java', named: /\bJava\b(?![- ]?Script)|\bSpring Boot\b|\bQuarkus\b/, code: ['java'], runtime: 'java' },
  { name: 'Kotlin', named: /\bKotlin\b|\bKtor\b/, code: ['kotlin', 'kt'] },
  { name: 'Scala', named: /\bScala\b/, code: ['scala'] },
  { name: 'Python', named: /\bPython\b|\bDjango\b|\bFastAPI\b|\bFlask\b|\bPyTorch\b|\bpandas\b|\bNumPy\b/, code: ['python', 'py', 'python3'], runtime: 'python' },
  { name: 'Ruby', named: /\bRuby\b|\bRails\b/, code: ['ruby', 'rb'], runtime: 'ruby' },
  { name: 'PHP', named: /\bPHP\b|\bLaravel\b|\bSymfony\b/, code: ['php'] },
  { name: '.NET', named: /\bC#|\bF#|(?<!\w)\.NET\b|\bASP\.NET\b/, code: ['csharp', 'cs', 'c#', 'fsharp', 'f#', 'vb'], runtime: 'dotnet' },
  { name: 'C++', named: /\bC\+\+/, code: ['cpp', 'c++', 'c'] },
  { name: 'Elixir', named: /\bElixir\b|\bErlang\b/, code: ['elixir', 'erlang'] },
  { name: 'Haskell', named: /\bHaskell\b/, code: ['haskell', 'hs'] },
  { name: 'Clojure', named: /\bClojure\b/, code: ['clojure', 'clj'] },
  { name: 'Swift', named: /\bSwift\b/, code: ['swift'] },
  { name: 'Dart', named: /\bDart\b/, code: ['dart'] },
  { name: 'Perl', named: /\bPerl\b/, code: ['perl'] },
  { name: 'Zig', named: /\bZig\b/, code: ['zig'] },
  { name: 'Deno', named: /\bDeno\b/ },
  { name: 'Bun', named: /\bBun\b/ },
  { name: 'Google Cloud', named: /\bGoogle Cloud\b|\bGCP\b|\bFirebase\b|\bFirestore\b|\bBigQuery\b/ },
  { name: 'Azure', named: /\bAzure\b|\bCosmos ?DB\b/ },
  { name: 'Cloudflare Workers', named: /\bCloudflare Workers\b/ },
  { name: 'Vercel', named: /\bVercel\b/ },
  { name: 'Supabase', named: /\bSupabase\b/ },
  { name: 'Heroku', named: /\bHeroku\b/ },
];
