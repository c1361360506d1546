import { limitOf, limitText } from '../facts/limits.ts';
import { quote } from '../quote.ts';
import type { ArchitecturePlan, DebuggingPlan } from '../schema/plan.ts';
import type { LimitBook } from '../schema/limit-book.ts';
import { defineRule, type Remark } from './rule.ts';
import { scanPlace } from './shared/scan-place.ts';

// A call, not a mention: "new ScanCommand(", "db.scan(", "paginateScan(".
const scanCall = /\bnew\s+ScanCommand\s*\(|\b(?:db|ddb|dynamo\w*|client|doc\w*|table)\.scan\s*\(|\bpaginateScan\s*\(/i;

export const noScanOnRequestPath = defineRule({
  formats: ['architecture', 'debugging'],
  subject: 'design',
  severity: 'error',
  checks: 'Nothing that a client waits for reads a whole table or collection, and no fix replaces one scan by another.',
  source: 'AWS agent toolkit: DynamoDB; guide "The four-phase method", phase 3: first the list of reads and writes, then the keys.',
  check: ({ plan, limits }) => (plan.format === 'architecture' ? checkPatterns(plan, limits) : checkFixes(plan)),
});

function* checkPatterns(plan: ArchitecturePlan, limits: LimitBook): Generator<Remark> {
  const { type, accessPatterns } = plan.dataModel;
  for (const [index, pattern] of accessPatterns.entries()) {
    const path = ['dataModel', 'accessPatterns', index];
    if (pattern.operation === 'scan') {
      const place = scanPlace(plan, pattern);
      if (place === 'background') continue;
      const page = type === 'dynamodb' ? `: it reads and bills every item, in pages of at most ${limitText(limitOf(limits, 'ddb-page'), limits)}` : '';
      yield {
        path: [...path, 'operation'],
        message: `Expected a get or a query for ${quote(pattern.name)}, found "scan" on a request path${page}`,
        hint: 'Give the pattern a key or an index. If only a job in the background runs it, let the requirement that it serves say so.',
        ...(type === 'dynamodb' && place === 'request' ? {} : { severity: 'warning' as const }),
      };
    } else if (lacksIndex(plan, index) && scanPlace(plan, pattern) === 'request') {
      yield {
        path,
        message: `Missing an index for ${quote(pattern.name)}: without one the ${pattern.operation} reads all of the ${type === 'mongodb' ? 'collection' : 'table'}`,
        hint: 'Add the index that it uses to the data model, and name it here under "index".',
        severity: 'warning',
      };
    }
  }
}

/** Whether a pattern searches by more than the primary key in a model that has no index at all. */
function lacksIndex({ dataModel }: ArchitecturePlan, at: number): boolean {
  const pattern = dataModel.accessPatterns[at];
  if (dataModel.type === 'dynamodb' || pattern === undefined || pattern.index !== undefined) return false;
  if (pattern.operation !== 'query' && pattern.operation !== 'aggregate') return false;
  const holders = dataModel.type === 'mongodb' ? dataModel.collections : dataModel.tables;
  if (holders.some(({ indexes }) => indexes !== undefined && indexes.length > 0)) return false;
  // Keys are indexes too, and written in many ways.
  if (dataModel.type === 'relational' && /\b(?:primary|unique|key)\b/i.test(JSON.stringify(dataModel.tables))) return false;
  return !/\bid\b|_id\b|primary/i.test(pattern.key ?? '');
}

function* checkFixes({ causes }: DebuggingPlan): Generator<Remark> {
  for (const [index, { fix }] of causes.entries()) {
    if (fix.good === undefined || !scanCall.test(withoutComments(fix.good.text))) continue;
    yield {
      path: ['causes', index, 'fix', 'good', 'text'],
      message: 'Expected a query in the code of the fix, found a scan',
      hint: 'Query a key or an index. A filter or a limit on a scan does not make it cheaper.',
      severity: 'warning',
    };
  }
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm, '');
}
