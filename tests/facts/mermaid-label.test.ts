import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldLabel, ganttLabel, mermaidLabel } from '../../src/plan/facts/mermaid-label.ts';
import { decoded } from './decoded.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 120 }).filter((value) => value.isWellFormed());

describe('labels for Mermaid', () => {
  it.each([
    ['', ''],
    ['end', '#101;nd'],
    ['title x', '#116;itle x'],
    ['1. list', '#49;#46; list'],
    ['a"b[c]#35;', '#97;#34;b#91;c#93;#35;35#59;'],
    ['🚀 up', '#128640; up'],
    ['é', '#233;'],
    ['a\nb', '#97;#10;b'],
    ['one direction TB, or Direction  LR', '#111;ne direction#32;TB#44; or Direction#32; LR'],
    ['no direction\u00a0TB', '#110;o direction#160;TB'],
  ])('write %j as %s', (plain, label) => {
    expect(mermaidLabel(plain)).toBe(label);
  });

  it.each([
    ['Write (and test) it, twice/day - now!', '#87;rite (and test) it, twice/day - now!'],
    ['a: b; c # d & <e> "f" {g} [h] | i `j` % k @ l ~ m', '#97;#58; b#59; c #35; d #38; #60;e#62; #34;f#34; #123;g#125; #91;h#93; #124; i #96;j#96; #37; k #64; l #126; m'],
  ])('write a Gantt’s task %j as %s', (plain, label) => {
    expect(ganttLabel(plain)).toBe(label);
  });

  it.each([
    ['uuid', 'uuid'],
    ['tenant_id', 'tenant_id'],
    ['numeric(10,2)', '`#110;umeric#40;10#44;2#41;`'],
    ['string list', '`#115;tring list`'],
    ['style', '`#115;tyle`'],
    ['pk', '`#112;k`'],
    ['1st', '`#49;st`'],
    ['größe', '`#103;röße`'],
    ['`x`', '`#96;x#96;`'],
  ])('of the field %j is %s', (plain, label) => {
    expect(fieldLabel(plain)).toBe(label);
  });

  it.each([['mermaidLabel', mermaidLabel], ['ganttLabel', ganttLabel]])('of %s read the same when they are decoded', (_, label) => {
    fc.assert(fc.property(text, (plain) => { expect(decoded(label(plain))).toBe(plain); }));
  });

  it('hold nothing but letters, digits, spaces, codes and what isn’t ASCII', () => {
    fc.assert(fc.property(text, (plain) => { expect(mermaidLabel(plain)).toMatch(/^(?:#\d+;|[A-Za-z0-9 ]|[^\0-\x7f])*$/u); }));
  });

  it('begin with a code, whatever the text begins with', () => {
    fc.assert(fc.property(text.filter((plain) => plain !== ''), (plain) => { expect(mermaidLabel(plain)).toMatch(/^#\d+;/); }));
  });
});
