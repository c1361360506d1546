import { escapeCell, escapeText } from '../../plan/document/escape.ts';
import type { Portfolio } from '../../plan/facts/portfolio.ts';
import { figure } from '../figures.ts';
import { conditionText, wayText } from '../register-text.ts';
import { registers, type RegisterId } from '../registers.ts';
import { statusFigure } from '../status.ts';
import { blocks, section, table } from './blocks.ts';

/** Gives the link to a plan, as Markdown. */
export type LinkPlan = (plan: string) => string;

const bodies: Readonly<Record<RegisterId, (facts: Portfolio, link: LinkPlan) => string>> = {
  'technologies': ({ technologies }, link) => blocks(...technologies.map(({ name, uses }) => section(name, uses
    .map(({ plan, verdict, role, why }) => `- **${verdict === 'chosen' ? 'Chosen' : 'Rejected'}** ${escapeText([role, why].filter((text) => text !== '').join(': '))} (${link(plan)})`)
    .join('\n')))),
  'revisit-triggers': ({ revisitTriggers }, link) => table(
    ['When', 'Stated', 'How far', 'Then', 'Plan'],
    revisitTriggers.map((trigger) => [
      escapeCell(conditionText(trigger)),
      trigger.stated === null ? '–' : escapeCell(figure(trigger.stated)),
      escapeCell(wayText(trigger)),
      escapeCell(trigger.then),
      link(trigger.plan),
    ]),
  ),
  'assumptions': ({ assumptions }, link) => blocks(...([['question', 'Open questions'], ['assumption', 'Assumptions']] as const).map(([kind, title]) => section(
    title,
    assumptions.filter((entry) => entry.kind === kind).map(({ plan, text }) => `- ${escapeText(text)} (${link(plan)})`).join('\n'),
  ))),
  'decisions': ({ decisions }, link) => table(
    ['Date', 'Status', 'Question', 'Decision', 'Plan', 'Supersedes'],
    decisions.map(({ plan, status, date, question, decision, supersedes }) => [
      date, statusFigure(status).value, escapeCell(question), escapeCell(decision), link(plan), supersedes.map(link).join(', '),
    ]),
  ),
};

/** A register as Markdown: what all plans say of one thing. */
export function registerMarkdown(id: RegisterId, facts: Portfolio, link: LinkPlan): string {
  const { title, about } = registers[id];
  return blocks(`# ${title}`, about, bodies[id](facts, link));
}
