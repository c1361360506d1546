import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleIds, rules } from '../../src/plan/rules/registry.ts';
import { parseWith } from '../../src/plan/schema/faults.ts';
import { rulePageHeadings, rulePageSchema } from '../../src/plan/schema/rule-page.ts';
import { parseSource } from '../../src/plan/source.ts';
import { reviewExample, ruleExamples, rulePage } from '../support/rule-page.ts';

const here = (path: string) => new URL(`../../${path}`, import.meta.url);

const guideTitles = readdirSync(here('content/guide')).map((file) => /^title: (.*)$/m.exec(readFileSync(here(`content/guide/${file}`), 'utf8'))?.[1]);

describe('the registry', () => {
  it('lists the rules in alphabetical order', () => {
    expect(ruleIds).toEqual([...ruleIds].sort());
  });

  it('has a page for each rule and no page without one', () => {
    expect(readdirSync(here('content/rules')).sort()).toEqual(ruleIds.map((id) => `${id}.mdx`));
  });
});

describe.each(ruleIds)('%s', (id) => {
  const rule = rules[id];

  it('lives in a file of its name, and has tests', () => {
    const name = id.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
    expect(readFileSync(here(`src/plan/rules/${id}.ts`), 'utf8')).toContain(`export const ${name} = defineRule(`);
    expect(existsSync(here(`tests/rules/${id}.test.ts`))).toBe(true);
  });

  it('says in one sentence what it checks, and where it comes from', () => {
    expect(rule.checks).toMatch(/^[A-Z].{20,200}\.$/);
    expect(rule.source.length).toBeGreaterThan(10);
  });

  it('names no source that readers of the site cannot open', () => {
    expect(rule.source).not.toMatch(/\bbrief\b|\bcontract\b/i);
    expect(guideTitles).toEqual(expect.arrayContaining(Array.from(rule.source.matchAll(/\bguide "([^"]+)"/gi), ([, title]) => title)));
  });

  it('has a page under the five headings, with sound frontmatter', () => {
    const { frontmatter, body } = rulePage(id);
    const reading = parseSource(frontmatter);
    if ('fault' in reading) throw new Error(reading.fault.message);
    expect(parseWith(rulePageSchema, reading.source.data).faults).toEqual([]);
    expect(body.match(/^#+ .*$/gm)).toEqual(rulePageHeadings.map((heading) => `## ${heading}`));
  });

  it('has examples of which the bad ones are reported and the good ones are not', () => {
    const examples = ruleExamples(id);
    expect([...new Set(examples.map(({ section }) => section))]).toEqual(['Bad example', 'Good example']);
    for (const example of examples) {
      const review = reviewExample(example);
      expect(review.findings.filter((finding) => finding.rule === 'schema' || finding.rule === 'yaml')).toEqual([]);
      const found = review.findings.filter((finding) => finding.rule === id);
      if (example.section === 'Bad example') expect(found.length, `bad ${example.format} example`).toBeGreaterThan(0);
      else expect(found.map(({ message }) => message), `good ${example.format} example`).toEqual([]);
    }
  });
});
