import { describe, expect, it } from 'vitest';
import { findingsOf, reviewChanged } from '../support/review.ts';

const rule = 'no-coaching-questions';
const advice = (text: string) => [['pitfalls', 0, 'advice'], text] as const;

describe(rule, () => {
  it.each([
    'Why not microservices? At 1,000 users one function is simpler.',
    'Show "Are you sure?" before anything is deleted.',
    'Show “Would you like to leave?” first.',
    'Ask the product owner: who may delete an account?',
    'Ask in each review: does this query have an index?',
    'Call GET /tasks?status=open and nothing else.',
    'Write "SELECT * FROM tasks WHERE owner = ?", never the value.',
    'Bind the value: WHERE owner = ?',
    'Tell users that you would like them to rate the app.',
  ])('lets "%s" pass', (text) => {
    expect(findingsOf(rule, 'architecture', advice(text))).toEqual([]);
  });

  it('lets questions stand where questions belong', () => {
    expect(
      findingsOf(
        rule,
        'architecture',
        [['title'], 'What do you think about tasks?'],
        [['summary'], 'Why is a task API slow?'],
        [['question'], 'What do you think about microservices?'],
        [['openQuestions'], ['Would you like e-mail reminders?']],
        [['failures', 0, 'when'], 'What if DynamoDB throttles?'],
        [['startHere', 0, 'code', 'text'], 'echo "Would you like to go on?"'],
      ),
    ).toEqual([]);
    expect(findingsOf(rule, 'debugging', [['causes', 0, 'confirm'], 'Is ScannedCount much larger than Count?'])).toEqual([]);
    expect(findingsOf(rule, 'roadmap', [['milestones', 0, 'successCriteria', 0], 'Can two users read only their own 20 tasks?'])).toEqual([]);
    expect(findingsOf(rule, 'comparison', [['background'], 'Should a serverless API use DynamoDB or MongoDB?'])).toEqual([]);
  });

  it.each([
    'What do you think about microservices?',
    'Have you considered MongoDB?',
    'How do you feel about Terraform?',
    'Would you like to use a queue here?',
    'Ask yourself: do you think it scales?',
    'Could you maybe split the function?',
    'Does this architecture make sense for your use case?',
    'Any specific requirements I missed?',
    'Which one would you prefer?',
  ])('reports "%s" as an error', (text) => {
    const { findings } = reviewChanged('architecture', advice(text));
    expect(findings.map((finding) => `${finding.severity} ${finding.path.join('.')}: ${finding.message}`)).toEqual([
      `error pitfalls.0.advice: Expected an answer, found the question "${text.replace('Ask yourself: ', '')}"`,
    ]);
  });

  it('finds it in the middle of a text, and in a list of work', () => {
    expect(findingsOf(rule, 'architecture', [['nextSteps', 0], 'Add sharing. So, would you like reminders? They are easy.'])).toEqual([
      'nextSteps.0: Expected an answer, found the question "would you like reminders?"',
    ]);
    expect(findingsOf(rule, 'roadmap', [['milestones', 0, 'tasks', 0, 'steps', 0], 'Have you considered Terraform?'])).toHaveLength(1);
    expect(findingsOf(rule, 'architecture', [['summary'], 'What do you think about tasks?'], [['components', 4, 'role'], 'Have you considered DynamoDB?'])).toHaveLength(2);
  });

  it('warns of reasons, cons, decisions and conditions that end in a question', () => {
    const { findings } = reviewChanged(
      'comparison',
      [['options', 0, 'cons', 0], 'How would reports work?'],
      [['recommendation', 'reasons', 0, 'text'], 'Who needs joins?'],
      [['recommendation', 'unless', 'condition'], 'Will filters be defined by users?'],
    );
    expect(findings.filter((finding) => finding.rule === rule).map(({ severity, path, message }) => `${severity} ${path.join('.')}: ${message}`)).toEqual([
      'warning options.0.cons.0: Expected an answer, found the question "How would reports work?"',
      'warning recommendation.reasons.0.text: Expected an answer, found the question "Who needs joins?"',
      'warning recommendation.unless.condition: Expected an answer, found the question "Will filters be defined by users?"',
    ]);
    expect(findingsOf(rule, 'architecture', [['security', 'authentication'], 'Cognito?'])).toHaveLength(1);
  });
});
