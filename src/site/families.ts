/** Things of services whose names begin with the same word: "Lambda" and "Lambda with SQS". */
export interface Family<T> {
  /** The words that the names of its services have in common. */
  readonly name: string;
  /** In the order in which the services are first met; `part` is what the name of a service adds, or nothing. */
  readonly parts: readonly { readonly part: string; readonly items: readonly T[] }[];
}

/** Groups things by service, and services by the first word of their names, each in the order in which it is first met. */
export function familiesOf<T extends { readonly service: string }>(items: readonly T[]): Family<T>[] {
  const families = Map.groupBy(items, ({ service }) => wordsOf(service)[0] ?? '');
  return Array.from(families.values(), (members) => {
    const services = Map.groupBy(members, ({ service }) => service);
    const common = commonWords(Array.from(services.keys(), wordsOf));
    const parts = Array.from(services, ([service, group]) => ({ part: wordsOf(service).slice(common.length).join(' '), items: group }));
    return { name: common.join(' '), parts };
  });
}

/** "the Stripe API" is listed under S. */
function wordsOf(service: string): string[] {
  return service.replace(/^the /i, '').split(' ');
}

function commonWords([first = [], ...others]: readonly string[][]): string[] {
  const end = first.findIndex((word, at) => others.some((other) => other[at] !== word));
  return end === -1 ? first : first.slice(0, end);
}
