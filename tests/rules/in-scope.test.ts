import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'in-scope';
const found = (text: string) => findingsOf(rule, 'architecture', [['nextSteps', 0], text]);

describe(rule, () => {
  it.each([
    ['Kafka looks good on your CV', 'on your CV'],
    ['It helps in job interviews', 'job interviews'],
    ['Rust developers get a higher salary', 'salary'],
    ['A step in your career', 'career'],
    ['Ask for a raise afterwards', 'Ask for a raise'],
    ['Put it on your résumé', 'on your résumé'],
    ['Recruiters look for it', 'Recruiters'],
  ])('reports "%s" at its field', (text, word) => {
    expect(found(text)).toEqual([`nextSteps.0: Expected a text about the system, found "${word}"`]);
  });

  it.each([
    'Promotion of the release to production',
    'The tested build gets promoted to the next stage',
    'The upload resumes after your resume token is checked',
    'Interview five users before the second release',
    'Node.js developers are easy to hire',
    'A portfolio of shares',
    'The CV model (computer vision) runs on Fargate',
    'Performance review of the queries',
    'Sign in with LinkedIn',
  ])('lets "%s" pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('lets a product that is about jobs or pay speak of them', () => {
    expect(
      findingsOf(rule, 'architecture', [['summary'], 'A payroll API for small companies.'], [['components', 4, 'role'], 'Stores each salary.'], [['nextSteps', 0], 'Import salaries.']),
    ).toEqual([]);
  });

  const requirement = (text: string) => [['requirements', 'functional', 0, 'text'], text] as const;
  const why = (text: string) => [['components', 3, 'why'], text] as const;

  it.each(['An employee asks for a new contract', 'HR gets a mail'])('takes no single requirement for the subject: %s', (text) => {
    expect(findingsOf(rule, 'architecture', requirement(text), why('It helps at the next salary negotiation.'))).toEqual([
      'components.3.why: Expected a text about the system, found "salary"',
    ]);
  });

  it('lets a requirement about jobs or pay make it the subject', () => {
    expect(findingsOf(rule, 'architecture', requirement('Employees see their salary of each month'), why('Salaries are read by month.'))).toEqual([]);
  });

  it('reports advice to the reader in a product about jobs too', () => {
    expect(findingsOf(rule, 'architecture', [['summary'], 'A payroll API for small companies.'], why('It looks good on your CV.'))).toEqual([
      'components.3.why: Expected a text about the system, found "on your CV"',
    ]);
  });

  it('does not read code', () => {
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'fix', 'good', 'text'], "const salary = 'career';"])).toEqual([]);
  });

  it('reports each place', () => {
    expect(findingsOf(rule, 'comparison', [['options', 0, 'pros', 0], 'Good for your career'], [['recommendation', 'reasons', 0, 'text'], 'It pays a better salary.'])).toEqual([
      'options.0.pros.0: Expected a text about the system, found "career"',
      'recommendation.reasons.0.text: Expected a text about the system, found "salary"',
    ]);
  });
});
