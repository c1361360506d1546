import { parse } from 'parse5';
import { quote } from '../plan/quote.ts';
import { findLeftOvers, foldSpace } from './left-over.ts';
import { parsePage, type ParsedPage } from './parse-page.ts';
import { createResolver } from './resolve-address.ts';

/** A site as it was built. */
export interface BuiltSite {
  /** Every emitted file by its path in the output folder, with forward slashes: what was read of a page, nothing for others. */
  readonly files: ReadonlyMap<string, ParsedPage | undefined>;
  /** Where the site will lie: `/`, or a sub-path. */
  readonly base: string;
  /** Ids of the pages that each part of the site must have, no more and no fewer: `plans`, `patterns` and so on. */
  readonly expected: Readonly<Record<string, Iterable<string>>>;
  /** Texts that people wrote, in which words such as "undefined" are theirs. Asked for only when needed. */
  readonly written: () => Iterable<string>;
}

/** Something that is wrong with a built page. */
export interface PageProblem {
  /** Path of the file in the output folder. */
  readonly page: string;
  /** What was found and what was expected, in one sentence. */
  readonly message: string;
}

/** The page of a plan shows its document in two pieces: the title and the rest. */
const piecesOfPlan = 2;

/** Plans in one file. They are made from their pages, whose documents have been verified. */
const alone = /^plans\/([^/]+)\.offline\.html$/;

/**
 * Most of a plan in one file, which would be parsed a thousand times: its style, up to what could end it, and its pictures.
 * Before the style there is neither a comment nor a value that holds markup, so it is an element and no text that looks like one.
 */
const style = /^((?:[^"<]|"[^"<>]*"|<(?!style>|!--))*<style>)[^<]*(?:<(?!\/)[^<]*)*/;
const picture = /( src="data:image\/svg\+xml;base64,)[A-Za-z0-9+/=]+(?=")/g;

/** Reads a page of a built site. @param path of its file in the output folder */
export function readPage(path: string, html: string): ParsedPage {
  const isAlone = alone.test(path);
  return parsePage(parse(isAlone ? html.replace(style, '$1').replace(picture, '$1') : html), isAlone);
}

/**
 * Verifies a built site before it goes live: every page by itself, every address that leads inside, the documents
 * against the list of what may be in them, and that there is one page for each input.
 *
 * @returns problems by page, each once
 */
export function verifyPages(site: BuiltSite): PageProblem[] {
  const pages = new Map([...site.files].filter((file): file is [string, ParsedPage] => file[1] !== undefined));
  const resolve = createResolver(site.base);
  let written: readonly string[] | undefined;
  const problems = verifyCounts(site, pages);
  for (const [page, parsed] of pages) {
    const messages = new Set(parsed.problems);
    for (const { address, kind, place } of parsed.references) {
      const target = resolve(address, kind, page);
      const message = 'fault' in target ? target.fault : 'file' in target ? missing(target.file, target.anchor, page) : undefined;
      if (message !== undefined) messages.add(`${message} in ${place}`);
    }
    for (const text of parsed.suspects) {
      written ??= Array.from(site.written(), foldSpace);
      for (const trace of findLeftOvers(text, written)) messages.add(`Expected text, found ${quote(trace)} in ${quote(foldSpace(text))}`);
    }
    for (const message of messages) problems.push({ page, message });
  }
  return problems.sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0));

  function missing(file: string, anchor: string, page: string): string | undefined {
    if (alone.test(page) && file !== page) return `Expected nothing of the site in a plan in one file, found ${quote(file)}`;
    if (!site.files.has(file)) return `Unknown file ${quote(file)}`;
    const target = pages.get(file);
    if (anchor === '' || target === undefined || target.ids.has(anchor)) return undefined;
    return `Unknown anchor ${quote(anchor)} of ${quote(file)}`;
  }
}

/** Checks that each input has its page, that no other page is there, and that the pages of plans hold their documents. */
function verifyCounts({ expected }: BuiltSite, pages: ReadonlyMap<string, ParsedPage>): PageProblem[] {
  const problems: PageProblem[] = [];
  const need = (page: string) => {
    if (!pages.has(page)) problems.push({ page, message: 'Missing page' });
  };
  need('index.html');
  for (const [section, ids] of Object.entries(expected)) {
    const wanted = new Set(Array.from(ids, (id) => `${section}/${id}/index.html`));
    need(`${section}/index.html`);
    wanted.forEach(need);
    for (const [page, { documents }] of pages) {
      const id = section === 'plans' ? alone.exec(page)?.[1] : undefined;
      if (id !== undefined && wanted.has(`plans/${id}/index.html`)) continue;
      const isOurs = page.startsWith(`${section}/`) && page !== `${section}/index.html`;
      if (isOurs && !wanted.has(page)) problems.push({ page, message: `Unknown page: nothing in "${section}" has this id` });
      if (isOurs && section === 'plans' && documents !== piecesOfPlan) {
        problems.push({ page, message: `Expected ${piecesOfPlan} elements with "data-document" (title and body), found ${documents}` });
      }
    }
  }
  return problems;
}
