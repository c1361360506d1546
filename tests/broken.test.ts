import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LocatedFinding } from '../src/plan/finding.ts';
import { reviewPlan } from '../src/plan/review.ts';
import { ruleIds } from '../src/plan/rules/registry.ts';
import { library } from './support/library.ts';

const here = (path: string) => new URL(path, import.meta.url);
const inFolder = (folder: string) => readdirSync(here(folder)).filter((file) => file.endsWith('.yaml')).sort().map((file) => `${folder}${file}`);

function found(file: string): readonly LocatedFinding[] {
  const text = readFileSync(here(file), 'utf8');
  return reviewPlan({ id: basename(file, '.yaml'), file, text }, library).findings;
}

const broken = inFolder('broken/');

describe('plans in which everything is wrong', () => {
  // A finding that is not in the list is unwanted; `vitest -u` writes the lists anew.
  it.each(broken)('%s has the findings of its list and no others', async (file) => {
    const list = found(file).map(({ line, rule }) => `${line} ${rule}\n`).join('');
    await expect(list).toMatchFileSnapshot(file.replace('.yaml', '.txt'));
  });

  it('are reported by every rule that there is', () => {
    const rules = new Set(broken.flatMap((file) => found(file).map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual([...ruleIds].sort());
  });
});

describe('plans that we show as examples', () => {
  it.each([...inFolder('../content/plans/'), ...inFolder('../scripts/starters/')])('%s has no findings at all', (file) => {
    expect(found(file).map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
  });
});
