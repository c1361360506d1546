import type { ArchitecturePlan } from '../../schema/plan.ts';

/** A monthly cost that a sentence claims for the whole: `the system costs about 12 USD a month`. In USD. */
export interface CostClaim {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  /** Whether it is only a bound: `under 20 USD a month`. */
  readonly below: boolean;
}

const number = '(\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,2})?)';
const monthly = '(?:(?:a|per|each) month|\\/ ?mo(?:nth)?)\\b';
const claim = new RegExp(
  `(?:\\b(under|below|less than|at most|up to|within|no more than) )?(?:(?:about|around|roughly) )?(?:[~≈] ?)?(?:\\$${number}(?: ?(?:-|–|to) ?\\$?${number})?|${number}(?: ?(?:-|–|to) ?${number})? ?(?:USD|US\\$|dollars)) ?${monthly}`,
  'i',
);

/** Words that make an amount one of something else: a part, another load, a comparison. */
const ofOther = /\b(?:times|idle|if|when|instead|saves?|saving|cheaper|more|budget|per (?!month)|each (?!month)|years?|without|versus|vs|would|until|from|at (?:\d|ten|twice)|another|extra|additional)\b/i;
const ofWhole = /\b(?:(?:whole|entire|complete) \w+|the (?:system|stack|design|architecture|solution|application|service|api)|everything|in (?:all|total)|total|monthly (?:costs?|bill))\b|^(?:cheap|costs?|low[- ]cost|inexpensive|pay)\b/i;

/** The monthly cost that a text claims for the whole system, if it does and names none of its parts. */
export function costClaim(text: string, plan: ArchitecturePlan, isAboutWhole: boolean): CostClaim | undefined {
  const found = claim.exec(text);
  if (found === null || (!isAboutWhole && !ofWhole.test(text))) return undefined;
  const rest = text.replace(found[0], ' ');
  if (ofOther.test(rest) || partsOf(plan).some((part) => rest.includes(part))) return undefined;
  const [whole, bound, ...numbers] = found;
  const amounts = numbers.flatMap((amount: string | undefined) => (amount === undefined ? [] : [Number(amount.replaceAll(',', ''))]));
  return { text: whole.trim(), low: Math.min(...amounts), high: Math.max(...amounts), below: bound !== undefined };
}

const general = new Set(['AWS', 'Amazon', 'API', 'REST', 'HTTP', 'App', 'Web', 'The', 'Client']);

/** Words by which a sentence may name one of the parts. */
function partsOf({ components }: ArchitecturePlan): string[] {
  const words = components.flatMap(({ name, technology = '' }) => `${name} ${technology}`.match(/\b[A-Z]\w{2,}/g) ?? []);
  return words.filter((word) => !general.has(word));
}
