import { actionsHaveImpact } from './actions-have-impact.ts';
import { alternativesHaveReasons } from './alternatives-have-reasons.ts';
import { alwaysOnFlagged } from './always-on-flagged.ts';
import { asyncHasDeadLetterQueue } from './async-has-dead-letter-queue.ts';
import { budgetConsistent } from './budget-consistent.ts';
import { causesConfirmable } from './causes-confirmable.ts';
import { closeCallNamed } from './close-call-named.ts';
import { codeIsComplete } from './code-is-complete.ts';
import { componentInFlow } from './component-in-flow.ts';
import { connectionsFit } from './connections-fit.ts';
import { consumerIdempotent } from './consumer-idempotent.ts';
import { contextStated } from './context-stated.ts';
import { costItemised } from './cost-itemised.ts';
import { costWithinBudget } from './cost-within-budget.ts';
import { dataModelMatchesStore } from './data-model-matches-store.ts';
import { encryptionStated } from './encryption-stated.ts';
import { externalFailureHandled } from './external-failure-handled.ts';
import { fitsTimeline } from './fits-timeline.ts';
import { flowTimeoutsNest } from './flow-timeouts-nest.ts';
import { inScope } from './in-scope.ts';
import { indexCountWithinLimit } from './index-count-within-limit.ts';
import { inputValidated } from './input-validated.ts';
import { itemWithinLimit } from './item-within-limit.ts';
import { leastPrivilege } from './least-privilege.ts';
import { linksSound } from './links-sound.ts';
import { logRetentionSet } from './log-retention-set.ts';
import { longWorkIsAsync } from './long-work-is-async.ts';
import { matrixDecides } from './matrix-decides.ts';
import { measureBeforeBuying } from './measure-before-buying.ts';
import { milestoneTested } from './milestone-tested.ts';
import { nfrMeasurable } from './nfr-measurable.ts';
import { noCoachingQuestions } from './no-coaching-questions.ts';
import { noEarlyOptimisation } from './no-early-optimisation.ts';
import { noHedging } from './no-hedging.ts';
import { noPlaceholderLeft } from './no-placeholder-left.ts';
import { noScanOnRequestPath } from './no-scan-on-request-path.ts';
import { noSecretInText } from './no-secret-in-text.ts';
import { openQuestionsBounded } from './open-questions-bounded.ts';
import { orderingExplicit } from './ordering-explicit.ts';
import { partialBatchReported } from './partial-batch-reported.ts';
import { patternSignalsMet } from './pattern-signals-met.ts';
import { payloadWithinLimit } from './payload-within-limit.ts';
import { pitfallsWithAdvice } from './pitfalls-with-advice.ts';
import { preventionComplete } from './prevention-complete.ts';
import { publicEntryAuthenticated } from './public-entry-authenticated.ts';
import { queueVisibility } from './queue-visibility.ts';
import { recommendationHasExit } from './recommendation-has-exit.ts';
import { recommendationHasReasons } from './recommendation-has-reasons.ts';
import { recommendationMatchesMatrix } from './recommendation-matches-matrix.ts';
import { requirementServed } from './requirement-served.ts';
import { resultsAgree } from './results-agree.ts';
import { retriesBounded } from './retries-bounded.ts';
import type { Rule } from './rule.ts';
import { runtimeSupported } from './runtime-supported.ts';
import { sdkV3 } from './sdk-v3.ts';
import { secretsManaged } from './secrets-managed.ts';
import { signInFirst } from './sign-in-first.ts';
import { simplerFirst } from './simpler-first.ts';
import { skillLevelFits } from './skill-level-fits.ts';
import { stackRespected } from './stack-respected.ts';
import { startHere } from './start-here.ts';
import { successCriteriaMeasurable } from './success-criteria-measurable.ts';
import { symptomQuantified } from './symptom-quantified.ts';
import { taskSize } from './task-size.ts';
import { topCauseHasCode } from './top-cause-has-code.ts';
import { tradeOffsBothSides } from './trade-offs-both-sides.ts';
import { vpcCostsStated } from './vpc-costs-stated.ts';
import { waiverUsed } from './waiver-used.ts';

/** Every review rule by its id, in alphabetical order. The registry is the truth: a rule that is not here does not run. */
export const rules = {
  'actions-have-impact': actionsHaveImpact,
  'alternatives-have-reasons': alternativesHaveReasons,
  'always-on-flagged': alwaysOnFlagged,
  'async-has-dead-letter-queue': asyncHasDeadLetterQueue,
  'budget-consistent': budgetConsistent,
  'causes-confirmable': causesConfirmable,
  'close-call-named': closeCallNamed,
  'code-is-complete': codeIsComplete,
  'component-in-flow': componentInFlow,
  'connections-fit': connectionsFit,
  'consumer-idempotent': consumerIdempotent,
  'context-stated': contextStated,
  'cost-itemised': costItemised,
  'cost-within-budget': costWithinBudget,
  'data-model-matches-store': dataModelMatchesStore,
  'encryption-stated': encryptionStated,
  'external-failure-handled': externalFailureHandled,
  'fits-timeline': fitsTimeline,
  'flow-timeouts-nest': flowTimeoutsNest,
  'in-scope': inScope,
  'index-count-within-limit': indexCountWithinLimit,
  'input-validated': inputValidated,
  'item-within-limit': itemWithinLimit,
  'least-privilege': leastPrivilege,
  'links-sound': linksSound,
  'log-retention-set': logRetentionSet,
  'long-work-is-async': longWorkIsAsync,
  'matrix-decides': matrixDecides,
  'measure-before-buying': measureBeforeBuying,
  'milestone-tested': milestoneTested,
  'nfr-measurable': nfrMeasurable,
  'no-coaching-questions': noCoachingQuestions,
  'no-early-optimisation': noEarlyOptimisation,
  'no-hedging': noHedging,
  'no-placeholder-left': noPlaceholderLeft,
  'no-scan-on-request-path': noScanOnRequestPath,
  'no-secret-in-text': noSecretInText,
  'open-questions-bounded': openQuestionsBounded,
  'ordering-explicit': orderingExplicit,
  'partial-batch-reported': partialBatchReported,
  'pattern-signals-met': patternSignalsMet,
  'payload-within-limit': payloadWithinLimit,
  'pitfalls-with-advice': pitfallsWithAdvice,
  'prevention-complete': preventionComplete,
  'public-entry-authenticated': publicEntryAuthenticated,
  'queue-visibility': queueVisibility,
  'recommendation-has-exit': recommendationHasExit,
  'recommendation-has-reasons': recommendationHasReasons,
  'recommendation-matches-matrix': recommendationMatchesMatrix,
  'requirement-served': requirementServed,
  'results-agree': resultsAgree,
  'retries-bounded': retriesBounded,
  'runtime-supported': runtimeSupported,
  'sdk-v3': sdkV3,
  'secrets-managed': secretsManaged,
  'sign-in-first': signInFirst,
  'simpler-first': simplerFirst,
  'skill-level-fits': skillLevelFits,
  'stack-respected': stackRespected,
  'start-here': startHere,
  'success-criteria-measurable': successCriteriaMeasurable,
  'symptom-quantified': symptomQuantified,
  'task-size': taskSize,
  'top-cause-has-code': topCauseHasCode,
  'trade-offs-both-sides': tradeOffsBothSides,
  'vpc-costs-stated': vpcCostsStated,
  'waiver-used': waiverUsed,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

export const ruleIds = Object.keys(rules) as RuleId[];

/** Whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text);
}
