import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'skill-level-fits';
const technology = (text: string) => [['components', 4, 'technology'], text] as const;
const design = (text: string) => [['dataModel', 'design'], text] as const;
const cqrs = [['patterns', 0, 'id'], 'cqrs'] as const;
const step = (text: string) => [['milestones', 0, 'tasks', 0, 'steps', 0], text] as const;
const parts = (count: number) =>
  Array.from({ length: count - 2 }, (_, index) => [['components', 5 + index], { id: `q${index}`, name: `Queue ${index}`, kind: 'queue', role: 'Waits.' }] as const);

describe(rule, () => {
  it.each(['architecture', 'roadmap'] as const)('lets a plain plan for a junior developer pass: %s', (format) => {
    expect(findingsOf(rule, format)).toEqual([]);
  });

  it('lets two advanced things pass', () => {
    expect(findingsOf(rule, 'architecture', cqrs, technology('Amazon MSK (Kafka)'))).toEqual([]);
  });

  it('reports the third, and names all', () => {
    expect(findingsOf(rule, 'architecture', cqrs, technology('Amazon MSK (Kafka)'), design('event-sourced'))).toEqual([
      'dataModel.design: Too many advanced parts for a junior team, found "Kafka", "CQRS" and "event sourcing", maximum 2',
    ]);
  });

  it.each(['mid', 'senior', undefined])('says nothing for a team of the level %s', (skillLevel) => {
    expect(findingsOf(rule, 'architecture', cqrs, technology('Amazon EKS'), design('event-sourced'), [['context', 'skillLevel'], skillLevel])).toEqual([]);
  });

  it('warns of a single thing that needs operators, unless the team runs it already', () => {
    const { findings } = reviewChanged('architecture', technology('Amazon EKS'));
    expect(findings.filter((finding) => finding.rule === rule).map(({ severity, message, path }) => [severity, message, path])).toEqual([
      ['warning', 'Expected what a junior team can run, found "Kubernetes"', ['components', 4, 'technology']],
    ]);
    expect(findingsOf(rule, 'architecture', technology('Amazon EKS'), [['context', 'stack', 5], 'Kubernetes'])).toEqual([]);
  });

  it('reads the steps of a roadmap, but not those about leaving something', () => {
    expect(findingsOf(rule, 'roadmap', step('Create the EKS cluster'))).toEqual(['milestones.0.tasks.0.steps.0: Expected what a junior team can run, found "Kubernetes"']);
    expect(findingsOf(rule, 'roadmap', step('Move from Kubernetes to Fargate'))).toEqual([]);
  });

  it('counts parts to tend by the size of the team', () => {
    expect(findingsOf(rule, 'architecture', ...parts(10))).toEqual([]);
    expect(findingsOf(rule, 'architecture', ...parts(11))).toEqual(['components.13: Too many parts to tend for one junior developer, found 11, maximum 10']);
    expect(findingsOf(rule, 'architecture', ...parts(12), [['context', 'teamSize'], 2])).toEqual([]);
    expect(findingsOf(rule, 'architecture', ...parts(13), [['context', 'teamSize'], 2])).toEqual(['components.15: Too many parts to tend for 2 junior developers, found 13, maximum 12']);
  });

  it('reports too many parts beside something that needs operators', () => {
    expect(findingsOf(rule, 'architecture', ...parts(11), technology('Amazon EKS'))).toHaveLength(2);
  });
});
