const money = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 17, useGrouping: false });
const percent = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number as it is, in digits alone: `10000`, `0.0000006`. */
export function formatPlain(value: number): string {
  return plain.format(value);
}

/** An amount of US dollars with cents, without the currency: `0.44`. */
export function formatUsd(value: number): string {
  return money.format(value);
}

/** A share from 0 to 1 as per cent; what is not nothing never reads as `0 %`. */
export function formatShare(value: number): string {
  const hundredth = value * 100;
  if (hundredth > 0 && hundredth < 0.1) return 'under 0.1 %';
  return `${percent.format(hundredth)} %`;
}

/** First and last of a range, once when they are the same: `1-2`, `3`. */
export function formatRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}
