import { describe, expect, it } from 'vitest';
import { findingsOver, part, way } from '../support/laid-over.ts';
import { findingsOf } from '../support/review.ts';

const rule = 'external-failure-handled';
const shop = (technology: string, flow: Record<string, unknown>, when: string) => ({
  components: [{ ...part('stripe', 'external', technology), name: 'Payment service' }],
  flows: [way('api -> stripe', { label: 'charge a card', ...flow })],
  failures: [{ when, handling: 'The order stays open.' }],
});
const stated = { timeoutSeconds: 2, retries: 0 };

describe('external-failure-handled', () => {
  it('lets calls to our own stores pass', () => {
    expect(findingsOver(rule, {})).toEqual([]);
  });

  it.each(['Stripe is down', 'Payments time out', 'Charging a card fails', 'An outside provider is slow'])('finds the system in "%s"', (when) => {
    expect(findingsOver(rule, shop('Stripe API', stated, when))).toEqual([]);
  });

  it('reports a call without timeout and retries, and a failure that nobody has thought of', () => {
    expect(findingsOver(rule, shop('Stripe API', {}, 'The table throttles'))).toEqual([
      'warning components.5: Missing "Payment service" in "failures"',
      'warning flows.4: Missing "timeoutSeconds" and "retries" of the call to "Payment service"',
    ]);
  });

  it('names only what is missing', () => {
    expect(findingsOver(rule, shop('Stripe API', { timeoutSeconds: 2 }, 'Stripe is down'))).toEqual([
      'warning flows.4: Missing "retries" of the call to "Payment service"',
    ]);
  });

  it('is mild with services of AWS, whose SDK tries again by itself', () => {
    expect(findingsOver(rule, shop('Amazon Bedrock', { timeoutSeconds: 5 }, 'Payments fail'))).toEqual([
      'suggestion flows.4: Missing "retries" of the call to "Payment service"',
    ]);
  });

  it('asks no timeout of what nobody waits for, of browsers, and of systems that call us', () => {
    const components = [part('stripe', 'external'), part('pager', 'external')];
    const flows = [way('client -> stripe'), way('stripe -> gateway'), way('api ~> pager')];
    expect(findingsOver(rule, { components, flows, failures: [{ when: 'The pager is off', handling: 'The alarm is mailed.' }] })).toEqual([]);
  });

  it('reports an accepted plan without any failure, but not a draft', () => {
    expect(findingsOf(rule, 'architecture', [['failures'], undefined])).toEqual([
      'failures: Missing "failures": what happens when "Tasks table" fails or is slow',
    ]);
    expect(findingsOf(rule, 'architecture', [['failures'], undefined], [['status'], 'draft'])).toEqual([]);
  });
});
