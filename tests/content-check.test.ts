import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContentFolder } from '../scripts/check-content.mts';
import { checkContent } from '../src/plan/content/check-content.ts';
import type { Content, Entry, EntryKind } from '../src/plan/content/entry.ts';
import type { MarkdownNode } from '../src/plan/content/markdown-node.ts';
import type { LocatedFinding } from '../src/plan/finding.ts';

const guide = `---
title: Method
summary: "How to plan."
order: 1
---
`;

const example = `---
title: Tasks
question: "How do I build it?"
summary: "A story."
plans:
  - tasks
level: starter
tags: []
reviewed: "2026-11-23"
---
`;

/** A pattern; fields replace lines of the same name. */
function pattern(fields: Record<string, string> = {}): string {
  const all = {
    title: 'Queue', summary: '"Waits."', aliases: '[]', category: 'messaging', level: 'starter', problem: '"Too slow."',
    when: '["More than 10 a second."]', signals: '[{ fact: asyncWork, is: true, says: "Work goes on." }]', notYet: '["Below that."]',
    why: '"Calm."', watchOut: '["Duplicates.", "Order."]', cost: '"0.40 USD."', tryFirst: '{ text: "Do it at once." }',
    needs: '[]', related: '[]', contradicts: '[]', services: '[SQS]', packages: '[]',
    sources: '[{ title: "Docs", url: "https://example.com/", checked: "2026-11-23" }]', reviewed: '"2026-11-23"', ...fields,
  };
  return `---\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\n`).join('')}---\n`;
}

function entry(kind: EntryKind, id: string, text: string): Entry {
  return { kind, id, file: `${kind}/${id}.mdx`, text };
}

const headings = ['What it checks', 'Why it matters', 'Bad example', 'Good example', 'How to fix'];

/** The page of a rule; `fields` are lines of its frontmatter. */
function rulePage(fields = '', sections: readonly string[] = headings.map((heading) => `## ${heading}`)): string {
  return `---\n${fields}reviewed: "2026-11-23"\n---\n\n${sections.map((heading) => `${heading}\n\nText.\n`).join('\n')}`;
}

const library = [
  entry('patterns', 'queue', pattern()), entry('patterns', 'cqrs', pattern()), entry('examples', 'story', example), entry('rules', 'no-hedging', rulePage()),
];

function check(entries: readonly Entry[], more: Partial<Content> = {}): LocatedFinding[] {
  return checkContent({ entries, plans: new Set(['tasks', 'orders']), ...more }, (text) => mdxToMdast(text) as MarkdownNode);
}

/** Place, rule and message of each finding, without the file. */
function told(findings: readonly LocatedFinding[]): string[] {
  return findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
}

function body(markdown: string, more: Partial<Content> = {}): string[] {
  return told(check([...library, entry('guide', 'method', guide + markdown)], more));
}

describe('the body of an entry', () => {
  it.each([
    ['pages of every part', '[a](/patterns/cqrs/) [b](/plans/tasks/) [c](/examples/story/) [d](/guide/method/) [e](/formats/roadmap/) [f](/rules/no-hedging/) [g](/reference/limits/#x)'],
    ['the home page, the lists and anchors', '[a](/) [b](/patterns/) [c](/patterns/cqrs/#cost) [d](#here) [e](/plans/?x=1)'],
    ['the files of a plan, and a public file', '[a](/plans/tasks.md) [b](/plans/tasks.json) [d](/plans/tasks.yaml) [e](/plans/tasks.offline.html) [c](/schemas/roadmap.json)'],
    ['addresses outside', '[a](https://example.com/x) <i@example.com> https://example.com www.example.com'.replace('<i@example.com>', '[m](mailto:i@example.com)')],
    ['broken links in code', '`[a](/patterns/no/)` and\n\n```md\n[a](/patterns/no/)\n<Chart /> {1 + 1}\n```\n\n    import x from "y"'],
    ['escaped markup', '\\[a\\](/patterns/no/) \\<Chart /> \\{x\\} \\[a\\]\\[b\\] list[0]'],
    ['a comment', 'Text {/* why\nnot */} and {}'],
    ['a reference that is defined', '[a][q] and [q] and ![i][i]\n\n[q]: /patterns/queue/\n[i]: /plans/'],
    ['the section of a plan', '<PlanPart plan="tasks" section="cost-estimate" />'],
    ['an image of this site', '![Queue](/images/queue.svg)'],
  ])('accepts %s', (_, markdown) => {
    expect(body(`\n${markdown}\n`, { sections: new Map([['tasks', ['cost-estimate']]]) })).toEqual([]);
  });

  it.each([
    ['a pattern', 'See [it](/patterns/cqsr/).', ['7:5 content: Unknown pattern "cqsr", did you mean "cqrs"?']],
    ['a plan', '[x](/plans/task/#cost)', ['7:1 content: Unknown plan "task", did you mean "tasks"?']],
    ['the file of a plan', '[x](/plans/zebra.md)', ['7:1 content: Unknown plan "zebra"']],
    ['an example', '[x](/examples/storys/)', ['7:1 content: Unknown example "storys", did you mean "story"?']],
    ['a guide page', '[x](/guide/nothing-near/)', ['7:1 content: Unknown guide page "nothing-near"']],
    ['a format', '[x](/formats/roadmaps/)', ['7:1 content: Unknown format "roadmaps", did you mean "roadmap"?']],
    ['a rule', '[x](/rules/no-hedges/)', ['7:1 content: Unknown rule "no-hedges", did you mean "no-hedging"?']],
    ['a reference page', '[x](/reference/limit/)', ['7:1 content: Unknown reference page "limit", did you mean "limits"?']],
    ['a part of the site', '[x](/pattern/cqrs/)', ['7:1 content: Unknown part of the site "pattern", did you mean "patterns"?']],
    ['a definition', '[x][q]\n\n[q]: /patterns/qeue/ "t"', ['9:1 content: Unknown pattern "qeue", did you mean "queue"?']],
    ['several on a line, with characters of two units', '😀 [x](/plans/a1/), [y](/plans/b2/)', ['7:4 content: Unknown plan "a1"', '7:21 content: Unknown plan "b2"']],
    ['a link in a list in a quotation', '> - a\n> - **[x](/plans/a1/)**', ['8:7 content: Unknown plan "a1"']],
    ['a link in a table', '| a | b |\n| - | - |\n| c | [x](/plans/a1/) |', ['9:7 content: Unknown plan "a1"']],
    ['a link without its slash', '[x](/patterns/cqrs)', ['7:1 content: Expected the address "/patterns/cqrs/", found "/patterns/cqrs"']],
    ['a list without its slash', '[x](/patterns)', ['7:1 content: Expected the address "/patterns/", found "/patterns"']],
  ])('finds a link to nothing: %s', (_, markdown, expected) => {
    expect(body(`\n${markdown}\n`)).toEqual(expected);
  });

  const wanted = 'Expected an address that starts with "/", "#", "https://", "http://" or "mailto:", found';
  it.each(['../cqrs/', 'cqrs', './cqrs/', '//example.com/', 'javascript:alert(1)', 'ftp://example.com/', 'https://', 'http:foo'])(
    'refuses the address %s',
    (address) => {
      expect(body(`\n[x](${address})\n`)).toEqual([`7:1 content: ${wanted} "${address}"`]);
    },
  );

  it.each([
    ['a reference that nothing defines', 'See\n the [text][nothing].', ['8:6 content: Missing address of the link "[text][nothing]"']],
    ['an image from elsewhere', '![x](https://example.com/x.png)', ['7:1 content: Expected an image of this site, found "https://example.com/x.png"']],
    ['an image beside the file', '![x](./x.png)', ['7:1 content: Expected an image of this site, found "./x.png"']],
    ['an import', "import x from './x.astro'", ['7:1 content: Expected text, found code "import x from \'./x.astro\'"']],
    ['an export of several lines', 'export const a = {\n  b: 1,\n};', ['7:1 content: Expected text, found code "export const a = {"']],
    ['an expression', 'One {1 + 1} two', ['7:5 content: Expected text, found the expression "{1 + 1}"']],
    ['an expression behind a comment', '{/* a */ process.exit() /* b */}', ['7:1 content: Expected text, found the expression "{/* a */ process.exit() /* b */}"']],
    ['a callout', '> [!NOTES]\n> Text.', ['7:1 content: Unknown callout "NOTES", did you mean "NOTE"?']],
    ['a component', '<Chart>\n\n[x](/plans/a1/)\n\n</Chart>', ['7:1 content: Unknown component "Chart"', '9:1 content: Unknown plan "a1"']],
    ['a component that is nearly ours', '<Planpart plan="tasks" section="a" />', ['7:1 content: Unknown component "Planpart", did you mean "PlanPart"?']],
    ['HTML', 'a <b>b</b> c', ['7:3 content: Unknown component "b"']],
    ['a fragment', '<>a</>', ['7:1 content: Unknown component ""']],
    ['text that is not MDX', 'a\n\nb {c', ['9:3 content: Expected MDX that can be read: unexpected end of file in expression, expected a corresponding closing brace for `{`']],
    ['a component that is not closed', '<PlanPart plan="tasks" section="a">\n', ['7:1 content: Expected MDX that can be read: expected a closing tag for `<PlanPart>` (7:1)']],
  ])('refuses %s', (_, markdown, expected) => {
    expect(body(`\n${markdown}\n`)).toEqual(expected);
  });

  it.each([
    ['an unknown plan', 'plan="task" section="x"', ['Unknown plan "task", did you mean "tasks"?']],
    ['an unknown section', 'plan="tasks" section="cost-estimat"', ['Unknown section "cost-estimat", did you mean "cost-estimate"?']],
    ['no plan', 'section="x"', ['Missing "plan"']],
    ['nothing', '', ['Missing "plan"', 'Missing "section"']],
    ['an attribute without a value', 'plan section="x"', ['Expected text in quotes for "plan", found nothing']],
    ['an expression as a value', 'plan={"tasks"} section="x"', ['Expected text in quotes for "plan", found an expression']],
    ['spread attributes', '{...props}', ['Expected attributes with a name, found an expression']],
    ['an unknown attribute', 'plan="tasks" part="x"', ['Unknown attribute "part"']],
  ])('checks PlanPart: %s', (_, attributes, expected) => {
    const sections = new Map([['tasks', ['cost-estimate']]]);
    expect(body(`\n<PlanPart ${attributes} />\n`, { sections })).toEqual(expected.map((message) => `7:1 content: ${message}`));
  });

  it('takes any section of a plan whose document it was not given', () => {
    expect(body('\n<PlanPart plan="orders" section="x" />\n', { sections: new Map([['tasks', []]]) })).toEqual([]);
  });

  it('never throws, and places every finding in the text', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', '/patterns/x/', '{', '}', '<', '>', '/>', 'PlanPart', '`', '```\n', '\n', '\n\n', '!', '[a]: /x', 'import ', 'export ', ' ', 'a', '😀', '*/', '/*', '---', '\\', '"', '=');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')), (markdown) => {
        const text = guide + markdown;
        const lines = text.split('\n');
        for (const { line, column } of check([entry('guide', 'method', text)])) {
          expect(line).toBeGreaterThan(5);
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the frontmatter of an entry', () => {
  it.each([
    ['nothing at all', '', ['1:1 content: Missing frontmatter']],
    ['text above it', `\n${guide}`, ['1:1 content: Missing frontmatter']],
    ['no end', '---\ntitle: x\n', ['1:1 content: Missing "---" after the frontmatter']],
    ['text beside its end', guide.replace(/---\n$/, '---x\n'), ['5:4 content: Expected "---" alone on its line']],
    ['nothing in it', '---\n---\n', ['2:1 yaml: Expected a mapping with the fields of a plan, found nothing']],
    ['YAML that cannot be read', guide.replace('Method', '"Method'), ['2:8 yaml: Missing closing double quote']],
    ['an unknown field', guide.replace('order: 1', 'order: 1\nlayout: ../x.astro'), ['5:1 schema: Unknown field "layout"']],
    ['a missing and a misspelt field', guide.replace('summary', 'sumary'), ['2:1 schema: Missing "summary"', '3:1 schema: Unknown field "sumary", did you mean "summary"?']],
    ['a wrong type', guide.replace('order: 1', 'order: first'), ['4:8 schema: Expected a number, found text "first"']],
    ['a date that Astro would read as a moment', example.replace('"2026-11-23"', '2026-11-23').replace('title: Tasks', 'title: 2026-11-23 12:00:00'), [
      '2:8 schema: Expected quotes around the date "2026-11-23 12:00:00"',
      '9:11 schema: Expected quotes around the date "2026-11-23"',
    ]],
  ])('is refused with %s', (_, text, expected) => {
    const kind = text.includes('question:') ? 'examples' : 'guide';
    expect(told(check([entry(kind, 'x', text)]))).toEqual(expected);
  });

  it('is checked beside the body, and both are told', () => {
    expect(told(check([entry('guide', 'x', `${guide.replace('order: 1', 'order: 0')}\n[x](/plans/a1/)`)]))).toEqual([
      '4:8 schema: Too small, found 0, minimum 1',
      '7:1 content: Unknown plan "a1"',
    ]);
  });

  it.each([
    ['needs', { needs: '[cqrs, cqsr]' }, ['15:15 content: Unknown pattern "cqsr", did you mean "cqrs"?']],
    ['related', { related: '[zebra]' }, ['16:11 content: Unknown pattern "zebra"']],
    ['contradicts', { contradicts: '[zebra]' }, ['17:15 content: Unknown pattern "zebra"']],
    ['tryFirst', { tryFirst: '{ text: "x", pattern: zebra }' }, ['14:33 content: Unknown pattern "zebra"']],
    ['itself', { needs: '[saga]' }, ['15:9 content: Expected another pattern, found "saga" itself']],
    ['one twice', { related: '[cqrs, queue, cqrs]' }, ['16:24 content: Duplicate pattern "cqrs"']],
  ])('is refused when a pattern names nothing useful: %s', (_, fields, expected) => {
    expect(told(check([...library, entry('patterns', 'saga', pattern(fields))]))).toEqual(expected);
  });

  it('states a contradiction on both sides', () => {
    const one = entry('patterns', 'one', pattern({ contradicts: '[two]' }));
    expect(check([one, entry('patterns', 'two', pattern({ contradicts: '[one]' }))])).toEqual([]);
    const [finding, ...more] = check([one, entry('patterns', 'two', pattern())]);
    expect(more).toEqual([]);
    expect(finding).toEqual({
      rule: 'content', severity: 'error', message: 'Missing pattern "one" in "contradicts"',
      hint: '"one" names "two" there; what contradicts does so both ways.',
      path: ['contradicts'], file: 'patterns/two.mdx', line: 17, column: 14,
    });
  });

  it('of an example names plans that there are', () => {
    expect(told(check([entry('examples', 'x', example.replace('- tasks', '- tasks\n  - order'))]))).toEqual([
      '7:5 content: Unknown plan "order", did you mean "orders"?',
    ]);
  });
});

describe('the page of a rule', () => {
  const rules = (...ids: string[]) => ({ rules: new Map(ids.map((id) => [id, `rules/${id}.mdx`])) });
  const wrong = (sections: string[]) => check([entry('rules', 'x', rulePage('', sections))]);

  it('may name rules and patterns, and hold code in its sections', () => {
    const page = `${rulePage('related: [no-hedging]\npatterns: [cqrs]\n')}\n\`\`\`yaml roadmap\n## a comment\n\`\`\`\n`;
    expect(check([...library, entry('rules', 'in-scope', page)], rules('in-scope', 'no-hedging'))).toEqual([]);
  });

  it.each([
    ['a rule that there is not', 'related: [no-hedgin]\n', ['2:11 content: Unknown rule "no-hedgin", did you mean "no-hedging"?']],
    ['itself', 'related: [x]\n', ['2:11 content: Expected another rule, found "x" itself']],
    ['a rule twice', 'related: [no-hedging, no-hedging]\n', ['2:23 content: Duplicate rule "no-hedging"']],
    ['a pattern that there is not', 'patterns: [queue, cqsr]\n', ['2:19 content: Unknown pattern "cqsr", did you mean "cqrs"?']],
    ['a field that there is not', 'severity: error\n', ['2:1 schema: Unknown field "severity"']],
  ])('is refused when it names %s', (_, fields, expected) => {
    expect(told(check([...library, entry('rules', 'x', rulePage(fields))]))).toEqual(expected);
  });

  const [what, why, bad, good, fix] = headings.map((heading) => `## ${heading}`) as [string, string, string, string, string];
  it.each([
    ['no section at all', [], ['6:1 content: Missing heading "## What it checks"']],
    ['two in the other order', [what, bad, why, good, fix], ['9:1 content: Expected the heading "## Why it matters", found "## Bad example"']],
    ['one too few', [what, why, bad, good], ['21:1 content: Missing heading "## How to fix"']],
    ['one too many', [what, why, bad, good, fix, '## See also'], ['25:1 content: Unknown heading "## See also"']],
    ['one below another', [what, '### In detail', why, bad, good, fix], ['9:1 content: Expected the heading "## Why it matters", found "### In detail"']],
    ['one of the first level', ['# What it checks', why, bad, good, fix], ['5:1 content: Expected the heading "## What it checks", found "# What it checks"']],
  ])('is refused with %s', (_, sections, expected) => {
    const findings = wrong(sections);
    expect(told(findings)).toEqual(expected);
    expect(findings[0]?.hint).toBe('The sections are What it checks, Why it matters, Bad example, Good example, How to fix, in this order.');
  });

  it('is there for each rule, and for nothing else', () => {
    const found = check([...library, entry('rules', 'no-hedgin', rulePage())], rules('no-hedging', 'in-scope'));
    expect(found.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      'rules/no-hedgin.mdx:1 Unknown rule "no-hedgin", did you mean "no-hedging"?',
      'rules/in-scope.mdx:1 Missing page of the rule "in-scope"',
    ]);
  });
});

describe('the check of the content', () => {
  it.each([
    ['upper case', 'CQRS', 'Expected a file name of lower-case letters, digits and single hyphens, found "CQRS.mdx"'],
    ['two dots', 'a.b', 'Expected a file name of lower-case letters, digits and single hyphens, found "a.b.mdx"'],
    ['a reserved name', 'index', 'Expected an id that is free, found the reserved name "index"'],
    ['a long name', 'a'.repeat(81), 'Too many characters in the file name, found 81, maximum 80'],
  ])('refuses a file name with %s', (_, id, message) => {
    expect(told(check([entry('guide', id, guide)]))).toEqual([`1:1 file: ${message}`]);
  });

  it('puts findings into the order of the entries and of their lines', () => {
    const broken = pattern({ needs: '[zebra]' });
    const found = check([entry('patterns', 'b', `${broken}[x](/plans/a1/)\n`), entry('patterns', 'a', broken)]);
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['patterns/b.mdx:15', 'patterns/b.mdx:23', 'patterns/a.mdx:15']);
  });

  it('names the known ones where there are few', () => {
    expect(check([entry('guide', 'x', `${guide}[x](/plans/a1/) [y](/patterns/a1/)`)]).map(({ hint }) => hint)).toEqual([
      'Choose one of: tasks, orders.',
      'There is no pattern to refer to.',
    ]);
  });
});

describe('the content folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-'));
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('is read whole: entries, plans and what does not belong there', () => {
    for (const kind of ['patterns', 'guide', 'plans']) mkdirSync(join(folder, kind));
    writeFileSync(join(folder, 'plans', 'tasks.yaml'), '');
    writeFileSync(join(folder, 'patterns', 'queue.md'), pattern());
    writeFileSync(join(folder, 'patterns', '.hidden'), '');
    writeFileSync(join(folder, 'patterns', 'latin.mdx'), Uint8Array.of(0x2d, 0xe4));
    mkdirSync(join(folder, 'guide', 'more'));
    writeFileSync(join(folder, 'guide', 'method.mdx'), `${guide}[a](/plans/tasks/) [b](/plans/task/)\r\n`);
    const { findings, texts } = checkContentFolder({ folder });
    const file = (name: string) => expect.stringMatching(new RegExp(`/${name}$`)) as string;
    expect(findings.map(({ file, line, column, rule, message }) => [file, `${line}:${column}`, rule, message])).toEqual([
      [file('latin.mdx'), '1:2', 'yaml', 'Expected UTF-8, found a byte that is not'],
      [file('queue.md'), '1:1', 'file', 'Expected a file name that ends in ".mdx", found "queue.md"'],
      [file('examples'), '1:1', 'file', 'Missing folder "examples"'],
      [file('more'), '1:1', 'file', 'Expected a file name that ends in ".mdx", found "more"'],
      [file('rules'), '1:1', 'file', 'Missing folder "rules"'],
      [file('method.mdx'), '6:20', 'content', 'Unknown plan "task", did you mean "tasks"?'],
    ]);
    expect([...texts.values()]).toEqual([`${guide}[a](/plans/tasks/) [b](/plans/task/)\n`]);
  });

  it('knows the sections of documents by the anchors that the site gives them', () => {
    mkdirSync(join(folder, 'examples'), { recursive: true });
    const parts = ['cost', 'cost-1', 'summary', 'whats-this'].map((section) => `<PlanPart plan="tasks" section="${section}" />\n\n`);
    writeFileSync(join(folder, 'examples', 'story.mdx'), example + parts.join(''));
    const documents = new Map([['tasks', "# A: b\n\n## 💰 Cost\n\n### Cost\n\n- ## Cost\n\n## What's `this`?\n\n```\n## Not\n```\n"]]);
    const found = checkContentFolder({ folder, documents }).findings.filter(({ file }) => file.endsWith('story.mdx'));
    expect(found.map(({ line, message, hint }) => `${line} ${message} ${hint ?? ''}`)).toEqual([
      '13 Unknown section "cost-1", did you mean "cost-2"? Sections of "tasks": cost, cost-2, whats-this.',
      '15 Unknown section "summary" Sections of "tasks": cost, cost-2, whats-this.',
    ]);
  });
});
