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

/** Larger or smaller by a factor, about the middle of what is seen; by nothing: as large as it fits. */
function zoom(by: number): void {
  const [image] = images;
  if (!pane || !image) return;
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
  const fit = Math.min((pane.clientWidth - 32) / width, (pane.clientHeight - 32) / height);
  const next = by === 0 ? fit : Math.min(10, Math.max(0.1, scale * by));
  const x = (pane.scrollLeft + pane.clientWidth / 2) * (next / scale) - pane.clientWidth / 2;
  const y = (pane.scrollTop + pane.clientHeight / 2) * (next / scale) - pane.clientHeight / 2;
  scale = next;
  for (const { style } of images) style.width = `${width * scale}px`;
  pane.scrollTo(x, y);
  dialog?.querySelector('output')?.replaceChildren(`${Math.round(scale * 100)} %`);
}

const keys: Readonly<Record<string, number>> = { '+': 1.25, '=': 1.25, '-': 0.8, '0': 0 };
dialog?.addEventListener('keydown', (event) => {
  const by = event.ctrlKey || event.metaKey ? undefined : keys[event.key];
  if (by !== undefined) zoom(by);
});
dialog?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  if (target.value === 'close') dialog.close();
  else zoom(keys[target.value] ?? 0);
});
pane?.addEventListener('wheel', (event) => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
}, { passive: false });
pane?.addEventListener('pointermove', ({ buttons, pointerType, movementX, movementY }) => {
  if (buttons === 1 && pointerType === 'mouse') pane.scrollBy({ left: -movementX, top: -movementY, behavior: 'instant' });
});
