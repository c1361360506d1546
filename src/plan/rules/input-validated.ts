import { graphOf } from '../facts/graph.ts';
import { entryPoints } from '../facts/request-path.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { emptyAnswer } from './shared/empty-answer.ts';

const inClient = /\b(?:client[- ]side|front[- ]?end|browser|react|vue|angular|web form|(?:web|mobile) (?:app|page|site) (?:validates?|checks?)|(?:client|form) (?:validates?|checks?)|(?:in|by|on) the (?:client|(?:mobile |web )?app|form|ui))\b/i;
const onServer = /\b(?:server\w*|handlers?|apis?|gateway|lambdas?|functions?|back[- ]?ends?|services?|again|twice|both|also|endpoints?|routes?|databases?|requests?|body|shared|consumers?)\b/i;

export const inputValidated = defineRule({
  formats: ['architecture'],
  subject: 'security',
  severity: 'error',
  checks: 'What comes from outside is validated, and not by the client alone.',
  source: 'AWS Well-Architected Serverless Lens, SEC 3; guide "How recommendations are worded": security by default.',
  *check({ plan }) {
    const { inputValidation } = plan.security;
    const path = ['security', 'inputValidation'];
    const open = emptyAnswer(inputValidation);
    if (open?.reason === '' && entryPoints(graphOf(plan)).length > 0) {
      yield {
        path,
        message: `Expected how input is checked, and where, found ${quote(inputValidation)}`,
        hint: 'Parse body, path and query with a strict schema at the start of every handler, and answer 400 to what fails.',
      };
    } else if (open === undefined && inClient.test(inputValidation) && !onServer.test(inputValidation)) {
      yield {
        path,
        message: `Expected validation on the server, found it only in the client: ${quote(inputValidation)}`,
        hint: 'Whoever calls the API with curl skips the client. Check there for comfort, and in the handler for safety.',
        severity: 'warning',
      };
    }
  },
});
