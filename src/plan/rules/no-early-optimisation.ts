import { quote } from '../quote.ts';
import type { RoadmapPlan } from '../schema/plan.ts';
import { defineRule } from './rule.ts';
import { findUnnegated } from './shared/unnegated.ts';

/** Load at which a first release may need what others add later (rule of thumb). */
const heavyRequestsPerDay = 1_000_000;

const tuning =
  /\bprovisioned concurrency\b|\bCQRS\b|\bevent sourcing\b|\bElastiCache\b|\bDAX\b|\b(?:Redis|Valkey|Memcached) cach(?:e|ing)\b|\b(?:API Gateway|response|query) cach(?:e|ing)\b|\bcaching (?:layer|tier)\b|\badd caching\b|\bcache (?:layer|cluster)\b|\bread replicas?\b|\bshard(?:s|ing)? the\b/gi;

const aboutSpeed = /\b(?:optimi[sz]\w*|performance|speed\w*|faster|slow|latency|throughput|scal(?:e|ing) (?:up|to)|cost reduction|cheaper|cach(?:e|ing))\b/i;

export const noEarlyOptimisation = defineRule({
  formats: ['roadmap'],
  subject: 'roadmap',
  severity: 'warning',
  checks: 'The first milestone optimises nothing: no task for it, no cache, no provisioned concurrency, no CQRS.',
  source: 'House rule, guide "How recommendations are worded": no optimisation until there is real traffic.',
  *check({ plan }) {
    const [first] = plan.milestones;
    if (first === undefined || isAboutSpeed(plan) || (plan.context.requestsPerDay ?? 0) >= heavyRequestsPerDay) return;
    const hint = 'Deploy and measure first. Move it to a later milestone, behind the number that would call for it.';
    for (const [index, { title, kind, steps }] of first.tasks.entries()) {
      const path = ['milestones', 0, 'tasks', index];
      if (kind === 'optimisation') {
        yield { path: [...path, 'kind'], message: `Expected no optimisation before there is traffic to measure, found ${quote(title)} in the first milestone`, hint };
        continue;
      }
      const places = [{ path: [...path, 'title'], text: title }, ...steps.map((text, step) => ({ path: [...path, 'steps', step], text }))];
      for (const place of places) {
        const found = findUnnegated(place.text, tuning);
        if (found === undefined) continue;
        yield { path: place.path, message: `Expected no optimisation before there is traffic to measure, found ${quote(found)} in the first milestone`, hint };
        break;
      }
    }
  },
});

function isAboutSpeed({ title, goal, question }: RoadmapPlan): boolean {
  return [title, goal, question].some((text) => aboutSpeed.test(text));
}
