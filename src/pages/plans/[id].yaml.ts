import type { APIRoute } from 'astro';
import { inputFile } from '../../site/generated-file.ts';
import { allPlans } from '../../site/plans.ts';

export async function getStaticPaths() {
  return (await allPlans()).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params }) => inputFile(params['id'] ?? '');
