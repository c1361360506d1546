import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const found = (text: string) => findingsOf('input-validated', 'architecture', [['security', 'inputValidation'], text]);

describe('input-validated', () => {
  it.each(['none', 'N/A', 'Not needed', 'No validation in the MVP', 'Later.'])('reports "%s"', (text) => {
    expect(found(text)).toEqual([`security.inputValidation: Expected how input is checked, and where, found "${text}"`]);
  });

  it.each(['Client-side validation in the form', 'The web app validates the form before it sends it.', 'The form checks all fields.'])('reports validation in the client alone: "%s"', (text) => {
    expect(found(text)).toEqual([`security.inputValidation: Expected validation on the server, found it only in the client: "${text}"`]);
  });

  it.each(['JSON schema on the gateway', 'zod in the handlers, and the same schema in the browser', 'None: nothing but a fixed path without parameters is served'])('lets "%s" pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
