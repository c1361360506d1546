import { describe, expect, it } from 'vitest';
import { findingsOver, part, way } from '../support/laid-over.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'component-in-flow';

describe('component-in-flow', () => {
  it.each(['cdn', 'scheduler', 'identity'])('lets a %s with a flow pass', (kind) => {
    expect(findingsOver(rule, { components: [part('other', kind)], flows: [way('api ~> other')] })).toEqual([]);
  });

  it('reports each component that no flow touches', () => {
    expect(findingsOver(rule, { components: [part('clock', 'scheduler'), part('edge', 'cdn')] })).toEqual([
      'warning components.5: Missing a flow from or to "clock"',
      'warning components.6: Missing a flow from or to "edge"',
    ]);
  });

  it('lets a dead-letter queue pass that another component names', () => {
    expect(findingsOver(rule, { components: [part('jobs', 'queue', 'Amazon SQS', { deadLetterQueue: 'lost' }), part('lost', 'queue'), part('worker', 'compute', 'AWS Lambda')], flows: [way('api ~> jobs'), way('jobs ~> worker')] })).toEqual([]);
  });

  it('reports what messages go into and nothing takes them out of', () => {
    const never = (id: string, kind: string, ...flows: ReturnType<typeof way>[]) => findingsOver(rule, { components: [part(id, kind), part('worker', 'compute', 'AWS Lambda')], flows: [way('api ~> worker'), ...flows] });
    expect(never('jobs', 'queue', way('api ~> jobs'))).toEqual(['warning components.5: Missing a flow from "jobs" to what handles what goes in']);
    expect(never('news', 'bus', way('api ~> news'))).toEqual(['suggestion components.5: Missing a flow from "news" to what handles what goes in']);
    expect(never('jobs', 'queue', way('api ~> jobs'), way('jobs ~> worker'))).toEqual([]);
    expect(never('jobs', 'queue', way('api ~> jobs'), way('worker ~> jobs', { label: 'polls' }))).toEqual([]);
    expect(never('jobs', 'queue', way('api ~> jobs'), way('worker ~> jobs', { label: 'messages' }))).toEqual([]);
    expect(never('news', 'topic', way('worker ~> news', { label: 'subscribes' }))).toEqual([]);
    expect(never('jobs-dlq', 'queue', way('api ~> jobs-dlq'))).toEqual([]);
  });

  it('reports a flow from a component to itself, at its end, beside a component that it leaves alone', () => {
    expect(findingsOf(rule, 'architecture', [['flows', 0, 'from'], 'identity'])).toEqual([
      'flows.0.to: Expected another component than "identity", where the flow starts, found the same',
    ]);
  });

  it('reports a plan without flows once', () => {
    expect(findingsOf(rule, 'architecture', [['flows'], []], [['requirements', 'functional'], [{ id: 'a', text: 'A' }]], [['dataModel', 'accessPatterns'], [{ name: 'A', operation: 'get' }]])).toEqual([
      'flows: Missing flows between the 5 components',
    ]);
  });
});
