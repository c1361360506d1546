import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'simpler-first';
const message = (name: string) => `Expected a simpler option than "${name}" among the alternatives, found none`;
const technology = (text: string) => [['components', 4, 'technology'], text] as const;
const alternatives = (...list: object[]) => [['alternatives'], list.map((one) => ({ whyNot: 'It cannot do that.', ...one }))] as const;
const none = [['alternatives'], undefined] as const;

describe(rule, () => {
  it('lets a plain plan pass, with alternatives or without', () => {
    expect(findingsOf(rule, 'architecture')).toEqual([]);
    expect(findingsOf(rule, 'architecture', none)).toEqual([]);
  });

  it.each([
    ['Amazon EKS', 'Kubernetes'],
    ['Istio', 'a service mesh'],
    ['Amazon MSK Serverless', 'Kafka'],
    ['Event-sourced store in DynamoDB', 'event sourcing'],
    ['DynamoDB global tables', 'several regions'],
    ['Apollo Federation', 'GraphQL federation'],
  ])('reports %s without a simpler option', (text, name) => {
    expect(findingsOf(rule, 'architecture', technology(text), none)).toEqual([`components.4.technology: ${message(name)}`]);
  });

  it.each([
    ['Amazon EKS', { option: 'One container on Fargate' }],
    ['Amazon MSK', { option: 'SQS behind SNS' }],
    ['Amazon MSK', { option: 'A shared table', insteadOf: 'table' }],
    ['Event-sourced store', { option: 'The current state with an audit table' }],
  ])('lets %s pass beside a simpler option', (text, alternative) => {
    expect(findingsOf(rule, 'architecture', technology(text), alternatives(alternative))).toEqual([]);
  });

  it('does not take the same thing under another name for simpler', () => {
    expect(findingsOf(rule, 'architecture', technology('Amazon EKS'), alternatives({ option: 'Self-managed Kubernetes', insteadOf: 'table' }))).toEqual([
      `components.4.technology: ${message('Kubernetes')}`,
    ]);
  });

  it('reports each thing at the first place that names it', () => {
    expect(
      findingsOf(rule, 'architecture', [['deployment', 'model'], 'Kubernetes'], [['deployment', 'region'], 'us-east-1 and eu-west-1'], [['deployment', 'tool'], 'Helm on EKS'], none),
    ).toEqual([`deployment.model: ${message('Kubernetes')}`, `deployment.region: ${message('several regions')}`]);
  });

  it.each(['eu-central-1 (backups copied to eu-west-1)', 'eu-central-1, certificate in us-east-1'])('takes "%s" for one region', (region) => {
    expect(findingsOf(rule, 'architecture', [['deployment', 'region'], region], none)).toEqual([]);
  });

  it('does not look at clients and outside systems, nor at what is only talked about', () => {
    const partner = { id: 'partner', name: 'Partner', kind: 'external', technology: 'Kafka', role: 'Sends orders.' };
    expect(findingsOf(rule, 'architecture', [['components', 5], partner], [['pitfalls', 0, 'advice'], 'Do not begin with Kubernetes.'], none)).toEqual([]);
  });

  it('reports a pattern that is heavy machinery', () => {
    expect(findingsOf(rule, 'architecture', [['patterns', 0, 'id'], 'cqrs'])).toEqual([`patterns.0.id: ${message('CQRS')}`]);
    expect(findingsOf(rule, 'architecture', [['patterns', 0, 'id'], 'cqrs'], alternatives({ option: 'One table with an index' }))).toEqual([]);
  });

  it('reports the ninth function where nobody asked for fewer', () => {
    const functions = Array.from({ length: 8 }, (_, index) => [['components', 5 + index], { id: `f${index}`, name: `Function ${index}`, kind: 'compute', role: 'Works.' }] as const);
    expect(findingsOf(rule, 'architecture', ...functions, none)).toEqual([`components.12: ${message('9 functions or services')}`]);
    expect(findingsOf(rule, 'architecture', ...functions.slice(0, 7), none)).toEqual([]);
    expect(findingsOf(rule, 'architecture', ...functions, alternatives({ option: 'One function with nine routes' }))).toEqual([]);
  });
});
