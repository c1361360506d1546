const dialog = document.querySelector<HTMLDialogElement>('[data-zoom]');
const pane = dialog?.querySelector<HTMLElement>('.pane');
let images: HTMLImageElement[] = [];
let scale = 1;

/** Opens a drawing as large as the window. The pane scrolls, so arrow keys, wheel and fingers move it as they move any page. */
export function enlarge(figure: Element): void {
  images = Array.from(figure.querySelectorAll('img'), (image) => image.cloneNode() as HTMLImageElement);
  pane?.replaceChildren(...images);
  dialog?.querySelector('p')?.replaceChildren(figure.querySelector('.diagram-title')?.textContent ?? '');
  dialog?.showModal();
  pane?.focus();
  zoom(0);
}

/** Larger or smaller by a factor, about a point of the window, or its middle; by nothing: as large as it fits. */
function zoom(by: number, x = innerWidth / 2, y = innerHeight / 2): void {
  const image = images.find(({ offsetWidth }) => offsetWidth > 0);
  if (!pane || !image) return;
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
  const fit = Math.min((pane.clientWidth - 32) / width, (pane.clientHeight - 32) / height);
  scale = by === 0 ? fit : Math.min(10, Math.max(0.1, scale * by));
  const before = image.getBoundingClientRect();
  for (const { style } of images) style.width = `${width * scale}px`;
  const after = image.getBoundingClientRect();
  const grown = after.width / before.width;
  pane.scrollBy(after.x - x + (x - before.x) * grown, after.y - y + (y - before.y) * grown);
  dialog?.querySelector('output')?.replaceChildren(`${Math.round(scale * 100)} %`);
}

const keys: Readonly<Record<string, number>> = { '+': 1.25, '=': 1.25, '-': 0.8, '0': 0 };
function press(key: string): void {
  if (key === 'close') dialog?.close();
  else if (key in keys) zoom(keys[key] ?? 0);
}
dialog?.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => { if (!ctrlKey && !metaKey) press(key); });
dialog?.addEventListener('click', ({ target }) => { if (target instanceof HTMLButtonElement) press(target.value); });
// Touch pads send a pinch as a wheel with the control key.
pane?.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1, event.clientX, event.clientY);
}, { passive: false });

let [lastX, lastY, spread] = [0, 0, 0];
pane?.addEventListener('pointermove', ({ buttons, pointerType, clientX, clientY }) => {
  if (buttons === 1 && pointerType === 'mouse') pane.scrollBy(lastX - clientX, lastY - clientY);
  [lastX, lastY] = [clientX, clientY];
});
// One finger scrolls the pane without help; two pinch, and what they spread counts from where they were put down.
for (const event of ['touchstart', 'touchmove'] as const) {
  pane?.addEventListener(event, ({ touches: [a, b] }) => {
    const wide = a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
    if (a && b && spread > 0) zoom(wide / spread, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
    spread = wide;
  }, { passive: true });
}
pane?.addEventListener('touchend', () => { spread = 0; });
