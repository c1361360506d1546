import type { MdastPluginInput } from 'satteri';
import { formats } from '../../plan/schema/plan.ts';
import { formatInfo } from '../formats.ts';

/**
 * Captions code blocks that hold a part of a plan: those whose second word is a format, as in ```` ```yaml roadmap ````.
 * Each becomes a figure of the class `fragment` with the name of the format.
 */
export const fragments: MdastPluginInput = {
  name: 'fragments',
  code(node, context) {
    const format = formats.find((name) => name === node.meta);
    if (format === undefined) return;
    context.wrapNode(node, element('figure', { className: ['fragment'] }, [
      element('figcaption', {}, [{ type: 'text', value: formatInfo[format].name }]),
    ]));
  },
};

/** A node that exists in HTML only. Sätteri takes any type; its own types list Markdown's. */
function element(hName: string, hProperties: Record<string, unknown>, children: readonly unknown[]): never {
  return { type: `fragment-${hName}`, data: { hName, hProperties }, children } as never;
}
