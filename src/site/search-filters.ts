import type { Plan } from '../plan/schema/plan.ts';

/** What search can narrow the results by, beside the kind of page. */
export interface SearchFilters {
  /** Products, languages and packages that are no service of AWS. */
  readonly technology: readonly string[];
  /** Services of AWS, each by one name. */
  readonly 'AWS service': readonly string[];
}

/** The services that the pattern library names, each by one name: what the filters know as AWS services. */
export function knownServices(patterns: readonly { readonly services: readonly string[] }[]): string[] {
  return [...new Set(patterns.flatMap(({ services }) => services.map(plainName)))].sort();
}

/** The filters of a plan, or of several: from its stack, the technology of its components and the options that it compares. */
export function planFilters(plans: readonly Plan[], known: readonly string[]): SearchFilters {
  const products = plans.flatMap((plan) => [...(plan.context.stack ?? []), ...(plan.format === 'comparison' ? plan.options.map(({ name }) => name) : [])]);
  const parts = plans.flatMap((plan) => (plan.format === 'architecture' ? plan.components.map(({ technology = '' }) => technology) : []));
  return {
    technology: [...new Set(products.filter((name) => servicesIn([name], known).length === 0))],
    'AWS service': servicesIn([...products, ...parts], known),
  };
}

/** The filters of a pattern. */
export function patternFilters({ services, packages }: { readonly services: readonly string[]; readonly packages: readonly string[] }): SearchFilters {
  return { technology: packages, 'AWS service': [...new Set(services.map(plainName))] };
}

/** "Amazon API Gateway (HTTP API)" is the API Gateway. */
function plainName(service: string): string {
  return service.replace(/^(?:AWS|Amazon) /, '').replace(/ \(.*\)$/, '');
}

function servicesIn(texts: readonly string[], known: readonly string[]): string[] {
  return known.filter((name) => texts.some((text) => ` ${text.replace(/[^\w.]+/g, ' ')} `.includes(` ${name} `)));
}
