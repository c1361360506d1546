import type { MermaidConfig } from 'mermaid';
import { decodeLabel, type Diagram, type DiagramKind } from './parse-diagram.ts';
import { themeCss } from './theme-css.ts';
import { fonts, palette } from './theme.ts';

const { ink, soft, sheet, tint, line, hair, blue } = palette;

/** ELK draws edges at right angles, in the order of the text. Mind maps have a layout of their own. */
const layouts: Partial<Record<DiagramKind, string>> = { mindmap: 'cose-bilkent', er: 'dagre' };

/** Settings for one drawing. No date, random number or size of a window takes part in it. */
export function mermaidConfig({ kind, body }: Pick<Diagram, 'kind' | 'body'>): MermaidConfig {
  const natural = { useMaxWidth: false };
  const sections = sectionsWidth(body);
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    maxTextSize: 200_000,
    maxEdges: 500,
    deterministicIds: true,
    deterministicIDSeed: 'groundplan',
    look: 'classic',
    layout: layouts[kind] ?? 'elk',
    elk: { preset: 'modelOrder' },
    htmlLabels: true,
    fontFamily: fonts.sans,
    fontSize: 14,
    theme: 'base',
    themeCSS: themeCss,
    themeVariables,
    flowchart: { ...natural, curve: 'linear', padding: 10, wrappingWidth: 140, minNodeWidth: 60, diagramPadding: 0 },
    sequence: { ...natural, ...sequence },
    gantt: { ...natural, ...gantt, useWidth: 640 + sections, leftPadding: sections },
    er: { ...natural, nodeSpacing: 60, rankSpacing: 90 },
    state: natural,
    class: natural,
    timeline: natural,
    mindmap: natural,
    pie: natural,
    quadrantChart: natural,
  };
}

const sequence = {
  mirrorActors: false,
  width: 120,
  height: 48,
  actorMargin: 40,
  actorFontFamily: fonts.sans,
  actorFontSize: 14,
  messageFontFamily: fonts.mono,
  messageFontSize: 11.5,
  noteFontFamily: fonts.sans,
  noteFontSize: 12.5,
};

const gantt = { barHeight: 22, barGap: 8, topPadding: 44, fontSize: 12, sectionFontSize: 11.5, gridLineStartPadding: 30 };

const shades = (name: string, count: number, ...colours: { light: string }[]): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, colours[index % colours.length]?.light ?? '']));

const themeVariables = {
  fontFamily: fonts.sans,
  fontSize: '14px',
  background: sheet.light,
  primaryColor: sheet.light,
  primaryTextColor: ink.light,
  primaryBorderColor: ink.light,
  secondaryColor: tint.light,
  tertiaryColor: hair.light,
  lineColor: ink.light,
  textColor: ink.light,
  ...shades('pie', 13, hair, tint, line, sheet),
  ...shades('cScale', 12, sheet),
  ...shades('cScaleLabel', 12, ink),
  git0: sheet.light,
  gitBranchLabel0: ink.light,
  quadrant1Fill: tint.light,
  quadrant2Fill: sheet.light,
  quadrant3Fill: sheet.light,
  quadrant4Fill: sheet.light,
  quadrantPointFill: blue.light,
  quadrantInternalBorderStrokeFill: soft.light,
  quadrantExternalBorderStrokeFill: ink.light,
};

/** Room left of a Gantt chart's bars for the widest name of a section, which Mermaid neither measures nor wraps. */
function sectionsWidth(body: string): number {
  const lengths = [...body.matchAll(/^\s*section\s+(.*)$/gm)]
    .flatMap(([, name = '']) => name.split(/<br\s*\/?>/))
    .map((line) => Array.from(decodeLabel(line)).length);
  return Math.ceil(Math.max(4, ...lengths) * 6.95) + 28;
}
