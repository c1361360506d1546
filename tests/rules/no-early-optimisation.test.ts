import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'no-early-optimisation';
const step = (milestone: number, text: string) => [['milestones', milestone, 'tasks', 0, 'steps', 0], text] as const;
const expected = 'Expected no optimisation before there is traffic to measure';

describe('no-early-optimisation', () => {
  it.each(['provisioned concurrency', 'ElastiCache', 'CQRS', 'read replicas', 'caching layer'])('reports %s in the first milestone', (what) => {
    expect(findingsOf(rule, 'roadmap', step(0, `Set up ${what} for the list`))).toEqual([`milestones.0.tasks.0.steps.0: ${expected}, found "${what}" in the first milestone`]);
  });

  it.each(['No read replicas yet', 'Cache the npm packages in the pipeline', 'Set Cache-Control on pictures', 'Without provisioned concurrency'])('lets "%s" pass', (text) => {
    expect(findingsOf(rule, 'roadmap', step(0, text))).toEqual([]);
  });

  it('lets later milestones, systems under heavy load and roadmaps about speed pass', () => {
    const early = step(0, 'Add ElastiCache');
    expect(findingsOf(rule, 'roadmap', step(2, 'Add ElastiCache'))).toEqual([]);
    expect(findingsOf(rule, 'roadmap', early, [['context', 'requestsPerDay'], 2_000_000])).toEqual([]);
    expect(findingsOf(rule, 'roadmap', early, [['goal'], 'Halve the latency of the list.'])).toEqual([]);
  });

  it('reports a task for it at its kind, beside another', () => {
    expect(findingsOf(rule, 'roadmap', [['milestones', 0, 'tasks', 2, 'kind'], 'optimisation'], step(0, 'Use CQRS'))).toEqual([
      `milestones.0.tasks.0.steps.0: ${expected}, found "CQRS" in the first milestone`,
      `milestones.0.tasks.2.kind: ${expected}, found "Build the task routes" in the first milestone`,
    ]);
  });
});
