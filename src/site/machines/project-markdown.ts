import { codeSpanInCell, escapeCell, escapeText } from '../../plan/document/escape.ts';
import type { DesignTrace, TracedTask } from '../../plan/facts/traceability.ts';
import type { ProjectPageProps } from '../project-pages.ts';
import { blocks, facts, section, table } from './blocks.ts';
import type { LinkPlan } from './register-markdown.ts';

/** A project as Markdown: its plans, which questions they answer, and what serves each requirement. */
export function projectMarkdown({ project, title, answered, questions, counts }: ProjectPageProps, link: LinkPlan): string {
  const { requirements, designed, built, tested } = counts;
  const of = (part: number) => (requirements === 0 ? '' : `${part} of ${requirements}`);
  return blocks(
    `# Project: ${escapeText(title)}`,
    facts({ 'Questions answered': `${answered} of ${questions}`, 'Requirements designed': of(designed), 'Built by a task': of(built), 'Tested by a task': of(tested) }),
    section('Sheets', project.plans.map((plan) => `- ${link(plan)}`).join('\n')),
    ...project.phases.map((phase) => section(`${phase.name}: ${phase.answered} of ${phase.questions.length}`, table(
      ['Question', 'Answered in'],
      phase.questions.map(({ text, answers }) => [
        escapeCell(text),
        answers.length === 0 ? 'Open' : answers.map(({ plan, field }) => `${link(plan)} ${codeSpanInCell(field)}`).join(', '),
      ]),
    ))),
    ...project.designs.map((design) => section('Requirements to tests', traceTable(design, link))),
  );
}

function traceTable({ plan, requirements }: DesignTrace, link: LinkPlan): string {
  const tasks = (list: readonly TracedTask[]) => (list.length === 0 ? 'none' : list.map((task) => `${escapeCell(task.title)} (${link(task.plan)})`).join(', '));
  const rows = requirements.map(({ id, text, components, accessPatterns, builds, tests }) => [
    `${escapeCell(text)} ${codeSpanInCell(id)}`,
    [...components, ...accessPatterns].map(escapeCell).join(', ') || 'none',
    tasks(builds),
    tasks(tests),
  ]);
  return `${link(plan)}\n\n${table(['Requirement', 'Served by', 'Built by', 'Tested by'], rows)}`;
}
