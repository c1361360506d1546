import { graphOf } from '../facts/graph.ts';
import { isOutside } from '../facts/request-path.ts';
import { quote } from '../quote.ts';
import { defineRule } from './rule.ts';
import { emptyAnswer } from './shared/empty-answer.ts';
import { findUnnegated } from './shared/unnegated.ts';

const inTransit = /\b(?:in[- ](?:transit|flight|motion)|m?tls|ssl|https|wss|end[- ]to[- ]end|traffic|transport|connections?|on the (?:wire|way)|network|calls?|requests?)\b/i;
const atRest =
  /\b(?:at[- ]rest|kms|aes|sse|stored?|storage|disks?|volumes?|backups?|tables?|buckets?|databases?|cluster|(?:customer|aws|atlas|cloud)[- ](?:managed|owned) keys?|server[- ]side|saved|persisted|field[- ]level)\b/i;
const refused = /\b(?:not encrypted|(?:no|without) encryption(?: (?:at rest|in transit))?)\b/i;
const exposed = /\b(?:unencrypted|plain ?text|plain HTTP)\b/gi;

// Written exactly so, they are the protocols without TLS; "HTTP API" or "HTTP/2" may well be with it.
const plainProtocol = /^(?:http|ws|ftp|telnet)$/i;

export const encryptionStated = defineRule({
  formats: ['architecture'],
  subject: 'security',
  severity: 'error',
  checks: 'The plan says how data is encrypted at rest and in transit, and no flow of the public goes over a protocol without TLS.',
  source: 'Azure Well-Architected SE:07; guide "The four-phase method", phase 3.',
  *check({ plan }) {
    const { encryption } = plan.security;
    const path = ['security', 'encryption'];
    const refusal = emptyAnswer(encryption);
    const plain = refusal === undefined ? (refused.exec(encryption)?.[0] ?? findUnnegated(encryption, exposed)) : undefined;
    const missing = [...(atRest.test(encryption) ? [] : ['at rest']), ...(inTransit.test(encryption) ? [] : ['in transit'])];
    const hint = 'Both are one sentence: "TLS in transit; DynamoDB and S3 encrypt at rest with keys that AWS owns."';
    if (refusal !== undefined) {
      yield { path, message: `Expected encryption at rest and in transit, found ${quote(encryption)}`, hint, ...(refusal.reason === '' ? {} : { severity: 'warning' }) };
    } else if (plain !== undefined) {
      yield { path, message: `Expected encryption at rest and in transit, found ${quote(plain)}`, hint, severity: 'warning' };
    } else if (missing.length > 0) {
      yield { path, message: `Expected encryption ${missing.join(' and ')}${missing.length === 1 ? ' too' : ''}, found ${quote(encryption)}`, hint, severity: 'warning' };
    }
    for (const { flow, path: place, from, to } of graphOf(plan).edges) {
      if (!plainProtocol.test(flow.protocol.trim()) || !(isOutside(from) || isOutside(to))) continue;
      yield {
        path: [...place, 'protocol'],
        message: `Expected a protocol with TLS over the internet, found ${quote(flow.protocol)}`,
        hint: 'Write what it is: HTTPS, WSS or SFTP.',
        severity: 'warning',
      };
    }
  },
});
