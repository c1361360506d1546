/**
 * The singular of a unit that is written in the plural: "deliveries" to "delivery", "requests/s" to "request/s",
 * "units of work" to "unit of work", "GB" as it is.
 */
export function singular(unit: string): string {
  const [, counted = '', rest = ''] = /^(.*?)((?:\/| (?:of|per|in|for|from|to|with|by|a|an) ).*)?$/s.exec(unit) ?? [];
  if (/(?:ss|[A-Z])$/.test(counted)) return unit;
  return counted.replace(/\bpeople$/, 'person').replace(/ies$/, 'y').replace(/(sh|ch|x)es$/, '$1').replace(/s$/, '') + rest;
}
