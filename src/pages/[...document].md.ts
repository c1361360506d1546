import type { APIRoute } from 'astro';
import { allDocuments, listDocuments } from '../site/machines/documents.ts';
import { markdownPath } from '../site/machines/paths.ts';
import { place } from '../site/machines/place.ts';

/** The Markdown version of every page but those of plans, which the build script has written. */
export async function getStaticPaths() {
  const documents = await allDocuments(place());
  const others = documents.filter(({ group }) => group !== 'Plans');
  return [...others, ...listDocuments(documents, place())].map((document) => ({
    params: { document: markdownPath(document.page).slice(1, -'.md'.length) },
    props: { text: document.markdown() },
  }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
