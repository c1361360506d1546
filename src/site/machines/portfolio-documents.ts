import { registerPages } from '../../plan/content/entry.ts';
import { allPlans } from '../plans.ts';
import { allFacts, planLinks } from '../portfolio.ts';
import { projectPages } from '../project-pages.ts';
import { registers } from '../registers.ts';
import { linkTo } from './blocks.ts';
import { documentLink, type Place } from './document-link.ts';
import { planName, planPath } from './entry-documents.ts';
import { projectMarkdown } from './project-markdown.ts';
import { registerMarkdown, type LinkPlan } from './register-markdown.ts';
import type { SiteDocument } from './site-document.ts';

/** What follows from all plans together: every project and every register. */
export async function portfolioDocuments(place: Place): Promise<SiteDocument[]> {
  const [facts, sheets, links] = [await allFacts(), await allPlans(), await planLinks()];
  const byId = new Map(sheets.map((sheet) => [sheet.id, linkTo(planName(sheet), documentLink(place, planPath(sheet)))]));
  const link: LinkPlan = (plan) => byId.get(plan) ?? plan;
  const projects = projectPages(facts, sheets, links).map((page) => ({
    group: 'Projects',
    page: `/projects/${page.project.id}/`,
    title: page.title,
    summary: `${page.answered} of ${page.questions} planning questions answered.`,
    markdown: () => projectMarkdown(page, link),
  }));
  return [...projects, ...registerPages.map((id) => ({
    group: 'Registers',
    page: `/registers/${id}/`,
    title: registers[id].title,
    summary: registers[id].about,
    markdown: () => registerMarkdown(id, facts, link),
  }))];
}
