import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth } from './support/growth.ts';
import { decodeText, parseSource, type Source } from '../src/plan/source.ts';

const folder = new URL('../content/plans/', import.meta.url);
const plans = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** The fault of a text as `line:column message`. */
function fault(text: string, firstLine?: number): string {
  const reading = parseSource(text, firstLine === undefined ? {} : { firstLine });
  return 'fault' in reading ? `${reading.fault.line}:${reading.fault.column} ${reading.fault.message}` : 'no fault';
}

function source(text: string, firstLine?: number): Source {
  const reading = parseSource(text, firstLine === undefined ? {} : { firstLine });
  if ('fault' in reading) throw new Error(reading.fault.message);
  return reading.source;
}

describe('parseSource reads', () => {
  it('every plan in content/plans', () => {
    expect(plans.length).toBeGreaterThanOrEqual(4);
    expect(plans.map((text) => fault(text))).toEqual(plans.map(() => 'no fault'));
  });

  it.each([
    ['a date without quotes as text', 'a: 2026-11-23', '2026-11-23'],
    ['yes and no as text', 'a: yes', 'yes'],
    ['a time as text', 'a: 10:30:00', '10:30:00'],
    ['a number', 'a: 1.5', 1.5],
    ['a hexadecimal number', 'a: 0x1F', 31],
    ['infinity, which the schema refuses', 'a: .inf', Infinity],
    ['nothing', 'a:', null],
    ['escapes in double quotes, which the schema checks', 'a: "\\0\\ud800"', '\0\ud800'],
    ['lines of a block', 'a: |\n  b\n  c\n', 'b\nc\n'],
    ['lines that end with CRLF', 'a: |\r\n  b\r\n  c\r\nd: 1\r\n', 'b\nc\n'],
    ['one document between separators', '---\na: 1\n...\n', 1],
    ['a %YAML directive', '%YAML 1.2\n---\na: 1\n', 1],
    ['JSON with tabs', '{\n\t"a": [\n\t\t1\n\t]\n}\n', [1]],
  ])('%s', (_, text, value) => {
    expect(source(text).data).toHaveProperty('a', value);
  });

  it('a key that objects inherit as a key of its own', () => {
    expect(Object.entries(source('toString: 1\nhasOwnProperty: 2').data as object)).toEqual([
      ['toString', 1],
      ['hasOwnProperty', 2],
    ]);
  });
});

describe('parseSource refuses', () => {
  const noPlan = 'Expected a mapping with the fields of a plan, found';

  it.each([
    ['', `1:1 ${noPlan} nothing`],
    ['# a comment\n', `1:1 ${noPlan} nothing`],
    ['---\n', `1:1 ${noPlan} nothing`],
    ['# a\n- b\n', `2:1 ${noPlan} a list`],
    ['a:1\n', `1:1 ${noPlan} text "a:1"`],
    ['5', `1:1 ${noPlan} the number 5`],
    ['a: 1\nb: 2\n"a": 3\n', '3:1 Duplicate key "a"'],
    ['a: { b: 1, b: 2 }', '1:12 Duplicate key "b"'],
    ['a: 1\n---\nb: 2\n', '2:1 Too many documents, maximum 1'],
    ['a: 1\n...\nb: 2\n', '2:1 Too many documents, maximum 1'],
    ['a: &x 1\nb: *x\n', '1:4 Unknown anchor "&x"'],
    ['a: 1\nb: *x\n', '2:4 Unknown alias "*x"'],
    ['a: &x [*x]\n', '1:4 Unknown anchor "&x"'],
    ['a: !!str 1\n', '1:4 Unknown tag "!!str"'],
    ['a: !!js/function x\n', '1:4 Unknown tag "!!js/function"'],
    ['!plan\na: 1\n', '1:1 Unknown tag "!plan"'],
    ['a: { <<: { b: 1 } }\n', '1:6 Unknown key "<<"'],
    ['"<<": 1\n', '1:1 Unknown key "<<"'],
    ['a:\n  __proto__: 1\n', '2:3 Unknown key "__proto__"'],
    ['a: { "constructor": 1 }\n', '1:6 Unknown key "constructor"'],
    ['a: [{ b: 1, [c]: 2 }]\n', '1:13 Expected text as a key, found a list'],
    ['a: { prototype: 1 }\n', '1:6 Unknown key "prototype"'],
    ['1: a\n', '1:1 Expected text as a key, found the number 1'],
    ['null: a\n', '1:1 Expected text as a key, found nothing'],
    ['true: a\n', '1:1 Expected text as a key, found true'],
    ['? [a]\n: b\n', '1:3 Expected text as a key, found a list'],
    ['a: {{ b }}\n', '1:5 Expected text as a key, found a mapping'],
    [`a: ${'['.repeat(30)}`, '1:23 Too many levels of nesting, maximum 20'],
    ['a: b\0c\n', '1:5 Expected visible text, found the character U+0000'],
    ['a: b\x07\n', '1:5 Expected visible text, found the character U+0007'],
    ['a: "b\x07"\n', '1:6 Expected visible text, found the character U+0007'],
    ['a: \ud800\n', '1:4 Expected visible text, found the character U+D800'],
  ])('%j', (text, message) => {
    expect(fault(text)).toBe(message);
  });

  it('with everything that a finding has', () => {
    expect(parseSource('a: 1\na: 2\n', { firstLine: 5 })).toEqual({
      fault: {
        rule: 'yaml',
        severity: 'error',
        message: 'Duplicate key "a"',
        hint: 'Keep one of the two.',
        path: [],
        line: 6,
        column: 1,
      },
    });
  });
});

describe('parseSource explains', () => {
  it.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1 Expected spaces before the text of a line, found a tab'],
    ['a tab after spaces', 'a:\n  \tb: 1\n  c: 2\n', '2:3 Expected spaces before the text of a line, found a tab'],
    ['a tab on the first line', '\ta: 1\n', '1:1 Expected spaces before the text of a line, found a tab'],
    ['a tab before a dash', 'a:\n\t- b\n', '2:1 Expected spaces before the text of a line, found a tab'],
    ['a quote that is not closed', 'a: 1\nb: "c\nd: 2\n', '2:4 Missing closing double quote'],
    ['a quote that the next one closes', 'a: "b\nc: "d"\n', '1:4 Missing closing double quote'],
    ['a quote that is not closed in a list', "a:\n  - 'b\n  - 'c'\n", '2:5 Missing closing single quote'],
    ['a quote that is not closed in braces', 'a:\n  - { b: "c, d: 1 }\n  - { b: "e" }\n', '2:10 Missing closing double quote'],
    ['an apostrophe in single quotes', "a: 'it's here'\n", '1:8 Expected nothing after the closing single quote'],
    ['text after a quote', 'a: "b" and c\n', '1:8 Expected nothing after the closing double quote'],
    ['text after a bracket', 'a: [b] c\n', '1:8 Expected nothing after the closing "]"'],
    ['a colon in a value', 'a: this is it: a note\n', '1:14 Expected quotes around a value with a colon and a space in it'],
    ['a colon in a value in braces', 'a: { b: c: d }\n', '1:10 Expected quotes around a value with a colon and a space in it'],
    ['no space after a colon', 'a: 1\nb:2\nc: 3\n', '2:1 Missing space after the colon in "b:2"'],
    ['no space after the first colon', 'a:1\nb: 2\n', '1:1 Missing space after the colon in "a:1"'],
    ['no space after a colon in a list', 'a:\n  - b:1\n    c: 2\n', '2:5 Missing space after the colon in "b:1"'],
    ['no space after a quoted key', '"a":1\nb: 2\n', '1:5 Missing space after the colon'],
    ['no colon', 'a: 1\nb\nc: 2\n', '2:1 Missing colon after "b"'],
    ['text that carries on without indentation', 'a: one\ntwo three\nb: 2\n', '2:1 Missing colon after "two three"'],
    ['too much indentation', 'a:\n  b: 1\n   c: 2\n', '3:4 Expected the same indentation as the lines around it'],
    ['too little indentation', 'a:\n    b: 1\n  c: 2\n', '3:3 Expected the same indentation as the lines around it'],
    ['a field under a value', 'a: 1\n  b: 2\n', '2:3 Expected the same indentation as the lines around it'],
    ['a dash out of line', 'a:\n  - b\n - c\n', '3:2 Expected the same indentation as the lines around it'],
    ['no space after a dash', 'a:\n  - b\n  -c\n', '3:3 Missing space after the dash'],
    ['a list on the line of its key', 'a: - b\n', '1:4 Expected a list on the lines below its key'],
    ['a bracket that is not closed', 'a: [b, c\nd: 1\n', '1:4 Missing closing "]"'],
    ['a brace that is not closed at the end', 'a: { b: 1', '1:4 Missing closing "}"'],
    ['a brace that is not closed above', 'a: { b: 1,\n  c: [1, 2],\nd: 3\n', '1:4 Missing closing "}"'],
    ['no comma in braces', 'a: { b: "1" c: 2 }\n', '1:13 Missing comma between two entries'],
    [
      'a comma in a value in braces',
      'a: { b: one, two and three, c: 1 }\n',
      '1:9 Expected quotes around a value with a comma in it',
    ],
    ['a value that begins with a brace', 'a: {id} of b\n', '1:9 Expected nothing after the closing "}"'],
    ['two commas', 'a: [b,, c]\n', '1:7 Expected a value before the comma'],
    ['braces in a value in braces', 'a: { b: use {id} here }\n', '1:13 Expected quotes around a value with "{" in it'],
    ['a value that begins with @', 'a: @b\n', '1:4 Expected quotes around a value that begins with "@"'],
    ['a value that begins with a backtick', 'a: `b`\n', '1:4 Expected quotes around a value that begins with "`"'],
    ['bold text', 'a: **b** c\n', '1:10 Expected quotes around a value that begins with "*"'],
    ['an exclamation mark', 'a: !b!c d\n', '1:8 Expected quotes around a value that begins with "!", "&" or "*"'],
    ['text after a bar', 'a: | b\n', '1:6 Expected the text on the lines below "|"'],
    ['an escape in a pattern', 'a: "\\d+"\n', '1:5 Unknown escape "d" after a backslash in double quotes'],
    [
      'a Windows path',
      'a: "C:\\Users"\n',
      '1:9 Expected hexadecimal digits after a backslash and "x", "u" or "U" in double quotes',
    ],
    ['a directive', '%PLAN\na: 1\n', '2:1 Unknown directive'],
  ])('%s', (_, text, message) => {
    expect(fault(text)).toBe(message);
  });

  it('a fault in frontmatter at its line in the file', () => {
    expect(fault('a: 1\nb: "c\n', 2)).toBe('3:4 Missing closing double quote');
  });
});

describe('locate', () => {
  const text = `# a comment
title: A plan
context:
  users: 1000
  stack: [Node.js, "AWS Lambda"]
"components":
  - id: api
    config: { memoryMb: 512 }
  -
    id: table
code: | # kept | as it is
  line one
empty:
`;

  it.each([
    [[], 'value', 2, 1],
    [['title'], 'value', 2, 8],
    [['title'], 'key', 2, 1],
    [['context'], 'value', 4, 3],
    [['context'], 'key', 3, 1],
    [['context', 'stack', 1], 'value', 5, 20],
    [['components'], 'key', 6, 1],
    [['components', 0], 'value', 7, 5],
    [['components', 0], 'key', 7, 5],
    [['components', 0, 'config', 'memoryMb'], 'value', 8, 25],
    [['components', 0, 'config', 'memoryMb'], 'key', 8, 15],
    [['components', 1, 'id'], 'value', 10, 9],
    [['code'], 'value', 11, 7],
    [['empty'], 'value', 13, 1],
  ] as const)('finds %j, the %s, on line %i in column %i', (path, at, line, column) => {
    expect(source(text).locate(path, at)).toEqual({ line, column });
  });

  it.each([
    ['a field of the plan', ['summary'], 2, 1],
    ['a field of a mapping', ['context', 'teamSize'], 3, 1],
    ['a field of a list entry', ['components', 0, 'name'], 7, 5],
    ['an entry of a list', ['components', 7], 6, 1],
    ['a field below text', ['title', 'text', 'more'], 2, 1],
    ['a field that every object inherits', ['toString'], 2, 1],
  ] as const)('leads from %s that is missing to what lacks it', (_, path, line, column) => {
    expect(source(text).locate(path)).toEqual({ line, column });
  });

  it('counts from the first line of the frontmatter', () => {
    expect(source('title: A\nlevel: b\n', 2).locate(['level'])).toEqual({ line: 3, column: 8 });
  });

  it('finds every value of every plan where it is written', () => {
    const spellings = 'cost:\n  lines: [{ perRequest: 0.0000006, fixed: 1.50 }, { fixed: 1e3 }]\n  usd: 0x1F # dear\n';
    let found = 0;
    const visit = (read: Source, value: unknown, path: (string | number)[]) => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, child] of Object.entries(value)) visit(read, child, [...path, Array.isArray(value) ? Number(key) : key]);
        return;
      }
      const { line, column } = read.locate(path);
      const written =
        read.text
          .split('\n')
          [line - 1]?.slice(column - 1)
          .replace(/^["']/, '')
          .replaceAll('\\"', '"') ?? '';
      const place = `${path.join('.')}: ${written}`;
      // A number has many spellings: 0.0000006 is 6e-7.
      if (typeof value === 'number') expect(Number(/^[^\s,\]}]+/.exec(written)?.[0]), place).toBe(value);
      else if (!/^[|>]/.test(written)) expect(written.startsWith(String(value).split('\n')[0] ?? ''), place).toBe(true);
      found += 1;
    };
    for (const plan of [...plans, spellings]) visit(source(plan), source(plan).data, []);
    expect(found).toBeGreaterThan(500);
  });
});

describe('parseSource never throws', () => {
  const tokens = [
    'a',
    'b: ',
    ': ',
    '- ',
    '? ',
    '\n',
    '\n  ',
    '\n    ',
    "'",
    '"',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>\n',
    '# c',
    '\t',
    '---\n',
    '%YAML 1.2\n',
    '<<: ',
    '\\',
    '\r',
    '\ufeff',
    '0',
    '~',
    '\u2028',
    '\ud800',
    '!<',
    '\0',
  ];
  const soup = fc.array(fc.constantFrom(...tokens), { maxLength: 60 }).map((parts) => parts.join(''));
  const damaged = fc
    .tuple(
      fc.constantFrom(...plans),
      fc.array(fc.tuple(fc.nat(9000), fc.nat(3), fc.constantFrom('', ...tokens)), { minLength: 1, maxLength: 3 }),
    )
    .map(([plan, changes]) =>
      changes.reduce((text, [at, gone, token]) => text.slice(0, at) + token + text.slice(at + gone), plan),
    );

  it.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any mixture of marks', soup],
    ['a damaged plan', damaged],
  ])('for %s, and its places lie in the text', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = parseSource(text);
        const { line, column } = 'fault' in reading ? reading.fault : reading.source.locate(['context', 'users']);
        const lines = text.split(/\r\n?|\n/);
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }),
      { numRuns: 500 },
    );
  });

  const fill = (share: number, part: string) => part.repeat(Math.floor((share * 256 * 1024) / part.length));
  const count = (share: number, number: number, line: (index: number) => string) =>
    Array.from({ length: share * number }, (_, index) => line(index)).join('');

  it.each<[string, (share: number) => string]>([
    ['open brackets', (share) => fill(share, '[')],
    ['open braces', (share) => fill(share, '{')],
    ['pairs of braces', (share) => '{'.repeat(share * 500) + '}'.repeat(share * 500)],
    ['nested keys', (share) => fill(share, '{a:')],
    ['question marks', (share) => fill(share, '? ')],
    ['lines of question marks', (share) => fill(share, '?\n')],
    ['dashes', (share) => fill(share, '- ')],
    ['keys', (share) => count(share, 25_000, (index) => `k${index}: 1\n`)],
    ['keys in braces', (share) => `{${count(share, 25_000, (index) => `k${index}: 1,`)}}`],
    ['equal keys', (share) => fill(share, 'a: 1\n')],
    ['pairs in brackets', (share) => `[${fill(share, 'a: b,')}]`],
    ['anchors', (share) => count(share, 20_000, (index) => `- &a${index} b\n`)],
    ['aliases', (share) => `a: &x 1\n${fill(share, '- *x\n')}`],
    ['anchors and tags by turns', (share) => fill(share, '&a\n !b\n  ')],
    ['tags', (share) => fill(share, '!a\n')],
    ['documents', (share) => fill(share, '---\n')],
    ['directives', (share) => count(share, 10_000, (index) => `%TAG !a${index}! x\n`)],
    ['blank lines in quotes', (share) => `a: "${fill(share, ' \n')}`],
    ['carriage returns in quotes', (share) => `a: "${fill(share, '\r')}`],
    ['backslashes in quotes', (share) => `a: "${fill(share, '\\"')}`],
    ['quotes', (share) => fill(share, `"' `)],
    ['spaces', (share) => `a: ${fill(share, ' ')}"${fill(share, ' ')}`],
    ['tabs', (share) => `a:\n${fill(share, '\t- \n')}`],
    ['lines of text', (share) => `a: ${fill(share, 'x\n ')}`],
    ['one long key', (share) => `a: 1\n${fill(share, 'x')}\n`],
    ['one long number', (share) => `a: ${fill(share, '9')}`],
    ['merge keys', (share) => fill(share, '<<: {a: 1}\n')],
    ['byte order marks', (share) => fill(share, '\ufeff\n')],
  ])('or takes longer and longer for 256 KiB of %s', (_, text) => {
    expect(growth((share) => parseSource(text(share)))).toBeLessThan(10);
  });
});

describe('decodeText', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));

  it.each([
    ['text beyond ASCII', bytes('é 漢 😀'), 'é 漢 😀'],
    ['a byte order mark', bytes('\ufeffa: 1'), 'a: 1'],
    ['CRLF and CR', bytes('a\r\nb\rc\r\r\nd\n'), 'a\nb\nc\n\nd\n'],
    ['nothing', bytes(), ''],
    ['256 KiB', new Uint8Array(256 * 1024).fill(97), 'a'.repeat(256 * 1024)],
  ])('reads %s', (_, input, text) => {
    expect(decodeText(input)).toEqual({ text });
  });

  it.each([
    ['a byte that is not UTF-8', bytes('a: 1\r\nb: é', [0xff], 'c'), 'yaml', '2:5 Expected UTF-8, found a byte that is not'],
    ['a character that is cut off', bytes('a: ', [0xe2, 0x82]), 'yaml', '1:4 Expected UTF-8, found a byte that is not'],
    ['an overlong form', bytes('a', [0xc0, 0x80]), 'yaml', '1:2 Expected UTF-8, found a byte that is not'],
    ['a surrogate', bytes([0xed, 0xa0, 0x80]), 'yaml', '1:1 Expected UTF-8, found a byte that is not'],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0]), 'yaml', '1:1 Expected UTF-8, found UTF-16'],
    ['more than 256 KiB', new Uint8Array(256 * 1024 + 1), 'file', '1:1 Too many bytes, found 262145, maximum 262144'],
  ])('refuses %s', (_, input, rule, message) => {
    const result = decodeText(input);
    expect(
      'fault' in result && [result.fault.rule, `${result.fault.line}:${result.fault.column} ${result.fault.message}`],
    ).toEqual([rule, message]);
  });
});
