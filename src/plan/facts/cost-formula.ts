import type { ArchitecturePlan } from '../schema/plan.ts';
import type { Price } from '../schema/price-book.ts';
import { counted } from './counted.ts';
import { numberText } from './number-text.ts';

/** What quantities grow with, a month. */
export interface Load {
  readonly requests: number | undefined;
  /** What the requests are called, in the plural. */
  readonly unit: string;
  readonly users: number | undefined;
}

const scales = new Map([
  [1, ''],
  [1000, ' per thousand'],
  [1_000_000, ' per million'],
  [1_000_000_000, ' per billion'],
]);

const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 12 });

/**
 * Writes out how the quantity and the list price of a cost line come about:
 * `0.6 × 300,000 requests = 180,000 write units × 0.625 USD per million`.
 */
export function formulaOf(
  line: NonNullable<ArchitecturePlan['cost']>['lines'][number],
  price: Price,
  load: Load,
  quantity: number,
): string {
  const terms: string[] = [];
  if (line.perRequest !== undefined) terms.push(product(line.perRequest, load.requests ?? 0, load.unit));
  if (line.perUser !== undefined) terms.push(product(line.perUser, load.users ?? 0, 'users'));
  if (line.fixed !== undefined) terms.push(numberText(line.fixed));
  const sum = terms.join(' + ');
  const units = counted(quantity, price.unit);
  const start = sum === units || sum === numberText(quantity) ? units : `${sum} = ${units}`;
  const tiers = (price.tiers ?? []).filter(({ above }) => quantity > above);
  const beyond = tiers.map(({ above, usd }) => `, ${cents.format(usd)} above ${numberText(above)}`).join('');
  return `${start} × ${cents.format(price.usd)} USD${scales.get(price.per) ?? ` per ${numberText(price.per)}`}${beyond}`;
}

function product(factor: number, by: number, unit: string): string {
  return factor === 1 ? counted(by, unit) : `${numberText(factor)} × ${counted(by, unit)}`;
}
