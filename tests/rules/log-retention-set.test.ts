import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'log-retention-set';
const logs = (text: string) => findingsOf(rule, 'architecture', [['observability', 'logs'], text]);

describe('log-retention-set', () => {
  it.each(['JSON, kept 30 days', 'JSON with a 14-day retention', 'Kept for a month', 'One month retention', 'RetentionInDays: 90', 'Kept for ever, by law'])('lets "%s" pass', (text) => {
    expect(logs(text)).toEqual([]);
  });

  it.each(['Structured JSON with a request id.', 'JSON, 200 lines a day', 'CloudWatch'])('reports "%s"', (text) => {
    expect(logs(text)).toEqual([`observability.logs: Expected how long logs are kept, found "${text}"`]);
  });

  it('takes it from the note of a cost line or the step of a task', () => {
    const silent = [['observability'], { logs: 'JSON' }] as const;
    expect(findingsOf(rule, 'architecture', silent, [['cost', 'lines', 6, 'note'], 'logs of 1.5 KB, kept 30 days'])).toEqual([]);
    expect(findingsOf(rule, 'roadmap', silent)).toEqual([]);
  });

  it('asks an accepted architecture for logs, but not a draft', () => {
    const none = [['observability'], undefined] as const;
    expect(findingsOf(rule, 'architecture', none)).toEqual(['observability.logs: Missing "observability", so nobody can see what happened']);
    expect(findingsOf(rule, 'architecture', [['observability', 'logs'], undefined])).toEqual(['observability.logs: Missing "logs", so nobody can see what happened']);
    expect(findingsOf(rule, 'architecture', none, [['status'], 'draft'])).toEqual([]);
    expect(logs('None')).toEqual(['observability.logs: Expected what is logged and how long it is kept, found "None"']);
  });
});
