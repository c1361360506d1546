import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { indexPrices } from '../../src/plan/facts/index-prices.ts';
import { architectureSchema } from '../../src/plan/schema/architecture.ts';
import { comparisonSchema } from '../../src/plan/schema/comparison.ts';
import { debuggingSchema } from '../../src/plan/schema/debugging.ts';
import { priceBookSchema } from '../../src/plan/schema/price-book.ts';
import { roadmapSchema } from '../../src/plan/schema/roadmap.ts';

/** One of the project's own files as data. */
function read(path: string): unknown {
  // YAML 1.2 splits this text at its comma; the project's own reader joins it again.
  const text = readFileSync(path, 'utf8').replace(/100 concurrent users .* before each release\./, '"$&"');
  return load(text);
}

export const taskApi = architectureSchema.parse(read('content/plans/task-management-api.yaml'));
export const taskRoadmap = roadmapSchema.parse(read('content/plans/task-api-roadmap.yaml'));
export const dynamodbOrMongodb = comparisonSchema.parse(read('content/plans/dynamodb-vs-mongodb-atlas.yaml'));
export const slowOrderList = debuggingSchema.parse(read('content/plans/slow-order-list.yaml'));

export const priceBookData = read('content/reference/prices.yaml');
export const priceBookFile = priceBookSchema.parse(priceBookData);
export const prices = indexPrices(priceBookFile);
