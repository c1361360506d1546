import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plan/schema/plan.ts';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'pattern-signals-met';
const chosen = (...ids: string[]) => [['patterns'], ids.map((id) => ({ id, why: 'It fits.' }))] as const;
const trait = (name: string, value: unknown) => [['context', 'traits', name], value] as const;

describe(rule, () => {
  it.each(formats)('lets the patterns of a contract plan pass: %s', (format) => {
    expect(findingsOf(rule, format)).toEqual([]);
  });

  it('lets a pattern pass about whose signals the plan says nothing', () => {
    expect(findingsOf(rule, 'roadmap', chosen('event-driven'))).toEqual([]);
  });

  it('reports a pattern with a signal that fails, in the words of the signal', () => {
    expect(findingsOf(rule, 'roadmap', chosen('event-driven'), trait('asyncWork', false))).toEqual([
      'patterns.0.id: Expected "Work goes on after the answer: mail, reports, other systems" for the pattern "Event-driven architecture with SQS and SNS", found "asyncWork" no',
    ]);
  });

  it('gathers all failed signals of a pattern, and reports each pattern', () => {
    const found = findingsOf(rule, 'architecture', chosen('cqrs', 'event-driven'), trait('asyncWork', false));
    expect(found.map((finding) => finding.split(':')[0])).toEqual(['patterns.0.id', 'patterns.1.id']);
    expect(found[0]).toMatch(/found "readsPerWrite" 2 and "requestsPerDay" 10,000$/);
  });

  it.each([[198, 'suggestion'], [199, 'warning']])('is mild where a number misses by less than twice: %d endpoints', (endpoints, severity) => {
    const { findings } = reviewChanged('roadmap', chosen('api-gateway-lambda-rest'), trait('endpoints', endpoints));
    expect(findings.filter((finding) => finding.rule === rule).map((finding) => finding.severity)).toEqual([severity]);
  });

  it.each([[8, 'suggestion'], [4, 'warning']])('is mild where only a rule of thumb fails, with %d reads for each write', (readsPerWrite, severity) => {
    const few = [['context', 'requestsPerDay'], 100] as const;
    const { findings } = reviewChanged('roadmap', chosen('cqrs'), few, trait('readsPerWrite', readsPerWrite));
    expect(findings.filter((finding) => finding.rule === rule).map((finding) => finding.severity)).toEqual([severity]);
  });

  it('says what to try first', () => {
    const { findings } = reviewChanged('roadmap', chosen('event-driven'), trait('asyncWork', false));
    expect(findings.find((finding) => finding.rule === rule)?.hint).toMatch(/^Try first: Do the work inside the request/);
  });
});
