import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'encryption-stated';
const found = (text: string) => findingsOf(rule, 'architecture', [['security', 'encryption'], text]);

describe('encryption-stated', () => {
  it.each([
    ['None', 'Expected encryption at rest and in transit, found "None"'],
    ['TLS only', 'Expected encryption at rest too, found "TLS only"'],
    ['Encrypted at rest with KMS', 'Expected encryption in transit too, found "Encrypted at rest with KMS"'],
    ['We take it seriously', 'Expected encryption at rest and in transit, found "We take it seriously"'],
    ['TLS in transit, no encryption at rest', 'Expected encryption at rest and in transit, found "no encryption at rest"'],
  ])('reports "%s"', (text, message) => {
    expect(found(text)).toEqual([`security.encryption: ${message}`]);
  });

  it.each(['HTTPS everywhere, volumes encrypted with a KMS key', 'All traffic and all stored data is encrypted', 'TLS and SSE-S3; nothing is ever unencrypted'])('lets "%s" pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reports plain protocols to the outside, beside the text, but not inside', () => {
    const protocol = (index: number, name: string) => [['flows', index, 'protocol'], name] as const;
    expect(findingsOf(rule, 'architecture', protocol(1, 'HTTP'), protocol(2, 'HTTP'), [['security', 'encryption'], 'None'])).toEqual([
      'flows.1.protocol: Expected a protocol with TLS over the internet, found "HTTP"',
      'security.encryption: Expected encryption at rest and in transit, found "None"',
    ]);
    expect(findingsOf(rule, 'architecture', protocol(1, 'HTTP/2'))).toEqual([]);
  });
});
