import { z } from 'zod';

/**
 * The primitives of which every input is made. Inputs are untrusted, so each is bounded and
 * holds nothing that could hide: control characters, bidirectional controls, tag characters,
 * non-characters and lone surrogates are refused.
 */

// Cc but \n and \t, bidirectional controls, the tag block, interlinear anchors, line and paragraph separators.
const hidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]|[\u{e0000}-\u{e007f}]/u;
const nonCharacter = /[\ufdd0-\ufdef]|\p{Noncharacter_Code_Point}/u;

/** Names the first character that a text must not hold, or nothing. */
function hiddenCharacter(text: string): string | undefined {
  if (!text.isWellFormed()) return 'a lone surrogate';
  const found = hidden.exec(text)?.[0] ?? nonCharacter.exec(text)?.[0];
  return found === undefined ? undefined : `the hidden character U+${hex(found)}`;
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function text(maximum: number, lines: boolean) {
  return z.string().superRefine((value, context) => {
    const fail = (message: string) => {
      context.addIssue({ code: 'custom', message });
    };
    const bad = hiddenCharacter(value);
    if (bad !== undefined) fail(`Expected plain text, found ${bad}`);
    else if (!lines && /[\n\t]/.test(value)) fail('Expected one line of text, found a line break or tab');
    else if (value.trim() === '') fail('Expected text, found nothing');
    else if (value.length > maximum) fail(`Too many characters, found ${value.length}, maximum ${maximum}`);
  });
}

/** One line of text. @param maximum characters (UTF-16 units) */
export function line(maximum: number) {
  return text(maximum, false).meta({ minLength: 1, maxLength: maximum });
}

/** Text that may have line breaks and tabs. @param maximum characters (UTF-16 units) */
export function prose(maximum: number) {
  return text(maximum, true).meta({ minLength: 1, maxLength: maximum });
}

/** Lower-case letters, digits and single hyphens, at most 80 characters. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

// Names of devices on Windows, and pages that the site has of its own.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index|404)$/i;

/** Whether a name can't be that of a page: not every disk could hold it, or the site has such a page already. */
export function isReserved(name: string): boolean {
  return reserved.test(name);
}

/** What is wrong with a name that is none. */
export const lettersOnly = 'Expected letters, digits and single hyphens';

/** Name of something that other fields refer to. Upper-case letters are allowed inside a plan (`openDue`). */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, lettersOnly)
  .max(80, 'Too many characters, maximum 80');

/** Whether a text is a real day from 1970 on, written `YYYY-MM-DD`. */
export function isRealDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A real day from 1970 on, quoted `YYYY-MM-DD`. */
export const realDate = z
  .string()
  .refine(isRealDate, { error: (issue) => `Expected a real date "YYYY-MM-DD", found "${String(issue.input).slice(0, 40)}"` })
  .meta({ format: 'date' });

function isLink(value: string, protocols: readonly string[]): boolean {
  // The URL parser strips spaces, tabs and line breaks, so what it accepts is not what was written.
  if (hiddenCharacter(value) !== undefined || /[\s\\<>"`]/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  return protocols.includes(url.protocol) && url.username === '' && url.password === '';
}

/** A web or mail address: `https:`, `http:` or `mailto:`, without credentials. */
export const link = z
  .string()
  .max(2000, 'Too many characters, maximum 2000')
  .refine((value) => isLink(value, ['https:', 'http:', 'mailto:']), {
    message: 'Expected an address that starts with https://, http:// or mailto: and holds no credentials or spaces',
  })
  .meta({ format: 'uri' });

/** An `https:` address without credentials. */
export const httpsLink = z
  .string()
  .max(2000, 'Too many characters, maximum 2000')
  .refine((value) => isLink(value, ['https:']), { message: 'Expected an address that starts with https://' })
  .meta({ format: 'uri' });

/** A finite number from 0 to `maximum`. @param unit printed on the field reference */
export function amount(unit: string, maximum = 1e12) {
  return z.number().min(0).max(maximum).meta({ unit });
}

/** A whole number from `minimum` to `maximum`. @param unit printed on the field reference */
export function whole(unit: string, minimum = 0, maximum = 1e12) {
  return z.number().int().min(minimum).max(maximum).meta({ unit });
}

/** Fences that GitHub or this site draw instead of showing them; a plan's code is text. */
const drawnLanguages = new Set(['mermaid', 'math', 'geojson', 'topojson', 'stl']);

/** A code or command block. */
export const code = z
  .strictObject({
    language: z
      .string()
      .regex(/^[a-z0-9+#-]{1,20}$/, 'Expected the name of a language such as "typescript", "bash" or "yaml"')
      .refine((language) => !drawnLanguages.has(language), {
        message: 'Expected a language that is shown as text; a fence of this one would be drawn',
      })
      .describe('Language of the code, for colours and checks: `typescript`, `bash`, `yaml`, `json`.'),
    text: prose(20_000).describe('The code itself, complete enough to run.'),
    file: line(200).optional().describe('File that the code belongs in.'),
  })
  .meta({ id: 'Code' });
