import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { blocks, facts, table } from '../../src/site/machines/blocks.ts';
import { formatMarkdown } from '../../src/site/machines/format-markdown.ts';
import { listLine, renderLlms, renderLlmsFull } from '../../src/site/machines/llms.ts';
import { patternMarkdown } from '../../src/site/machines/pattern-markdown.ts';
import { limitsMarkdown, pricesMarkdown } from '../../src/site/machines/reference-markdown.ts';
import { ruleMarkdown } from '../../src/site/machines/rule-markdown.ts';
import { readLimitBook, readPriceBook } from '../../src/site/reference.ts';
import type { Pattern } from '../../src/plan/schema/pattern.ts';
import { formatInfo } from '../../src/site/formats.ts';

const awkward = 'Use `a|b` <b>*now*</b> [x](y)';
const shown = 'Use `a|b` &lt;b&gt;*now*&lt;/b&gt; [x](y)';

const pattern: Pattern = {
  title: 'Queue | first',
  summary: awkward,
  aliases: ['buffer'],
  category: 'messaging',
  level: 'starter',
  problem: 'First line.\n\nSecond paragraph.',
  when: [awkward, 'Second'],
  signals: [{ fact: 'asyncWork', is: true, says: 'Work | later' }],
  notYet: ['# not a heading'],
  why: 'Because.',
  watchOut: ['One', 'Two'],
  cost: '1 USD',
  tryFirst: { text: 'Try this.' },
  needs: [],
  related: [],
  contradicts: [],
  services: ['SQS'],
  packages: [],
  sources: [{ title: 'A [source]', url: 'https://example.com/a(b)', checked: '2026-01-02', note: 'in part' }],
  reviewed: '2026-01-03',
};

describe('a pattern as Markdown', () => {
  const text = patternMarkdown({ pattern, category: 'Messaging', level: 'Starter', body: 'The body.\n\n## In code', simpler: '[Simpler](/x.md)', links: { Needs: ['[A](/a.md)', '[B](/b.md)'], Related: [] } });

  it('has its typed facts in the order of the page, then its text and its sources', () => {
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '# Queue \\| first', '## Problem', '## Why', '## When it is time', '## Not yet', '## Try first', '## Watch out', '## Cost', '## Signals', '## Goes with', '## In code', '## Sources',
    ]);
    expect(text).toContain('**Category**: Messaging · **Level**: Starter · **Reviewed**: 2026-01-03\n\n**Also called**: buffer · **Services**: SQS\n');
    expect(text).toContain('## Goes with\n\n- Needs: [A](/a.md), [B](/b.md)\n\n---\n\nThe body.');
    expect(text).toContain('## Try first\n\nTry this. [Simpler](/x.md)\n');
    expect(text).toContain('1. [A \\[source\\]](https://example.com/a%28b%29), checked 2026-01-02; in part\n');
  });

  it('shows what people wrote as text', () => {
    const html = marked.parse(text, { async: false });
    expect(html).toContain(`<p>${shown}</p>`);
    expect(html).toContain(`<li>${shown}</li>`);
    expect(html).toContain('<li># not a heading</li>');
    expect(html).toContain('<td>Work | later</td>');
  });
});

describe('a format as Markdown', () => {
  it('has its sections, its starter and every field', () => {
    const row = (name: string, required: boolean) => ({ name, required, type: [{ text: 'text ≤ 80' }], unit: '', description: 'What `it` is | does.' });
    const text = formatMarkdown({
      info: formatInfo.roadmap,
      sections: [{ emoji: '🎯', title: 'Goal', optional: false }, { emoji: '', title: 'Costs', optional: true }],
      starter: 'title: x\n# ```\n',
      tables: [{ path: '', anchor: 'a', rows: [row('title', true)] }, { path: 'tasks[]', anchor: 'b', rows: [row('id', false)] }],
      schema: 'https://plans.example/schemas/roadmap.json',
    });
    expect(text).toContain('1. Goal\n2. Costs (optional)\n');
    expect(text).toContain('````yaml\ntitle: x\n# ```\n````');
    expect(text).toContain('[roadmap.json](https://plans.example/schemas/roadmap.json)');
    expect(text).toContain('### The plan\n\n| Field | Type | Unit | Meaning |\n| --- | --- | --- | --- |\n| **`title`** | text ≤ 80 |  | What `it` is \\| does. |');
    expect(text).toContain('### `tasks[]`');
  });
});

describe('a rule as Markdown', () => {
  it('says what it checks, where and how severely, then its text and where it comes from', () => {
    expect(ruleMarkdown({
      rule: { id: 'in-scope', checks: 'No <b>.', source: 'The brief.' }, severity: 'Error (blocks publishing)', subject: 'Fit', formats: ['A', 'B'], reviewed: '2026-01-02', body: '## How to fix\n\nSo.', links: { 'Related rules': ['[x](/x.md)'], 'Patterns': [] },
    })).toBe('# Rule: in-scope\n\nNo \\<b>.\n\n**Severity**: Error (blocks publishing) · **Subject**: Fit · **Formats**: A, B · **Reviewed**: 2026-01-02\n\n## How to fix\n\nSo.\n\n## Where it comes from\n\nThe brief.\n\n- Related rules: [x](/x.md)\n');
  });
});

describe('the reference books as Markdown', () => {
  it.each([
    ['prices', pricesMarkdown(readPriceBook()), readPriceBook().prices],
    ['limits', limitsMarkdown(readLimitBook()), readLimitBook().limits],
  ])('list all %s in a table of equal rows', (_name, text, entries) => {
    const tokens = marked.lexer(text);
    const [first] = tokens.filter((token) => token.type === 'table');
    expect(first).toMatchObject({ rows: expect.objectContaining({ length: entries.length }) as unknown });
    const rows = text.match(/^\|.*\|$/gm) ?? [];
    for (const { id } of entries) expect(rows.filter((row) => row.startsWith(`| \`${id}\` |`)), id).toHaveLength(1);
  });
});

describe('llms.txt', () => {
  const document = (group: string, page: string, title: string) => ({ group, page, title, summary: 'About it.', markdown: () => `# ${title}\n\n\n` });
  const documents = [document('Plans', '/plans/a/', 'A-1 [x]'), document('Rules', '/rules/r/', 'r'), document('Plans', '/plans/b/', 'B')];

  it('names every text in one line, by part of the site', () => {
    const text = renderLlms(documents, (path) => `https://plans.example${path}`);
    expect(text.startsWith('# Groundplan\n\n> Write a software plan as data.')).toBe(true);
    expect(text.endsWith(`## Plans

- [A-1 \\[x\\]](https://plans.example/plans/a/): About it.
- [B](https://plans.example/plans/b/): About it.

## Rules

- [r](https://plans.example/rules/r/): About it.
`)).toBe(true);
  });

  it('has a companion that holds them all in the same order', () => {
    expect(renderLlmsFull(documents, (path) => path)).toBe('<!-- /plans/a/ -->\n\n# A-1 [x]\n\n<!-- /rules/r/ -->\n\n# r\n\n<!-- /plans/b/ -->\n\n# B\n');
  });

  it('keeps a title in its link', () => {
    expect(listLine({ title: '](https://evil.example) [', summary: '<script>', page: '/x/' }, (path) => path)).toBe('- [\\](https:<!-- -->//evil.example) \\[](/x/): \\<script>');
  });
});

describe('blocks', () => {
  it('leave out what is empty', () => {
    expect(blocks('a', undefined, ' ', 'b')).toBe('a\n\nb\n');
    expect(facts({ A: '', B: '*' })).toBe('**B**: \\*');
    expect(table(['a|b'], [['c']])).toBe('| a\\|b |\n| --- |\n| c |');
  });
});
