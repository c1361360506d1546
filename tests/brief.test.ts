import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reviewPlan } from '../src/plan/review.ts';
import { library } from './support/library.ts';

/** What is found in an example of the brief, as `severity rule: message`. */
function foundIn(name: string): string[] {
  const text = readFileSync(new URL(`brief/${name}.yaml`, import.meta.url), 'utf8');
  const { plan, findings } = reviewPlan({ id: name, file: `${name}.yaml`, text }, library);
  expect(plan).toBeDefined();
  return findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

describe("the brief's own examples, typed in as they stand", () => {
  it('are reported in the roadmap: version 2 of the SDK, an administrator, sign-in after the features, untyped input, titles beside the schedule, vague criteria', () => {
    expect(foundIn('roadmap')).toEqual([
      'error least-privilege: Expected only the permissions that are needed, found "admin access"',
      'error sdk-v3: Expected the AWS SDK v3, found v2 in "aws-sdk"',
      'warning sign-in-first: Expected "Add Authentication (Day 8-10)" before "Build Core API (Day 3-5)", found it on day 8',
      'warning fits-timeline: Expected the computed weeks 2 to 3, found "Week 3"',
      'warning success-criteria-measurable: Expected a criterion that somebody else can check, found only "Auth works, errors are handled gracefully, tests pass."',
      'warning fits-timeline: Expected the computed weeks 3 to 4, found "Week 4"',
      'warning success-criteria-measurable: Expected a criterion that somebody else can check, found only "System is monitored, optimized, and documented for handoff or scaling."',
      'warning code-is-complete: Expected a type for "event", found "any"',
    ]);
  });

  it('are reported in the architecture: Node.js 20, no cost, no dead-letter queue, no failures, nothing that reads the queue', () => {
    expect(foundIn('architecture')).toEqual([
      'error cost-itemised: Missing "cost", so nobody knows whether the budget is kept',
      'warning external-failure-handled: Missing "failures": what happens when "DynamoDB" fails or is slow',
      'warning log-retention-set: Missing "observability", so nobody can see what happened',
      'warning pitfalls-with-advice: Missing "pitfalls"',
      'warning start-here: Missing "startHere"',
      'warning context-stated: Missing "timelineWeeks" in "context"',
      'warning context-stated: Missing "teamSize" in "context"',
      'warning flow-timeouts-nest: Missing "timeoutSeconds" of "Lambda Functions", which is stopped after 3 s (setting of Lambda; "AWS agent toolkit: serverless", 2026-08-20) when nothing is set',
      'error runtime-supported: Expected a supported runtime, found "nodejs20.x", with which functions can no longer be created (since 2026-08-31) or updated (since 2026-09-30)',
      'error async-has-dead-letter-queue: Missing "deadLetterQueue" of "SQS"',
      'warning component-in-flow: Missing a flow from "SQS" to what handles what goes in',
      'warning encryption-stated: Expected encryption in transit too, found "Enable encryption at rest for DynamoDB and S3"',
      'suggestion trade-offs-both-sides: Missing "mitigation" of a con',
      'suggestion trade-offs-both-sides: Missing "mitigation" of a con',
    ]);
  });
});
