import type { APIRoute } from 'astro';
import { addressIn } from '../site/machines/document-link.ts';
import { allDocuments } from '../site/machines/documents.ts';
import { renderLlmsFull } from '../site/machines/llms.ts';
import { place } from '../site/machines/place.ts';

export const GET: APIRoute = async () => {
  const text = renderLlmsFull(await allDocuments(place()), (path) => addressIn(place(), path));
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
