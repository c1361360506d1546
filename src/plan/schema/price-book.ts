import { z } from 'zod';
import { certainty } from './limit-book.ts';
import { amount, httpsLink, id, isRealDate, line, realDate } from './text.ts';

const tier = z.strictObject({
  above: amount('units/month').describe('Units a month beyond which it holds.'),
  usd: amount('USD').describe('Price of `per` units there.'),
});

const price = z
  .strictObject({
    id: id.describe('Name that cost lines refer to.'),
    service: line(80).describe('Service that bills it.'),
    name: line(80).describe('What is billed, as a cost table prints it.'),
    usd: amount('USD').describe('List price of `per` units, before tax.'),
    per: z.number().positive().max(1e12).meta({ unit: 'units' }).describe('How many units `usd` buys.'),
    unit: line(40).describe('What is counted, in the plural.'),
    freeUnits: z
      .number()
      .positive()
      .max(1e12)
      .meta({ unit: 'units/month' })
      .optional()
      .describe('Units a month that are free for every account for ever; an offer that ends does not count.'),
    freeGroup: id.optional().describe('Prices of the same group share one allowance; each states it in `freeUnits`.'),
    tiers: z.array(tier).min(1).max(10).optional().describe('Other prices beyond some quantity, in ascending order.'),
    alwaysOn: z.boolean().optional().describe('Whether it is billed for as long as it exists, used or not.'),
    region: line(40).describe('Region that the price holds in.'),
    source: id.describe('Key in `sources`.'),
    date: z
      .string()
      .refine((date) => isRealDate(date) || isRealDate(`${date}-01`), { message: 'Expected a real month "YYYY-MM" or day "YYYY-MM-DD"' })
      .describe('Month or day on which the source held this price.'),
    certainty: certainty.describe('How far the price can be relied on.'),
    note: line(400).optional().describe('How it is counted, and what else is billed.'),
  })
  .meta({ id: 'Price' });

/** The price book, `content/reference/prices.yaml`. */
export const priceBookSchema = z
  .strictObject({
    currency: z.literal('USD').describe('Currency of all prices.'),
    region: line(40).describe('Region in which the prices hold.'),
    gathered: realDate.describe('Day on which the book was brought up to date.'),
    hoursPerMonth: z.number().positive().describe('Hours that a month is counted with.'),
    sources: z
      .record(
        id,
        z.strictObject({
          title: line(200).describe('Title of the source.'),
          url: httpsLink.optional().describe('Its address; general knowledge has none.'),
        }),
      )
      .describe('Where the prices were read.'),
    prices: z.array(price).min(1).describe('All prices, by subject.'),
  })
  .superRefine(({ prices, sources }, context) => {
    const ids = new Set<string>();
    const groups = new Map<string, number | undefined>();
    prices.forEach((one, index) => {
      const fail = (field: keyof Price, message: string) => {
        context.addIssue({ code: 'custom', path: ['prices', index, field], message });
      };
      if (ids.has(one.id)) fail('id', `Duplicate price id "${one.id}"`);
      ids.add(one.id);
      if (!Object.hasOwn(sources, one.source)) fail('source', `Unknown source "${one.source}"`);
      if (one.freeGroup !== undefined) {
        if (one.freeUnits === undefined) fail('freeGroup', 'Missing "freeUnits" beside "freeGroup"');
        const shared = groups.get(one.freeGroup) ?? one.freeUnits;
        if (one.freeUnits !== shared) fail('freeUnits', `Expected the same "freeUnits" in the whole group "${one.freeGroup}"`);
        groups.set(one.freeGroup, shared);
      }
      const steps = [0, ...(one.tiers ?? []).map(({ above }) => above)];
      if (steps.some((step, at) => at > 0 && step <= (steps[at - 1] ?? 0))) fail('tiers', 'Expected tiers in ascending order');
    });
  });

/** One price: `usd` for `per` units. */
export type Price = z.infer<typeof price>;

/** The file as it is written. */
export type PriceBookFile = z.infer<typeof priceBookSchema>;
