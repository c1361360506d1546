const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const money = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number with thousands separators and at most six decimals: `10,000`, `0.5`. */
export function formatNumber(value: number): string {
  return grouped.format(value);
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
