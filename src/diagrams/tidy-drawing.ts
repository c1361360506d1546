/**
 * Runs inside the page (so it may not use anything outside itself) before a drawing is traced, and mends what Mermaid
 * leaves crooked: life lines far below a sequence, labels of a crowded axis over each other, bands that hide the grid,
 * and names of tasks put beside their bars because Mermaid measured their code instead of their letters.
 */
export function tidyDrawing(svg: SVGSVGElement): void {
  const { y: top, height, width: edge } = svg.viewBox.baseVal;
  for (const life of svg.querySelectorAll('line.actor-line')) life.setAttribute('y2', String(top + height));

  let end = -Infinity;
  for (const tick of svg.querySelectorAll<SVGTextElement>('.grid .tick text')) {
    const { left, right } = tick.getBoundingClientRect();
    if (left < end + 8) tick.style.setProperty('display', 'none', 'important');
    else end = right;
  }

  const bands = svg.querySelector('rect.section')?.parentElement;
  if (bands) svg.prepend(bands);
  for (const name of svg.querySelectorAll<SVGTextElement>('[class*="taskText"]:not(.milestoneText)')) {
    const bar = document.getElementById(name.id.replace(/-text$/, ''));
    if (!(bar instanceof SVGRectElement)) continue;
    const [x, width, length] = [bar.x.baseVal.value, bar.width.baseVal.value, name.getComputedTextLength()];
    const inside = length + 10 <= width;
    const right = x + width + length + 10 <= edge;
    name.classList.remove('taskText', 'taskTextOutsideLeft', 'taskTextOutsideRight');
    name.classList.add(inside ? 'taskText' : right ? 'taskTextOutsideRight' : 'taskTextOutsideLeft');
    name.setAttribute('x', String(inside ? x + width / 2 : right ? x + width + 5 : x - 5));
  }
}
