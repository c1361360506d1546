import { fonts, lineWeight, palette } from './theme.ts';

const { ink, soft, sheet, tint, line, hair, blue, warn } = Object.fromEntries(
  Object.entries(palette).map(([name, { light }]) => [name, light]),
) as Record<keyof typeof palette, string>;

type Look = Readonly<Record<string, string | number>>;

/** One CSS rule that wins over Mermaid's own. */
function rule(selectors: string, look: Look): string {
  const body = Object.entries(look).map(([name, value]) => `${name}:${value}!important`);
  return `${selectors}{${body.join(';')}}`;
}

const box: Look = { fill: sheet, stroke: ink, 'stroke-width': `${lineWeight}px`, filter: 'none', rx: 0, ry: 0 };
const stroke: Look = { fill: 'none', stroke: ink, 'stroke-width': `${lineWeight}px` };
const words: Look = { fill: ink, color: ink, stroke: 'none' };
const caption: Look = {
  fill: soft, color: soft, stroke: 'none', 'font-family': fonts.mono, 'font-size': '11.5px', 'font-weight': 400,
};
const bare: Look = { fill: 'none', stroke: 'none', 'background-color': 'transparent' };

const shared = [
  rule('text,tspan,span,p,.label', words),
  rule('.node rect,.node circle,.node ellipse,.node polygon,.node path,.basic', box),
  // Shapes with slanted or bent sides come as two paths, one to fill and one to draw.
  rule('.node path[stroke="none"]', { stroke: 'none' }),
  rule('.node path[fill="none"]', { fill: 'none' }),
  rule('.cluster rect', { ...stroke, stroke: soft, 'stroke-dasharray': '6 4', rx: 0, ry: 0 }),
  rule('.cluster-label span,.cluster-label p,.cluster text', { ...caption, 'background-color': 'transparent' }),
  rule('.flowchart-link,.edgePaths path,.relationshipLine,.relation,.transition', stroke),
  rule('.edge-thickness-thick', { 'stroke-width': '2.4px' }),
  rule('.edgeLabel,.labelBkg,.edgeLabel .label', { 'background-color': 'transparent' }),
  rule('.edgeLabel span,.edgeLabel p,.edgeLabel text,.edgeLabel tspan', caption),
  rule('.edgeLabel p', { 'background-color': sheet }),
  rule('.edgeLabel rect', bare),
  // Narrow captions make narrow drawings: a page's column is about 700 px wide, a phone 360.
  rule('.edgeLabel foreignObject > div', { display: 'table', 'max-width': '112px', 'white-space': 'normal', 'line-height': 1.3 }),
  rule('.marker path', { fill: 'none', stroke: ink, 'stroke-width': 1.5 }),
  rule('.marker circle', { fill: sheet, stroke: ink, 'stroke-width': 1.5 }),
  // Two marks that a flowchart's author may give to a node: A:::focus and A:::external.
  rule('.node.focus rect,.node.focus path,.node.focus polygon', { stroke: blue, 'stroke-width': '2.4px' }),
  rule('.node.external rect,.node.external path,.node.external polygon', { stroke: soft, 'stroke-dasharray': '4 3' }),
];

const gantt = [
  rule('.section0,.section2', { fill: tint, opacity: 1 }),
  rule('.section1,.section3', { fill: 'none', opacity: 1 }),
  rule('.sectionTitle,.sectionTitle tspan', { ...caption, 'text-anchor': 'start' }),
  rule('.grid .tick', { opacity: 1 }),
  rule('.grid .tick line', { stroke: line, 'stroke-width': 1 }),
  rule('.grid path,.today', { display: 'none' }),
  rule('.grid .tick text', { ...caption, 'font-size': '10.5px' }),
  rule('.task', { ...box, opacity: 1 }),
  rule('.task[class*="active"]', { fill: tint, stroke: blue }),
  rule('.task[class*="done"]', { fill: hair, stroke: soft }),
  rule('.task[class*="crit"],.task[class*="Crit"]', { fill: blue, stroke: blue, 'stroke-width': '2.4px' }),
  rule('.task.milestone', { fill: ink, stroke: ink }),
  rule('.task.milestone[class*="crit"]', { fill: blue, stroke: blue }),
  rule('.taskText,.taskTextOutsideLeft,.taskTextOutsideRight', { ...words, 'font-style': 'normal', 'font-weight': 400 }),
  rule('.taskText[class*="critText"],.taskText[class*="CritText"]', { fill: sheet }),
  rule('.exclude-range', { fill: hair }),
  rule('.vert', { stroke: warn, fill: warn }),
  rule('.vertText', { fill: warn }),
  rule('.titleText', { fill: ink, 'font-size': '14px' }),
];

const sequence = [
  rule('rect.actor,.actor-box', box),
  rule('.actor-line', { stroke: soft, 'stroke-width': 1, 'stroke-dasharray': '5 4' }),
  rule('.actor-man circle,.actor-man line,.actor-man path', { ...box }),
  rule('text.actor,text.actor tspan', { ...words, 'font-weight': 400 }),
  rule('.messageLine0,.messageLine1', stroke),
  rule('.messageLine1', { 'stroke-dasharray': '4 3' }),
  rule('.messageText', { ...caption }),
  rule('[id$="-arrowhead"] path,[id$="-crosshead"] path,[id$="-filled-head"] path', { fill: ink, stroke: ink, 'stroke-width': 1 }),
  rule('.activation0,.activation1,.activation2', { ...box, fill: tint }),
  rule('.note,rect.note', { ...box, fill: tint, stroke: soft }),
  rule('.noteText,.noteText tspan', { ...words, 'font-size': '12.5px' }),
  rule('.labelBox', { ...box, stroke: soft }),
  rule('.labelText,.labelText tspan,.loopText,.loopText tspan,.sectionTitle', caption),
  rule('.loopLine', { fill: 'none', stroke: soft, 'stroke-width': 1, 'stroke-dasharray': '6 4' }),
  rule('.sequenceNumber', { fill: sheet, 'font-family': fonts.mono, 'font-size': '10.5px' }),
  rule('[id$="-sequencenumber"],[id$="-sequencenumber"] circle', { fill: ink, stroke: 'none' }),
  rule('rect.rect', { fill: tint, stroke: 'none' }),
];

const state = [
  rule('.node circle.state-start', { fill: ink, stroke: ink }),
  rule('.node[id*="_end-"] .outer-path > g path', { fill: ink, stroke: ink }),
  rule('[id*="fork"] path,[id*="join"] path', { fill: ink }),
  rule('.statediagram-cluster rect.outer', { ...box, stroke: soft, 'stroke-dasharray': 'none' }),
  rule('.statediagram-cluster rect.inner', { ...box, stroke: line, 'stroke-dasharray': 'none', fill: 'none' }),
  rule('.statediagram-note path[fill]:not([fill="none"])', { fill: tint }),
  rule('.statediagram-note path', { stroke: soft }),
  rule('.marker-barb path', { fill: ink }),
  rule('.note-edge', { stroke: soft, 'stroke-dasharray': '4 3' }),
];

const classes = [
  rule('.divider path', { ...stroke, stroke: soft, 'stroke-width': 1 }),
  rule('.node [class*="row-rect"] path', bare),
  rule('.marker.composition path', { fill: ink }),
  rule('.marker.aggregation path,.marker.extension path,.marker.lollipop circle', { fill: sheet }),
  rule('.marker.dependency path', { fill: ink }),
  rule('.edgeTerminals span,.edgeTerminals p', { ...caption, 'background-color': 'transparent' }),
];

const mindmap = [
  rule('.mindmap-node rect,.mindmap-node path,.mindmap-node circle,.mindmap-node polygon', box),
  rule('.mindmap-node line', { display: 'none' }),
  rule('.section-root rect,.section-root path,.section-root circle', { stroke: blue, 'stroke-width': '2.4px' }),
  rule('path.edge,.edge', { ...stroke, stroke: soft }),
];

const timeline = [
  rule('.timeline-node path,.timeline-node rect,.node-bkg', box),
  rule('.timeline-node line,[class*="node-line"]', { display: 'none' }),
  rule('.lineWrapper line', { stroke: ink, 'stroke-width': `${lineWeight}px` }),
  rule('.eventWrapper', { filter: 'none' }),
];

const charts = [
  rule('.pieCircle', { stroke: ink, 'stroke-width': `${lineWeight}px`, opacity: 1 }),
  rule('.pieOuterCircle', bare),
  rule('.legend rect', { stroke: ink, 'stroke-width': `${lineWeight}px` }),
  rule('.slice,.legend text', { ...words, 'font-size': '13px' }),
  rule('.quadrant rect', { stroke: 'none' }),
  rule('.border line', { stroke: ink, 'stroke-width': `${lineWeight}px` }),
  rule('.data-point circle', { fill: blue, stroke: blue }),
  rule('.data-point text', { ...words, 'font-size': '12px' }),
  rule('.quadrant text,.labels text', caption),
];

/** Rules added to each drawing, in the day's colours; the night's are put in their place when the SVG is written. */
export const themeCss = [...shared, ...gantt, ...sequence, ...state, ...classes, ...mindmap, ...timeline, ...charts].join('\n');
