import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plan/schema/plan.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'stack-respected';
const message = (found: string, stack = '"Node.js", "TypeScript", "AWS Lambda", "API Gateway" and "DynamoDB"') => `Expected a technology of the stack (${stack}), found "${found}"`;
const technology = (text: string) => [['components', 3, 'technology'], text] as const;
const why = (text: string | undefined) => [['components', 3, 'why'], text] as const;
const code = (language: string, index = 0) => [['startToday', index, 'code'], { language, text: 'hello' }] as const;

describe(rule, () => {
  it.each(formats)('lets a contract plan pass: %s', (format) => {
    expect(findingsOf(rule, format)).toEqual([]);
  });

  it.each(['AWS Lambda (Rust)', 'AWS Lambda (Go 1.24)', 'Spring Boot on Fargate', 'AWS Lambda (Python 3.13)', 'ASP.NET Core', 'Azure Functions', 'Bun on Fargate'])(
    'reports the technology "%s"',
    (text) => {
      expect(findingsOf(rule, 'architecture', technology(text))).toEqual([`components.3.technology: ${message(text)}`]);
    },
  );

  it.each([
    'AWS Lambda (Node.js 24, JavaScript)',
    'AWS Fargate (Express, TypeScript)',
    'MongoDB Atlas M10',
    'Amazon RDS for PostgreSQL',
    'ElastiCache for Valkey',
    'AWS Step Functions',
    'Cloudflare CDN',
    'OpenSearch Service',
  ])('lets the technology "%s" pass', (text) => {
    expect(findingsOf(rule, 'architecture', technology(text))).toEqual([]);
  });

  it('names a stack of up to seven', () => {
    const stack = ['Node.js', 'TypeScript', 'Lambda', 'S3', 'SQS', 'SNS', 'SES', 'DynamoDB'];
    expect(findingsOf(rule, 'architecture', technology('Rust'), [['context', 'stack'], stack])).toEqual(['components.3.technology: Expected a technology of the stack, found "Rust"']);
  });

  it('reads the runtime, and the name where no technology is stated', () => {
    expect(findingsOf(rule, 'architecture', [['components', 3, 'config', 'runtime'], 'python3.13'])).toEqual([`components.3.config.runtime: ${message('python3.13')}`]);
    expect(findingsOf(rule, 'architecture', [['components', 3, 'technology'], undefined], [['components', 3, 'name'], 'Rust API'])).toEqual([`components.3.name: ${message('Rust API')}`]);
  });

  it.each(['client', 'external', 'identity'])('lets a part of the kind "%s" be of any make', (kind) => {
    expect(findingsOf(rule, 'architecture', [['components', 0], { id: 'client', name: 'App', kind, technology: 'Swift, Azure', role: 'Calls the API.' }])).toEqual([]);
  });

  it.each(['Rust is fast.', 'It scales to 10,000 requests a day.', 'A modern language.', undefined])('does not take "%s" for a reason', (text) => {
    expect(findingsOf(rule, 'architecture', technology('AWS Lambda (Rust)'), why(text))).toHaveLength(1);
  });

  it.each(['Rust starts in 20 ms where Node.js takes 300.', 'Only Rust has a library for this format.', 'The encoder exists already and is used as it is.'])(
    'takes "%s" for a reason',
    (text) => {
      expect(findingsOf(rule, 'architecture', technology('AWS Lambda (Rust)'), why(text))).toEqual([]);
    },
  );

  it('lets a technology pass that the stack, the question, a requirement or an assumption brings along', () => {
    const rust = technology('AWS Lambda (Rust)');
    expect(findingsOf(rule, 'architecture', rust, [['context', 'stack', 5], 'Rust'])).toEqual([]);
    expect(findingsOf(rule, 'architecture', rust, [['question'], 'How do I run our Rust service?'])).toEqual([]);
    expect(findingsOf(rule, 'architecture', rust, [['requirements', 'functional', 0, 'text'], 'Run the Rust encoder'])).toEqual([]);
    expect(findingsOf(rule, 'architecture', rust, [['assumptions', 0], 'The Rust team maintains it.'])).toEqual([]);
  });

  it('lets a technology pass that was weighed against Node.js', () => {
    const alternative = [['alternatives', 2], { option: 'Node.js', insteadOf: 'api', whyNot: 'Encoding takes 9 s.' }] as const;
    expect(findingsOf(rule, 'architecture', technology('AWS Lambda (Rust)'), alternative)).toEqual([]);
  });

  it.each(['bash', 'yaml', 'json', 'sql', 'http', 'hcl', 'text', 'javascript', 'typescript', 'tsx', 'dockerfile'])('lets code in %s pass', (language) => {
    expect(findingsOf(rule, 'roadmap', code(language))).toEqual([]);
  });

  it('reports each other language once, at its first block', () => {
    expect(findingsOf(rule, 'roadmap', code('python'), code('go', 1), code('python', 2))).toEqual([
      `startToday.0.code.language: ${message('python')}`,
      `startToday.1.code.language: ${message('go')}`,
    ]);
  });

  it('does not repeat for its code what it reports of a component, nor read the code that a fix replaces', () => {
    expect(findingsOf(rule, 'architecture', technology('AWS Lambda (Rust)'), [['startHere', 0, 'code', 'language'], 'rust'])).toHaveLength(1);
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'fix', 'bad', 'language'], 'python'])).toEqual([]);
  });

  it('wants a reason for a recommendation that leaves the stack', () => {
    const rust = [['options', 0, 'name'], 'Rust'] as const;
    const reasons = (text: string) => [['recommendation', 'reasons'], [{ basis: 'requirement', text }]] as const;
    expect(findingsOf(rule, 'comparison', rust, reasons('It is fast.'))).toEqual([`recommendation.option: ${message('Rust', '"Node.js", "TypeScript" and "AWS Lambda"')}`]);
    expect(findingsOf(rule, 'comparison', rust, reasons('It encodes a film in 40 s where Node.js takes 9 minutes.'))).toEqual([]);
  });
});
