import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Html } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { issueText } from '../../src/plan/export/issue-text.ts';
import { roadmapIssues } from '../../src/plan/export/roadmap-issues.ts';
import { deriveSchedule } from '../../src/plan/facts/schedule.ts';
import type { RoadmapPlan } from '../../src/plan/schema/plan.ts';
import { taskRoadmap } from '../facts/contract-plans.ts';
import { roadmap, roadmaps } from '../facts/roadmaps.ts';

const issuesOf = (plan: RoadmapPlan) => roadmapIssues(plan, deriveSchedule(plan));

/** Every element of rendered Markdown by its name, and every text as it stands between elements and comments. */
function partsOf(markdown: string): { tags: string[]; texts: string[] } {
  const tags: string[] = [];
  const texts: string[] = [];
  const visit = (parent: Html.ParentNode) => {
    for (const node of parent.childNodes) {
      if ('tagName' in node) {
        tags.push(node.tagName);
        visit(node);
      } else if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    }
  };
  visit(parseFragment(markdownToHtml(markdown, { features: { gfm: true, smartPunctuation: false } }).html));
  return { tags, texts };
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a roadmap as issues', () => {
  it('has one issue for each task of the contract’s roadmap, in the order in which they begin', () => {
    const issues = issuesOf(taskRoadmap);
    const { tasks } = deriveSchedule(taskRoadmap);
    expect(issues.map(({ id }) => id).toSorted()).toEqual(tasks.map(({ id }) => id).toSorted());
    expect(issues.map(({ order }) => order)).toEqual(tasks.map((_, index) => index + 1));
    const starts = issues.map(({ id }) => tasks.find((task) => task.id === id)?.start ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('says what to do, when, and after what', () => {
    const [first, second] = issuesOf(taskRoadmap);
    expect(first).toMatchObject({ id: 'infrastructure', title: 'Set up infrastructure', milestone: 'MVP', labels: ['infrastructure', 'critical'], order: 1, dependsOn: [] });
    expect(second).toEqual({
      id: 'sign-in',
      title: 'Add sign-in',
      body: `A working end-to-end flow, deployed to AWS, behind sign-in.

- [ ] Create the Cognito user pool
- [ ] Put the JWT authorizer in front of every route

Planned for days 3 to 4 (week 1): 2 working days, on the critical path.

Waits for *Set up infrastructure*.
`,
      milestone: 'MVP',
      labels: ['security', 'critical'],
      order: 2,
      dependsOn: ['infrastructure'],
    });
  });

  it('names one day once, and says how late a task may be', () => {
    const [first, , third] = issuesOf(roadmap(2, [['a', 1, []], ['b', 0.5, []], ['c', 4, ['a', 'b']]]));
    expect(first?.body).toContain('Planned for day 1 (week 1): 1 working day, on the critical path.');
    expect(issuesOf(roadmap(2, [['a', 2, []], ['b', 0.5, []]]))[1]?.body).toContain('0.5 working days, may be 1.5 days late.');
    expect(third?.body).toContain('Waits for *A* and *B*.');
  });

  it('depends only on issues that come before', () => {
    fc.assert(
      fc.property(roadmaps, (plan) => {
        const issues = issuesOf(plan);
        const orders = new Map(issues.map(({ id, order }) => [id, order]));
        for (const { dependsOn, order } of issues) expect(dependsOn.filter((id) => (orders.get(id) ?? Infinity) >= order)).toEqual([]);
      }),
    );
  });
});

describe('text in an issue', () => {
  it.each([
    ['ask @alice', 'ask @<!-- -->alice'],
    ['@org/team', '@<!-- -->org/team'],
    ['fixes #12', 'fixes #<!-- -->12'],
    ['owner/name#3 and GH-7', 'owner/name#<!-- -->3 and GH-<!-- -->7'],
    ['merge !5', 'merge !<!-- -->5'],
    ['1 @ 2, C# and #tag', '1 @ 2, C# and #tag'],
    ['<b>bold</b>', '\\<b>bold\\</b>'],
  ])('%j is written as %j', (text, written) => {
    expect(issueText(text)).toBe(written);
  });

  it('is shown as it was written, as neither markup nor a call for somebody, in a step, a title and an intent', () => {
    const atoms = ['@', '@alice', '@a/b', '#1', '#', 'GH-1', '!1', '**', '_x_', '`', '[x]', '[ ]', '](', '<b>', '<!--', '-->', '&amp;', '- ', '1. ', 'http://a.io', 'www.a.io', 'a@b.io', '\\', '|', '~~', '$x$', ':+1:', ' ', 'word'];
    const texts = fc
      .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...atoms) }, fc.string({ unit: 'grapheme-ascii', maxLength: 4 })), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''))
      .filter((text) => text.trim() !== '' && !/[\0-\x08\x0b-\x1f]/.test(text));
    fc.assert(
      fc.property(texts, texts, (step, other) => {
        const plan = roadmap(1, [['a', 1], ['b', 1]]);
        const named = plan.milestones.map((one) => ({ ...one, intent: other, tasks: one.tasks.map((task) => ({ ...task, title: other, steps: [step, step] })) }));
        const { body } = issuesOf({ ...plan, milestones: named })[1] ?? { body: '' };
        const { tags, texts: shown } = partsOf(body);
        expect(tags.filter((tag) => tag !== 'p')).toEqual(['ul', 'li', 'input', 'li', 'input', 'em']);
        const joined = fold(shown.join(''));
        expect(joined.split(fold(step)).length).toBeGreaterThan(2);
        expect(joined).toContain(fold(other));
        for (const text of shown) expect(text).not.toMatch(/@[\p{L}\p{N}_-]|#\d|\bGH-\d/u);
      }),
      { numRuns: 500 },
    );
  });
});
