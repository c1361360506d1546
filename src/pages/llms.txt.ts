import type { APIRoute } from 'astro';
import { documentLink } from '../site/machines/document-link.ts';
import { allDocuments } from '../site/machines/documents.ts';
import { renderLlms } from '../site/machines/llms.ts';
import { place } from '../site/machines/place.ts';

export const GET: APIRoute = async () => {
  const text = renderLlms(await allDocuments(place()), (path) => documentLink(place(), path));
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
