import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const blocked = 'with which functions can no longer be created (since 2026-08-31) or updated (since 2026-09-30)';

describe('runtime-supported', () => {
  it.each(['nodejs24.x', 'nodejs22.x', 'python3.13'])('lets %s pass', (runtime) => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'config', 'runtime'], runtime])).toEqual([]);
  });

  it('reports a runtime that AWS has blocked, at its setting', () => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'config', 'runtime'], 'nodejs20.x'])).toEqual([
      `components.3.config.runtime: Expected a supported runtime, found "nodejs20.x", ${blocked}`,
    ]);
  });

  it('reports runtimes that are older than the limit book', () => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'config', 'runtime'], 'nodejs12.x'])).toEqual([
      'components.3.config.runtime: Expected a supported runtime, found "nodejs12.x", with which functions can no longer be created or updated',
    ]);
  });

  it('reads what people write as technology, stack and commands, and reports each', () => {
    expect(
      findingsOf(
        'runtime-supported',
        'architecture',
        [['components', 3, 'technology'], 'AWS Lambda (Node.js 20, TypeScript)'],
        [['startHere', 0, 'code', 'text'], 'sam init --runtime nodejs18.x'],
        [['context', 'stack', 0], 'Node 20'],
      ).map((finding) => finding.split(':')[0]),
    ).toEqual(['context.stack.0', 'components.3.technology', 'startHere.0.code.text']);
  });

  it('lets a text about an old runtime pass', () => {
    expect(findingsOf('runtime-supported', 'architecture', [['pitfalls', 0, 'advice'], 'nodejs20.x can no longer be created.'])).toEqual([]);
  });

  it.each(['Node.js 20', 'node20', 'Node v18', 'NodeJS 18', 'Node.js (v20, TypeScript)', 'nodejs16.x'])('reads "%s" as a version', (text) => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'technology'], `AWS Lambda, ${text}`])).toHaveLength(1);
  });

  it.each(['Node.js 24', 'node24', 'Node 22', 'Node.js', 'cluster with a node 16 GB large', 'Node.js 24, 18 MB bundle'])('lets "%s" pass', (text) => {
    expect(findingsOf('runtime-supported', 'architecture', [['components', 3, 'technology'], `AWS Lambda, ${text}`])).toEqual([]);
  });

  it.each(['runtime: lambda.Runtime.NODEJS_18_X', 'Runtime: nodejs18.x'])('reads code: %s', (text) => {
    expect(findingsOf('runtime-supported', 'architecture', [['startHere', 0, 'code', 'text'], text])).toEqual([
      'startHere.0.code.text: Expected a supported runtime, found "nodejs18.x", with which functions can no longer be created or updated',
    ]);
  });

  it('reads steps, but not those about leaving a version', () => {
    const step = (text: string) => findingsOf('runtime-supported', 'roadmap', [['milestones', 0, 'tasks', 0, 'steps', 0], text]);
    expect(step('sam init --runtime nodejs20.x')).toEqual([`milestones.0.tasks.0.steps.0: Expected a supported runtime, found "nodejs20.x", ${blocked}`]);
    expect(step('Upgrade every function from nodejs20.x to nodejs24.x')).toEqual([]);
  });

  it('lets the stack of a plan be old that is about leaving it', () => {
    const stack = [['context', 'stack', 0], 'Node.js 20'] as const;
    expect(findingsOf('runtime-supported', 'debugging', stack)).toHaveLength(1);
    expect(findingsOf('runtime-supported', 'debugging', stack, [['actions', 0, 'text'], 'Upgrade the function to Node.js 24'])).toEqual([]);
  });

  it.each([
    [['components', 3, 'technology'], 'AWS Fargate (Node.js 20)'],
    [['startHere', 0, 'code', 'text'], 'FROM public.ecr.aws/docker/library/node:20-alpine'],
  ])('only warns where nobody refuses the version: %o', (path, text) => {
    const runtime = [['components', 3, 'config', 'runtime'], undefined] as const;
    const { findings } = reviewChanged('architecture', runtime, [path, text]);
    expect(findings.filter(({ rule }) => rule === 'runtime-supported').map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'Expected a supported runtime, found "Node.js 20", which gets no more security updates (since 2026-04-30)'],
    ]);
  });

  const component = (more: object) => [['components', 3], { id: 'api', name: 'Task API', kind: 'compute', role: 'Works.', why: 'It fits.', ...more }] as const;

  it.each([
    [{ technology: 'AWS Lambda', config: { runtime: 'python3.8' } }, 'config.runtime', 'python3.8', '2024-10-14'],
    [{ config: { runtime: 'python3.9' } }, 'config.runtime', 'python3.9', '2025-12-15'],
    [{ technology: 'AWS Lambda (Python 3.9)' }, 'technology', 'python3.9', '2025-12-15'],
  ])('warns of a Python without security updates on Lambda: %j', (more, field, id, day) => {
    const found = reviewChanged('architecture', component(more)).findings.filter(({ rule }) => rule === 'runtime-supported');
    expect(found.map(({ severity, path, message }) => `${severity} ${path.join('.')}: ${message}`)).toEqual([
      `warning components.3.${field}: Expected a supported runtime, found "${id}", which gets no more security updates (since ${day})`,
    ]);
  });

  it.each([
    { technology: 'AWS Lambda (Python 3.13)', config: { runtime: 'python3.13' } },
    { technology: 'AWS Fargate (Python 3.8)', config: { runtime: 'python3.8' } },
    { technology: 'AWS Lambda with a container image (Python 3.9)' },
    { technology: 'AWS Lambda', config: { runtime: 'java21' } },
  ])('judges no other Python and no container: %j', (more) => {
    expect(findingsOf('runtime-supported', 'architecture', component(more))).toEqual([]);
  });

  it('takes the later of the date of the plan and of the limit book for today', () => {
    const on = (date: string) => findingsOf('runtime-supported', 'architecture', [['date'], date], [['components', 3, 'config', 'runtime'], 'nodejs22.x']).map((finding) => finding.slice(-36));
    expect(on('2027-04-29')).toEqual([]);
    expect(on('2027-05-10')).toEqual(['more security updates (since 2027-04-30)'.slice(-36)]);
    expect(on('2027-06-10')).toEqual(['can no longer be created (since 2027-06-01)'.slice(-36)]);
  });
});
