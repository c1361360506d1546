import { formats } from '../../plan/schema/plan.ts';
import { deriveJsonSchema } from '../../plan/schema/json-schema.ts';
import { formatInfo } from '../formats.ts';
import { allPlans } from '../plans.ts';
import { readLimitBook, readPriceBook } from '../reference.ts';
import { schemaTables } from '../schema-tables.ts';
import { readStarter, readTemplate, templateSections } from '../template-sections.ts';
import { blocks } from './blocks.ts';
import { addressIn, documentLink, type Place } from './document-link.ts';
import { entryDocuments, planName, planPath, planText } from './entry-documents.ts';
import { formatMarkdown } from './format-markdown.ts';
import { listLine, renderLlms } from './llms.ts';
import { portfolioDocuments } from './portfolio-documents.ts';
import { limitsMarkdown, limitsSummary, pricesMarkdown, pricesSummary } from './reference-markdown.ts';
import type { SiteDocument } from './site-document.ts';

/** Every page of the site that doesn't only lead to others, by part of the site, as Markdown. The order is that of the site. */
export async function allDocuments(place: Place): Promise<SiteDocument[]> {
  const { patterns, examples, guide, rules } = await entryDocuments(place);
  const texts = [...await planDocuments(), ...patterns, ...examples, ...guide, ...rules];
  return [...texts, ...referenceDocuments(), ...formatDocuments(place), ...await portfolioDocuments(place)];
}

async function planDocuments(): Promise<SiteDocument[]> {
  return (await allPlans()).map((sheet) => ({
    group: 'Plans',
    page: planPath(sheet),
    title: planName(sheet),
    summary: sheet.plan.summary,
    markdown: () => planText(sheet.id),
  }));
}

function referenceDocuments(): SiteDocument[] {
  const group = 'Reference';
  return [
    { group, page: '/reference/prices/', title: 'Prices', summary: pricesSummary, markdown: () => pricesMarkdown(readPriceBook()) },
    { group, page: '/reference/limits/', title: 'Limits', summary: limitsSummary, markdown: () => limitsMarkdown(readLimitBook()) },
  ];
}

function formatDocuments(place: Place): SiteDocument[] {
  return formats.map((format) => ({
    group: 'Formats',
    page: `/formats/${format}/`,
    title: `${formatInfo[format].name}: ${formatInfo[format].question}`,
    summary: formatInfo[format].answer,
    markdown: () => formatMarkdown({
      info: formatInfo[format],
      sections: templateSections(format, readTemplate),
      starter: readStarter(format),
      tables: schemaTables(deriveJsonSchema(format)),
      schema: addressIn(place, `/schemas/${format}.json`),
    }),
  }));
}

/** The pages that lead to others, as lists: one for each part of the site, the home page and the contents. */
export function listDocuments(documents: readonly SiteDocument[], place: Place): SiteDocument[] {
  const address = (path: string) => documentLink(place, path);
  const parts = Object.entries(Object.groupBy(documents, ({ group }) => group)).map(([group, members = []]) => ({
    group,
    page: members[0]?.page.replace(/[^/]+\/$/, '') ?? '/',
    title: group,
    summary: '',
    markdown: () => blocks(`# ${group}`, members.map((member) => listLine(member, address)).join('\n')),
  }));
  const all = () => renderLlms(documents, address);
  return [...parts, ...['/', '/contents/'].map((page) => ({ group: '', page, title: 'Groundplan', summary: '', markdown: all }))];
}
