/** Something in a text that looks like a real secret. */
export interface FoundSecret {
  /** What it seems to be, with its article: `an AWS access key id`. */
  readonly what: string;
  /** Its first characters and "…": at most four, and at most a quarter of it. */
  readonly shown: string;
}

interface Sign {
  readonly what: string;
  /** The secret is the group `secret`, or the whole match. */
  readonly pattern: RegExp;
  readonly unless?: (match: RegExpExecArray, text: string) => boolean;
}

const passwords = '(?:password|passwd|passphrase)';
const secretKeys = '(?:(?:client|jwt|session|signing|webhook|app)[_-]?secret|secret[_-]?(?:access[_-]?)?key)';
const otherKeys = '(?:api[_-]?key|access[_-]?key|auth[_-]?token|access[_-]?token|secret|private[_-]?key)';

/** A value in quotes after `name:` or `name =`. */
function quoted(what: string, names: string): Sign {
  return { what, pattern: new RegExp(String.raw`${names}["']?\s*[:=]\s*(["'\`])(?<secret>[^\s"'\`]{4,200})\1`, 'gi'), unless: isHarmless };
}

/** A value without quotes after `name=`, `name: ` or `--name `, where it can't be the name of a variable. */
function bare(what: string, names: string): Sign {
  return {
    what,
    pattern: new RegExp(String.raw`(?:${names}(?:=|:[ \t]*)|--(?:[a-z]{1,20}-){0,3}${names}[ =])(?<secret>[^\s"'\`,;(){}[\]]{6,200})(?![\w(])`, 'gi'),
    unless: (match, text) => script.test(text) || isHarmless(match, text),
  };
}

const script = /\b(?:const|let|var|import|await|return)\s|=>/;

const signs: readonly Sign[] = [
  { what: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  {
    what: 'a private key',
    pattern: /(?<=-----)BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?!(?:\s|\\n)*(?:\.{3}|…|<|\[|\$\{|\*|['"`]))/g,
  },
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{40,})/g },
  { what: 'a GitLab token', pattern: /(?<![\w-])glpat-[\w-]{20,}/g },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { what: 'a Slack token', pattern: /(?<![\w-])xox[abeoprs]-[A-Za-z0-9-]{10,}/g, unless: isFiller },
  { what: 'a Slack webhook', pattern: /hooks\.slack\.com\/services\/(?<secret>T\w{6,}\/B\w{6,}\/\w{16,})/g, unless: isFiller },
  { what: 'a Stripe key', pattern: /\b(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}/g, unless: isFiller },
  { what: 'a Google key', pattern: /\b(?:AIza[\w-]{35}|GOCSPX-[\w-]{20,})/g },
  { what: 'a SendGrid key', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}/g },
  { what: 'an API key', pattern: /(?<![\w-])sk-(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{20,}/g },
  { what: 'a JSON web token', pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g },
  { what: 'a connection string with a password', pattern: /\b[a-z][a-z0-9+.-]{1,30}:\/\/(?<user>[^\s:/@'"`]{0,80}):(?<secret>[^\s/@'"`]{1,200})@(?<host>[^\s/?'"`]{1,200})/gi, unless: isLocal },
  quoted('a password', passwords),
  quoted('a password', 'pwd'),
  bare('a password', passwords),
  quoted('a secret key', secretKeys),
  bare('a secret key', secretKeys),
  {
    what: 'a key or token',
    pattern: new RegExp(String.raw`${otherKeys}["']?\s*[:=]\s*(["'\`]?)(?<secret>[\w+=.-]{12,200})\1(?![\w(])`, 'gi'),
    unless: (match, text) => isHarmless(match, text) || !isRandom(match.groups?.['secret'] ?? ''),
  },
];

// Every sign holds one of these, and most texts hold none.
const anySign = /AKIA|ASIA|PRIVATE KEY|gh[pousr]_|github_pat_|glpat-|npm_|xox[a-z]-|hooks\.slack|[sr]k_(?:live|test)_|whsec_|AIza|GOCSPX|SG\.|sk-|eyJ|:[^/\s]{1,100}@|passw|passphrase|pwd|(?:secret|key|token)["']?\s*[:=]/i;

/** Everything in a text that looks like a real secret, one for each kind. Placeholders such as `<password>` are none. */
export function findSecrets(text: string): FoundSecret[] {
  if (!anySign.test(text)) return [];
  const found = new Map<string, FoundSecret>();
  const seen = new Set<string>();
  for (const { what, pattern, unless } of signs) {
    if (found.has(what)) continue;
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.['secret'] ?? match[0];
      if (seen.has(secret) || isPlaceholder(secret) || unless?.(match, text) === true) continue;
      seen.add(secret);
      found.set(what, { what, shown: `${secret.slice(0, Math.min(4, Math.floor(secret.length / 4)))}…` });
      break;
    }
  }
  return [...found.values()];
}

function isPlaceholder(secret: string): boolean {
  return /^(?:<.*|\$.*|%.*|\{.*|!.*|\[.*|\*+|x+|\.{3}.*|…|_+|-+)$/is.test(secret) || /\$\{|\{\{|\.{3}|…|<\w|\*{3}|\b(?:your|my)[-_]|replace|change[-_]?me\b|resolve:|process\.env|placeholder|redacted/i.test(secret);
}

/** Twenty times the same letter or digit, or nothing but X and 0, as documentation writes it. */
function isFiller(match: RegExpExecArray): boolean {
  return /(?:x{8}|0{8}|1234567890?$)/i.test(match.groups?.['secret'] ?? match[0]);
}

const trivial = /^(?:password|passwd|pass|pw|secret|postgres|mysql|root|mongo|test|local|dev|guest|user|admin|example)$/i;

/** A database on the own machine, or one inside Docker with the password that its image comes with. */
function isLocal(match: RegExpExecArray): boolean {
  const { secret = '', host = '' } = match.groups ?? {};
  if (/^(?:localhost|127\.0\.0\.1|\[::1\]|host\.docker\.internal)(?::|$)/i.test(host)) return true;
  return trivial.test(secret) && /^[\w-]+(?::\d+)?$/.test(host) && !/\+srv:/i.test(match[0]);
}

const notValues =
  /^(?:hash(?:ed)?|required|generated|arn:.*|secrets?[-_]?manager|x-api-key|api[-_]?key|authorization|bearer)$|^[/.@#]|^[a-z_-]*passw(?:or)?d[a-z_-]*$|secret[-_]?(?:name|id|arn)/i;
const methods = /argon2|bcrypt|scrypt|pbkdf|\bsha-?\d|md5|oauth|auth0|saml|\btls|aes-?\d|base64|utf-?8|[hrep]s(?:256|384|512)|\b(?:s3|ec2|k8s|x509|2fa|oidc)\b/i;
const weak = /^(?:letmein|qwerty|(?:super|top)secret)$/i;

/** A word, a type, the name of a thing, or the account of nobody: example.com is reserved for examples. */
function isHarmless(match: RegExpExecArray, text: string): boolean {
  const secret = match.groups?.['secret'] ?? '';
  if (weak.test(secret)) return false;
  if (!isMixed(secret) || notValues.test(secret) || methods.test(secret)) return true;
  return /@(?:[\w-]{1,40}\.){0,3}example(?:\.(?:com|org|net))?\b/i.test(text.slice(Math.max(0, match.index - 200), match.index));
}

/** Letters with digits or signs among them, but neither `config.key1` nor `12chars`. */
function isMixed(secret: string): boolean {
  return /[a-z]/i.test(secret) && /[\d!@#$%^&*?~]/.test(secret) && !/^[a-z_$][\w$]*\.[\w$.]+$/i.test(secret) && !/^\d+(?:\.\d+)?[a-z]{1,9}$/i.test(secret);
}

/** Digits among letters and neither words in a row nor a path: `8f14e45fceea`, but not `prod-orders-2`. */
function isRandom(secret: string): boolean {
  const changes = secret.match(/[a-z](?=\d)|\d(?=[a-z])/gi)?.length ?? 0;
  return changes >= 3 && !secret.includes('.');
}
