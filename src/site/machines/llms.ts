import { escapeText } from '../../plan/document/escape.ts';
import type { SiteDocument } from './site-document.ts';

/** What the site is, in the words of its home page. */
const summary = 'Write a software plan as data. Groundplan reviews it, works out cost, schedule and trade-offs, and publishes the document.';

/**
 * The site as a list for language models (llms.txt): what it is, and one line for each text of it.
 *
 * @param address of a page's Markdown version or of a file, from its path
 */
export function renderLlms(documents: readonly SiteDocument[], address: (path: string) => string): string {
  const groups = Object.entries(Object.groupBy(documents, ({ group }) => group));
  return [
    '# Groundplan',
    `> ${summary}`,
    [
      'Every page has a Markdown version, which this list leads to. A plan is offered in three more forms beside it:',
      '`.json` has the validated data with all that was computed from it, `.yaml` the input as it was written, and',
      '`.offline.html` the page in one file.',
    ].join('\n'),
    `All texts in one file: [llms-full.txt](${address('/llms-full.txt')})`,
    ...groups.map(([group, members = []]) => `## ${group}\n\n${members.map((member) => listLine(member, address)).join('\n')}`),
  ].join('\n\n') + '\n';
}

/** A line of a list that leads to a document. */
export function listLine({ title, summary: about, page }: Pick<SiteDocument, 'title' | 'summary' | 'page'>, address: (path: string) => string): string {
  return `- [${escapeText(title)}](${address(page)}): ${escapeText(about)}`;
}

/** All texts one after the other, each with the address of its page before it. */
export function renderLlmsFull(documents: readonly SiteDocument[], address: (path: string) => string): string {
  return documents.map((document) => `<!-- ${address(document.page)} -->\n\n${document.markdown().trim()}\n`).join('\n');
}
