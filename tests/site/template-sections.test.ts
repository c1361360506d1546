import { describe, expect, it } from 'vitest';
import { formats } from '../../src/plan/schema/plan.ts';
import { readTemplate, templateSections } from '../../src/site/template-sections.ts';

const templates: Record<string, string> = {
  roadmap: '# X: {{ plan.title }}\n## 🎯 Goal\n{% if plan.a %}\n## Plan {{ n }}: {{ name }}\n{% endif %}\n{% render _end, plan: plan %}\n## Last\n',
  _end: '{% if plan.b and plan.format != "roadmap" %}\n## Not here\n{% endif %}\n{% if plan.c %}{% if plan.d %}\n## ⚠️ Deep\n{% endif %}{% endif %}\n',
};
const read = (name: string): string => templates[name] ?? '';

describe('templateSections', () => {
  it('lists the sections of a template and of those that it renders, in order', () => {
    expect(templateSections('roadmap', read)).toEqual([
      { emoji: '🎯', title: 'Goal', optional: false },
      { emoji: '', title: 'Plan …: …', optional: true },
      { emoji: '⚠️', title: 'Deep', optional: true },
      { emoji: '', title: 'Last', optional: false },
    ]);
  });

  it.each(formats)('finds the sections of the %s template of the project', (format) => {
    expect(templateSections(format, readTemplate).length).toBeGreaterThan(4);
  });
});
