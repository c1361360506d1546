/** A number with commas between thousands and at most `digits` decimals: 1,234.5. */
export function figure(value: number, digits = 2): string {
  const [whole = '', decimals = ''] = value.toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = decimals.replace(/0+$/, '');
  return rest === '' ? grouped : `${grouped}.${rest}`;
}

/** An amount of money with two decimals: 0.44, 1,234.00. */
export function money(value: number): string {
  const [whole = '', decimals = ''] = value.toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/** A share of one as a whole percentage; what is above nothing is never printed as 0 %. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  return `${figure(share * 100, 0)} %`;
}

/** A count with its noun: "1 day", "3 days", "0.5 days". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${figure(value, 1)} ${value === 1 ? one : many}`;
}
