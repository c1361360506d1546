import type { APIRoute } from 'astro';
import { allPatterns } from '../site/library.ts';
import { allDocuments } from '../site/machines/documents.ts';
import { place } from '../site/machines/place.ts';
import { searchWords } from '../site/search-words.ts';

/** The words of titles, summaries and other names, one a line, for search to mend misspelt ones with. */
export const GET: APIRoute = async () => {
  const names = (await allPatterns()).flatMap(({ data }) => [...data.aliases, ...data.services]);
  const texts = (await allDocuments(place())).flatMap(({ title, summary }) => [title, summary]);
  return new Response(searchWords([...names, ...texts]).join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
