import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/review.ts';

const rule = 'start-here';
const command = { language: 'bash', text: 'sam build' };

describe(rule, () => {
  it.each(['architecture', 'comparison', 'debugging'] as const)('reports a missing or empty first step: %s', (format) => {
    expect(findingsOf(rule, format, [['startHere'], undefined])).toEqual(['startHere: Missing "startHere"']);
    expect(findingsOf(rule, format, [['startHere'], []])).toEqual(['startHere: Missing "startHere"']);
  });

  it('reads what to do today in a roadmap, and what else says where to start', () => {
    expect(findingsOf(rule, 'roadmap', [['startToday'], undefined])).toEqual(['startToday: Missing "startToday"']);
    expect(findingsOf(rule, 'roadmap', [['startToday'], undefined], [['startHere'], [{ title: 'Build it', minutes: 60, code: command }]])).toEqual([]);
  });

  it('lets a plan that was superseded do without', () => {
    expect(findingsOf(rule, 'architecture', [['status'], 'superseded'], [['startHere'], undefined])).toEqual([]);
  });

  it('reports a first step of more than an hour, but not a later one', () => {
    expect(findingsOf(rule, 'architecture', [['startHere', 0, 'minutes'], 61], [['startHere', 1, 'minutes'], 240])).toEqual([
      'startHere.0.minutes: Too many minutes for a first step, found 61, maximum 60',
    ]);
  });

  it('reports a first step without time or command', () => {
    expect(findingsOf(rule, 'architecture', [['startHere', 0, 'minutes'], undefined], [['startHere', 0, 'code'], undefined])).toEqual([
      'startHere.0: Missing "minutes" of the first step',
      'startHere.0: Missing a command or code in the first step',
    ]);
    expect(findingsOf(rule, 'architecture', [['startHere'], [{ title: 'Think', minutes: 30 }, { title: 'Draw', minutes: 30 }]])).toEqual([
      'startHere.0: Missing a command or code in every step',
    ]);
  });
});
