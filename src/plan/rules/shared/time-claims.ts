/** A length of time that a text names for the whole: `in four weeks`, `twenty working days`, `a 6-week plan`. */
export interface TimeClaim {
  readonly text: string;
  readonly count: number;
  readonly unit: 'weeks' | 'working days';
}

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const number = `(\\d{1,3}(?:\\.5)?|(?:${tens.join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')}))?|${ones.slice(1).join('|')})`;

// "The first two weeks" and "every two weeks" name a part or a rhythm, "within two weeks of the launch" a delay.
const part = '(?<!\\b(?:first|last|next|every|another|after|each|of|for|past|previous|by week) )';
const claims = [
  new RegExp(`\\b(?:in|within|over|takes?|lasts?|needs?)(?: (?:about|around|roughly|under|only|just|some))? (${number}[- ](weeks?))\\b(?! (?:of|after|later|old|ago)\\b)`, 'gi'),
  new RegExp(`${part}\\b(${number}-(week)) (?:\\w+ ){0,2}(?:roadmap|plan|project|schedule|build)\\b`, 'gi'),
  new RegExp(`${part}\\b(${number} (working days?))\\b(?! (?:of|after|later|ago|each)\\b)`, 'gi'),
];

/** Every length of time that a text claims for the whole, in weeks or working days. */
export function timeClaims(text: string): TimeClaim[] {
  if (!/week|working day/i.test(text)) return [];
  return claims.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, claim = '', count = '', unit = '']): TimeClaim => ({
      text: claim,
      count: numberOf(count),
      unit: /week/i.test(unit) ? 'weeks' : 'working days',
    })),
  );
}

/** Days or weeks, counted from 1, in which a title places its work: `MVP (Week 1-2)`, `Day 3: routes`. */
export interface SpanClaim {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly unit: 'weeks' | 'days';
}

// In brackets, or set off at the beginning or the end: "Day 2 operations" places nothing.
const span = '((?:working )?(week|day)s? (\\d{1,3})(?: ?(?:-|–|—|to|and|until) ?(?:(?:week|day) )?(\\d{1,3}))?)';
const spans = [new RegExp(`[([]${span}[)\\]]`, 'i'), new RegExp(`^${span} ?[:,–—-] `, 'i'), new RegExp(`[:,–—-] ${span}$`, 'i')];

/** The time in which a title places its work, if it does. */
export function spanClaim(title: string): SpanClaim | undefined {
  for (const pattern of spans) {
    const [, text, unit = '', first, last = first] = pattern.exec(title.trim()) ?? [];
    if (text !== undefined) return { text, first: Number(first), last: Number(last), unit: /week/i.test(unit) ? 'weeks' : 'days' };
  }
  return undefined;
}

function numberOf(text: string): number {
  const digits = Number(text);
  if (!Number.isNaN(digits)) return digits;
  return text.toLowerCase().split(/[- ]/).reduce((sum, word) => sum + (tens.includes(word) ? 20 + 10 * tens.indexOf(word) : ones.indexOf(word)), 0);
}
