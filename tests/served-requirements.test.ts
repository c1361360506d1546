import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { createFiller } from '../src/plan/document/fill-document.ts';
import { isPublishable } from '../src/plan/review.ts';
import { reviewPlans } from '../src/plan/review-plans.ts';
import { change } from './support/change.ts';
import { planData } from './support/contract-plans.ts';
import { library } from './support/library.ts';

const filler = createFiller(library.templates, library.patterns);

/** What the document of the roadmap says that its second task serves, when the requirement "own-tasks" has a text. */
function servedIn(text: string, serves: readonly string[], designs = ['task-management-api']): string | undefined {
  const roadmap = change(change(planData('roadmap'), ['milestones', 0, 'tasks', 1, 'serves'], serves), ['designs'], ['task-management-api']);
  const design = change(planData('architecture'), ['requirements', 'functional', 2, 'text'], text);
  const inputs = [{ id: 'r', data: roadmap }, ...designs.map((id) => ({ id, data: design }))].map(({ id, data }) => ({ id, file: `${id}.yaml`, text: dump(data, { lineWidth: -1 }) }));
  const review = reviewPlans(inputs, library).filter(isPublishable).find(({ id }) => id === 'r');
  if (review === undefined) throw new Error('Expected a roadmap without errors');
  document = filler.fill(review.plan, review.facts);
  return /\\\n    \*Serves\*: (.*)$/m.exec(document)?.[1];
}

let document = '';

describe('what a task serves', () => {
  it('is named by the words of the design, not by ids, and the design is named once', () => {
    expect(servedIn('A user sees only their own tasks', ['sign-in', 'own-tasks'])).toBe('User registration and sign-in; A user sees only their own tasks');
    expect(document.match(/Behind \*Serves\* stand requirements of Task Management API\./g)).toHaveLength(1);
  });

  it.each([
    ['as it is where it is short', 'See *own* tasks', 'See \\*own\\* tasks'],
    ['to its last clause', `A user sees only their own tasks, whatever else ${'a'.repeat(50)}`, 'A user sees only their own tasks …'],
    ['to its last word', `A user sees only their own tasks and no others of anybody else in the world ${'a'.repeat(50)}`, 'A user sees only their own tasks and no others of anybody else in the world …'],
  ])('is cut %s', (_what, text, expected) => {
    expect(servedIn(text, ['own-tasks'])).toBe(expected);
  });

  it('is named by ids where the design was not read', () => {
    expect(servedIn('Any', ['own-tasks', 'else'], [])).toBe('own-tasks; else');
    expect(document).not.toContain('Behind *Serves*');
  });
});
