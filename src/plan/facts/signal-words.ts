import { numberText } from './number-text.ts';
import type { SignalFact } from './signals.ts';
import { sizeText } from './size-text.ts';

/** What a plan leaves open when it doesn't state a fact, as a sentence goes on after "the plan does not say". */
export const openPoints: Readonly<Record<SignalFact, string>> = {
  users: 'how many users there are',
  requestsPerDay: 'how many requests a day there are',
  requestsPerMonth: 'how many requests a month there are',
  peakRequestsPerSecond: 'how many requests the busiest second brings',
  budgetUsdPerMonth: 'what it may cost a month',
  teamSize: 'how many people build it',
  endpoints: 'how many endpoints there are',
  accessPatternsKnown: 'whether the access patterns are known',
  adHocQueries: 'whether people filter by fields of their own choice',
  readsPerWrite: 'how many reads there are for each write',
  asyncWork: 'whether work goes on after the answer',
  incomingWebhooks: 'whether other systems report by calling it',
  scheduledWork: 'whether work starts by the clock',
  longestTaskSeconds: 'how long the longest piece of work takes',
  consumersPerEvent: 'how many reactions there are to one event',
  eventsPerSecond: 'how many events a second there are',
  ordering: 'whether events must be handled in order',
  externalApis: 'how many outside APIs a request waits for',
  stepsAcrossServices: 'how many steps the longest action across services has',
  largestUploadMb: 'how large the largest upload is',
  largestItemKb: 'how large the largest record is',
  userAccounts: 'whether people sign in',
  tenants: 'how many customers share the system',
  clientTypes: 'how many kinds of client there are',
  realtimePush: 'whether clients wait for news from the server',
  auditTrail: 'whether every past state must be provable',
  sharedResponses: 'whether many users get the same answer',
  legacySystem: 'whether a running system is replaced',
};

/** The value of a fact in words: `10,000`, `20 MB`, `yes`, `no`. */
export function factText(fact: SignalFact, value: number | boolean): string {
  if (fact === 'largestItemKb' || fact === 'largestUploadMb') return sizeText(Number(value) * (fact === 'largestUploadMb' ? 1024 : 1));
  return typeof value === 'number' ? numberText(value) : value ? 'yes' : 'no';
}
