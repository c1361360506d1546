import { describe, expect, it } from 'vitest';
import { entryMarkdown } from '../../src/site/machines/entry-markdown.ts';
import { sectionMarkdown } from '../../src/site/machines/section-markdown.ts';

const replacements = {
  link: (address: string) => (address.startsWith('/') ? `/base${address.replace(/\/$/, '.md')}` : address),
  part: (plan: string, section: string) => `[${section} of ${plan}]\n`,
};

describe('the text of an entry', () => {
  it.each([
    ['a link', 'See [CQRS](/patterns/cqrs/).', 'See [CQRS](/base/patterns/cqrs.md).'],
    ['a link whose text is its address', '[/guide/method/](/guide/method/)', '[/guide/method/](/base/guide/method.md)'],
    ['a link whose title is its address', '[a](/x/ "/x/")', '[a](/base/x.md "/x/")'],
    ['several links in a line', '[a](/a/) [b](/b/) [c](https://example.com/c/)', '[a](/base/a.md) [b](/base/b.md) [c](https://example.com/c/)'],
    ['a definition', 'See [the method][m].\n\n[m]: /guide/method/', 'See [the method][m].\n\n[m]: /base/guide/method.md'],
    ['a link in bold and in a table', '| **[a](/a/)** | b |\n| --- | --- |\n| [c](/c/) | d |', '| **[a](/base/a.md)** | b |\n| --- | --- |\n| [c](/base/c.md) | d |'],
    ['a picture', '![x](/images/x/)', '![x](/base/images/x.md)'],
    ['a section of a plan', 'Before.\n\n<PlanPart plan="tasks" section="cost" />\n\nAfter.', 'Before.\n\n[cost of tasks]\n\nAfter.'],
    ['a comment', 'a {/* note */} b\n\n{/* another */}\n\nc', 'a  b\n\n\n\nc'],
    ['code, diagrams and what looks like links in them', '```ts\nconst a = "[x](/x/)";\n```\n\n`[y](/y/)`', '```ts\nconst a = "[x](/x/)";\n```\n\n`[y](/y/)`'],
    ['escapes', 'a \\{b\\} \\<c> *d*', 'a \\{b\\} \\<c> *d*'],
    ['characters of two units before a link', '🚀 ß [a](/a/)', '🚀 ß [a](/base/a.md)'],
  ])('keeps everything but %s', (_what, body, expected) => {
    expect(entryMarkdown(body, replacements)).toBe(expected);
  });

  it('has no frontmatter blanks around it', () => {
    expect(entryMarkdown('   \n\n# A\n\n', replacements)).toBe('# A');
  });
});

describe('a section of a document', () => {
  const document = [
    '# Architecture: Tasks', '', '## 💰 Cost Estimate', '', '## not empty', '', '```md', '## Inside', '```', '', '### Detail', '', 'text', '', '## Tests', '', 'one', '', '## Tests', '', 'two', '',
  ].join('\n');

  it.each([
    ['cost-estimate', '### 💰 Cost Estimate'],
    ['not-empty', '### not empty\n\n```md\n## Inside\n```\n\n#### Detail\n\ntext'],
    ['tests', '### Tests\n\none'],
    ['tests-1', '### Tests\n\ntwo'],
    ['inside', undefined],
    ['detail', undefined],
    ['architecture-tasks', undefined],
  ])('with the anchor "%s" goes to the next of its level, one level lower', (anchor, expected) => {
    expect(sectionMarkdown(document, anchor)).toBe(expected);
  });
});
