/** The singular of a unit that is written in the plural: "deliveries" to "delivery", "requests/s" to "request/s", "GB" as it is. */
export function singular(unit: string): string {
  const [counted = '', ...rate] = unit.split('/');
  const one = /(?:ss|[A-Z])$/.test(counted) ? counted : counted.replace(/ies$/, 'y').replace(/(sh|ch|x)es$/, '$1').replace(/s$/, '');
  return [one, ...rate].join('/');
}
