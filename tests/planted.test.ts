import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reviewPlan } from '../src/plan/review.ts';
import { library } from './support/library.ts';

const folder = new URL('planted/', import.meta.url);

/** Sound plans with one mistake each, and in the first line what a review has to say of it: `# expects: rule @ line`. */
describe('a planted mistake', () => {
  it.each(readdirSync(folder).sort())('%s is reported at its line, and nothing else is', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const [, expected] = /^# expects: (.+)\n/.exec(text) ?? [];
    const { findings } = reviewPlan({ id: file.replace('.yaml', ''), file, text }, library);
    expect(findings.map(({ rule, line }) => `${rule} @ ${line}`).join(', ')).toBe(expected);
  });
});
