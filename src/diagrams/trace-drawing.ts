import type { Shape, Tracing } from './shape.ts';
import type { TextTracer, TraceTools } from './trace-text.ts';

/**
 * Runs inside the page (so it may not use anything outside itself) and reads a Mermaid drawing as it is laid out:
 * plain shapes with computed colours, and lines of text. Style sheets, classes, ids, HTML and scripts don't come along.
 */
export function traceDrawing(svg: SVGSVGElement, textTracer: (tools: TraceTools) => TextTracer): Tracing {
  const geometry: Record<string, readonly string[]> = {
    rect: ['x', 'y', 'width', 'height'],
    circle: ['cx', 'cy', 'r'],
    ellipse: ['cx', 'cy', 'rx', 'ry'],
    line: ['x1', 'y1', 'x2', 'y2'],
    polygon: ['points'],
    polyline: ['points'],
    path: ['d'],
    marker: ['viewBox', 'refX', 'refY', 'markerUnits', 'markerWidth', 'markerHeight', 'orient'],
  };
  const arrows: Record<string, string> = {
    'M 0 0 L 10 5 L 0 10 z': 'M0,0L10,5L0,10M5,5L10,5',
    'M 0 5 L 10 10 L 10 0 z': 'M10,0L0,5L10,10M0,5L5,5',
  };
  const skipped = new Set(['style', 'title', 'desc', 'defs', 'marker', 'filter', 'linearGradient', 'radialGradient']);
  const edges = '.flowchart-link,.edgePaths path,.transition,.relation,.relationshipLine';
  const refused = new Set<string>();
  const markers = new Map<string, string>();

  const round = (text: string, digits = 2): string =>
    text.replace(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi, (number, at: number) => {
      const glued = at > 0 && /[\d.]/.test(text.charAt(at - 1));
      return (glued ? ' ' : '') + String(Number(Number(number).toFixed(digits)) + 0);
    });
  const px = (value: number): string => round(String(value));
  const visible = (colour: string): boolean => colour !== 'none' && !/^rgba\(.*, 0\)$/.test(colour);
  const shape = (tag: string, attributes: Record<string, string>, children: Shape[] = []): Shape => ({
    tag,
    attributes,
    children,
    text: '',
  });
  const words = textTracer({ round, visible, refused });

  /** The draughtsman's hand: edges turn square corners (ELK rounds them), arrows are open, each line is drawn once. */
  function redraw(d: string, element: Element): string {
    if (element.matches('.node path[fill="none"]')) {
      const drawn = new Set<string>();
      return d.split(/(?=M)/).filter((part) => {
        const numbers = part.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? [];
        const ends = round([...numbers.slice(0, 2), ...numbers.slice(-2)].join(' '), 1);
        return !drawn.has(ends) && drawn.add(ends);
      }).join('');
    }
    if (!element.matches(edges)) return arrows[d] ?? d;
    return d.replace(/Q\s*([-\d.e]+)[ ,]+([-\d.e]+)[ ,]+([-\d.e]+)[ ,]+([-\d.e]+)/g, 'L$1,$2L$3,$4');
  }

  /** The step from the parent's coordinates to the element's own, whether it comes from an attribute or a style. */
  function move(element: Element): string {
    const outer = element.parentElement as unknown as Partial<SVGGraphicsElement>;
    const [from, to] = [outer.getScreenCTM?.(), (element as Partial<SVGGraphicsElement>).getScreenCTM?.()];
    if (!from || !to) return '';
    const { a, b, c, d, e, f } = from.inverse().multiply(to);
    const place = [e, f].map(px).join(',');
    if ([a - 1, b, c, d - 1].some((value) => Math.abs(value) > 1e-4)) {
      return `matrix(${[a, b, c, d].map((value) => round(String(value), 4)).join(',')},${place})`;
    }
    return place === '0,0' ? '' : `translate(${place})`;
  }

  function place(element: Element): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const name of geometry[element.localName] ?? []) {
      const value = element.getAttribute(name);
      if (value !== null) attributes[name] = round(name === 'd' ? redraw(value, element) : value);
    }
    const transform = move(element);
    if (transform !== '') attributes['transform'] = transform;
    return attributes;
  }

  function paint(style: CSSStyleDeclaration): Record<string, string> {
    const attributes: Record<string, string> = {};
    if (visible(style.fill)) attributes['fill'] = style.fill;
    const width = Number.parseFloat(style.strokeWidth);
    if (visible(style.stroke) && width > 0) {
      attributes['stroke'] = style.stroke;
      const dashes = style.strokeDasharray.replace(/px/g, '').replace(/, /g, ' ');
      if (dashes !== 'none' && !/(^| )0( |$)/.test(dashes)) attributes['stroke-dasharray'] = round(dashes);
    }
    const ends = (['start', 'mid', 'end'] as const).flatMap((end) => {
      const id = /#([^")]+)/.exec(style.getPropertyValue(`marker-${end}`))?.[1];
      return id === undefined ? [] : [[end, id] as const];
    });
    for (const [end, id] of ends) {
      if (!markers.has(id)) markers.set(id, `m${markers.size + 1}`);
      attributes[`marker-${end}`] = `url(#${String(markers.get(id))})`;
    }
    // A marker grows with its line, even with a line that isn't drawn.
    if (attributes['stroke'] !== undefined || ends.length > 0) attributes['stroke-width'] = px(width);
    return attributes;
  }

  function trace(element: Element): Shape[] {
    const name = element.localName;
    const style = getComputedStyle(element);
    if (skipped.has(name) || style.display === 'none' || style.visibility === 'hidden') return [];
    if (name === 'foreignObject') return words.fromHtml(element);
    const opacity: Record<string, string> = style.opacity === '1' ? {} : { opacity: round(style.opacity) };
    if (name === 'g' || name === 'switch' || element instanceof SVGTextElement) {
      const children =
        element instanceof SVGTextElement
          ? words.fromSvg(element)
          : [...element.children].slice(0, name === 'switch' ? 1 : undefined).flatMap(trace);
      const attributes = { ...place(element), ...opacity };
      return children.length === 0 || Object.keys(attributes).length === 0 ? children : [shape('g', attributes, children)];
    }
    if (geometry[name] === undefined) {
      refused.add(name);
      return [];
    }
    const look = paint(style);
    if (Object.keys(look).length === 0) return [];
    const corners: Record<string, string> = {};
    if (name === 'rect' && Number.parseFloat(style.rx) > 0) corners['rx'] = round(style.rx).replace('px', '');
    const attributes = { ...place(element), ...corners, ...look, ...opacity };
    const empty = name === 'rect' && [attributes['width'], attributes['height']].some((size) => size === undefined || size === '0');
    return empty ? [] : [shape(name, attributes)];
  }

  const shapes = [...svg.children].flatMap(trace);
  const heads = [...markers].flatMap(([id, name]) => {
    const marker = document.getElementById(id);
    if (marker === null) return [];
    return [shape('marker', { id: name, overflow: 'visible', ...place(marker) }, [...marker.children].flatMap(trace))];
  });
  const { x, y, width, height } = svg.getBBox();
  const all = heads.length === 0 ? shapes : [shape('defs', {}, heads), ...shapes];
  return { shapes: all, box: { x, y, width, height }, refused: [...refused] };
}
