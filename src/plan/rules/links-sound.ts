import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';

/** Names that lead to the reader's own machine, or that are kept for examples (RFC 2606) and lead nowhere. */
const own = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])$|\.(?:local|localhost|internal|test|invalid|example)$/;

export const linksSound = defineRule({
  formats: ['roadmap'],
  subject: 'everywhere',
  severity: 'warning',
  checks: 'Each resource is listed once, over https, and leads to a place that other readers can reach.',
  source: 'House rule of this format: resources to read are there for whoever needs more than the plan.',
  *check({ plan }) {
    const seen = new Map<string, number>();
    for (const [index, { url }] of (plan.resources ?? []).entries()) {
      const path = ['resources', index, 'url'];
      const address = new URL(url);
      if (address.protocol === 'mailto:') continue;
      const key = `${address.host}${address.pathname.replace(/\/$/, '')}${address.search}${address.hash}`;
      const earlier = seen.get(key);
      if (earlier === undefined) seen.set(key, index);
      else yield { path, message: `Duplicate resource ${quote(url)}, listed as entry ${earlier + 1} already`, hint: 'Keep one of them, or link the section that you mean.' };
      if (own.test(address.hostname)) {
        yield { path, message: `Expected an address that others can reach, found ${quote(address.hostname)}`, hint: 'Link the public page, or leave the resource out.' };
      } else if (address.protocol === 'http:' && earlier === undefined) {
        const hint = 'Nearly every site answers over https; try it, and write that address.';
        yield { path, message: `Expected an address that starts with "https://", found ${quote(url)}`, hint, severity: 'suggestion' };
      }
    }
  },
});
