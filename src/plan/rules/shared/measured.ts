/** A number with a unit, as plans state them. */
export interface Quantity {
  readonly metric: string;
  readonly unit: string;
}

const seconds = new Map([['us', 1e-6], ['µs', 1e-6], ['ms', 1e-3], ['milliseconds', 1e-3], ['s', 1], ['sec', 1], ['seconds', 1], ['min', 60], ['minutes', 60], ['h', 3600], ['hours', 3600]]);

/** Whether two quantities are of the same metric, by their names. */
export function isSameMetric(a: Quantity, b: Quantity): boolean {
  return nameOf(a) === nameOf(b);
}

/** Factor from the unit of one quantity to that of another: 0.001 from ms to s; nothing where they can't be compared. */
export function unitFactor(from: Quantity, to: Quantity): number | undefined {
  const [a, b] = [from.unit.trim().toLowerCase(), to.unit.trim().toLowerCase()];
  if (a === b) return 1;
  const [factor, base] = [seconds.get(a), seconds.get(b)];
  return factor === undefined || base === undefined ? undefined : factor / base;
}

/** Whether two numbers are equal but for the noise of conversion. */
export function isSameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function nameOf({ metric }: Quantity): string {
  return metric.toLowerCase().replace(/[^a-z0-9%]+/g, ' ').trim();
}
