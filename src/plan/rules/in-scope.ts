import { quote } from '../quote.ts';
import { formats, type Plan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { textsOf } from './shared/plan-texts.ts';

// Words with a second meaning in our trade are left out: promotion (of a release), resume (an upload), review, hiring.
const words = [
  'careers?',
  'salar(?:y|ies)',
  'curriculum vitae',
  'cover letters?',
  'job (?:interviews?|offers?|market|search|hunt(?:ing)?|applications?)',
  'interview questions',
  'pay (?:rise|raise)s?',
  'ask for a raise',
  'get(?:ting)? (?:you )?hired',
  'recruiters?',
  'head ?hunters?',
  'hir(?:e)?able',
  'employab(?:le|ility)',
  'linkedin profile',
  "(?:on|in|for) (?:a|your|my|the|one's) (?:CV|r[ée]sum[ée])(?! (?:token|point|position|offset))",
  '(?:your|my) (?:CV|résumé)',
];
const career = new RegExp(`\\b(?:${words.join('|')})(?![\\w-])`, 'i');

/** Said of the reader, whatever the product is about. */
const advice = /\b(?:good|great|nice|well|impressive) (?:on|for|in) (?:a|your|my|the|one's) (?:CV|r[ée]sum[ée]|career)(?![\w-])/i;

// A product about jobs and pay speaks of them without giving advice.
const product = /\b(?:applicants?|candidates?|payrolls?|recruit(?:s|ing|ment)|HR|human resources|hiring|vacanc(?:y|ies)|staffing|freelancers?|talents?|job (?:board|ads?|adverts?|portal|postings?|listings?|platform|seekers?)|career (?:site|page|portal)|wages?)\b/i;

/** Any system of a company has these; only beside a word about jobs or pay are they its subject. */
const staff = /\b(?:employees?|employers?|staff|colleagues?)\b/i;

export const inScope = defineRule({
  formats,
  subject: 'fit',
  severity: 'error',
  checks: 'No text gives career advice: salary, job interviews, CV.',
  source: 'House rule, guide "How recommendations are worded": career advice is another adviser\'s job.',
  *check({ plan }) {
    let about: boolean | undefined;
    for (const { path, text } of textsOf(plan)) {
      if (path.at(-1) === 'text' && isCodeField(path.at(-2))) continue;
      const found = career.exec(text)?.[0];
      if (found === undefined) continue;
      about ??= isAboutJobs(plan);
      if (about && !advice.test(text)) continue;
      yield {
        path,
        message: `Expected a text about the system, found ${quote(found)}`,
        hint: 'Leave out what this means for somebody\'s career; a plan says what to build, and why.',
      };
    }
  },
});

function isCodeField(key: string | number | undefined): boolean {
  return key === 'code' || key === 'good' || key === 'bad';
}

function isAboutJobs(plan: Plan): boolean {
  const subject = [plan.title, plan.summary, plan.project ?? '', ...(plan.tags ?? [])];
  if (plan.format === 'roadmap') subject.push(plan.goal);
  if (plan.format === 'comparison') subject.push(plan.background);
  if (plan.format === 'debugging') subject.push(plan.problem.statement);
  if (subject.some((text) => product.test(text))) return true;
  // One requirement is not the subject, unless it is the one that speaks of jobs or pay.
  if (plan.format === 'architecture') subject.push(...plan.requirements.functional.map(({ text }) => text));
  return subject.some((text) => career.test(text) && (staff.test(text) || product.test(text)) && !advice.test(text));
}
